import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import cdk from '../../cdk.json' with { type: 'json' };
import { type ClinicConfig, loadClinicConfig } from '../../infra/clinic-config.ts';
import { FollowUpStack } from '../../infra/follow-up-stack.ts';
import { PROJECT_ROOT } from '../../infra/project-root.ts';
import { FUNCTION_NAMES } from '../../shared/env.ts';

// biome-ignore lint/suspicious/noExplicitAny: properties are CloudFormation's, a different shape for every type
export type Properties = any;

export interface Resource {
  readonly Type: string;
  readonly Properties: Properties;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: string[];
}

export type Resources = Readonly<Record<string, Resource>>;

export const demoConfig = (): ClinicConfig => loadClinicConfig(join(PROJECT_ROOT, 'clinic.config.json'));

interface SynthesisOptions {
  config?: ClinicConfig;
  publicUrl?: string;
  /** Where staff sign in, when it is played by a local run. */
  signInUrl?: string;
  /** Whether CDK checks CloudFormation's rules, which takes seconds; only when told to. */
  checkRules?: boolean;
}

/** The stack in its app, not synthesized yet. The functions' code is a stand-in: what it does is other tests' business. */
export const buildStack = (options: SynthesisOptions = {}): { app: App; stack: FollowUpStack } => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-stack-'));
  for (const name of FUNCTION_NAMES) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.mjs'), 'export const handler = () => {};\n');
  }
  const app = new App({
    outdir: join(folder, 'cdk.out'),
    // Warnings are for tests to read, not to be printed by each.
    context: { ...cdk.context, '@aws-cdk/core:annotationsInValidationReport': false },
    analyticsReporting: false,
    builtinCloudFormationValidation: options.checkRules ?? false,
  });
  const stack = new FollowUpStack(app, 'Aftercare', {
    config: options.config ?? demoConfig(),
    bundlesFolder: folder,
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    ...(options.signInUrl === undefined ? {} : { signInUrl: options.signInUrl }),
  });
  return { app, stack };
};

/** The synthesized stack as the cdk command gets it. */
export const synthesizeArtifact = (options?: SynthesisOptions): CloudFormationStackArtifact => {
  const { app, stack } = buildStack(options);
  return app.synth().getStackByName(stack.stackName);
};

/** The stack's resources by logical id. */
export const synthesize = (options?: SynthesisOptions): Resources => synthesizeArtifact(options).template.Resources;

/** All resources of a type, as `[logical id, resource]`. */
export const ofType = (resources: Resources, type: string): Array<[string, Resource]> =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type);
