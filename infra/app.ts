import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { buildApp } from './build-app.ts';
import { loadClinicConfig, UnusableClinicConfig } from './clinic-config.ts';

/** Called by the cdk command. `-c config=<file>` names another configuration than `clinic.config.json`. */
const configPath = (): string => {
  const named: unknown = new App({ autoSynth: false }).node.tryGetContext('config'); // only to read the context
  return typeof named === 'string' ? named : 'clinic.config.json';
};

try {
  const { app } = buildApp({ config: loadClinicConfig(configPath()) });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app)); // a finding nobody gave a reason for fails the command
  app.synth();
} catch (cause) {
  if (!(cause instanceof UnusableClinicConfig)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
}
