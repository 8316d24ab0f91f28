import { App } from 'aws-cdk-lib';
import { buildApp } from './build-app.ts';
import { loadClinicConfig, UnusableClinicConfig } from './clinic-config.ts';

/** Called by the cdk command. `-c config=<file>` names another configuration than `clinic.config.json`. */
const configPath = (): string => {
  const named: unknown = new App({ autoSynth: false }).node.tryGetContext('config'); // only to read the context
  return typeof named === 'string' ? named : 'clinic.config.json';
};

try {
  buildApp({ config: loadClinicConfig(configPath()) }).app.synth();
} catch (cause) {
  if (!(cause instanceof UnusableClinicConfig)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
}
