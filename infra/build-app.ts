import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import cdk from '../cdk.json' with { type: 'json' };
import { bundleFunctions } from './bundle.ts';
import type { ClinicConfig } from './clinic-config.ts';
import { FollowUpStack } from './follow-up-stack.ts';
import { PROJECT_ROOT } from './project-root.ts';

export interface BuildAppProps {
  readonly config: ClinicConfig;
  /** Where `synth()` writes; CDK's own choice unless given. */
  readonly outdir?: string;
  /** Instead of the configuration's: a local run does not know its address yet. */
  readonly publicUrl?: string;
  /** Where staff sign in instead of at the pool's own pages: a local run plays them. */
  readonly signInUrl?: string;
  /** Where the functions are bundled; `.bundles` in the project unless given. */
  readonly bundlesFolder?: string;
  /** Whether the bundles lie there already; they are made unless told so. */
  readonly bundled?: boolean;
  /** Whether CDK checks the template against CloudFormation's rules, which takes about two seconds; it does unless told not to. */
  readonly validateTemplate?: boolean;
}

/** The app with its one stack, functions bundled. The same whoever builds it: the cdk command, a local run or a test. */
export const buildApp = (props: BuildAppProps): { app: App; stack: FollowUpStack } => {
  const bundlesFolder = props.bundlesFolder ?? join(PROJECT_ROOT, '.bundles');
  if (!props.bundled) bundleFunctions(bundlesFolder, props.config);
  const app = new App({
    ...(props.outdir === undefined ? {} : { outdir: props.outdir }),
    context: cdk.context,
    analyticsReporting: false,
    builtinCloudFormationValidation: props.validateTemplate ?? true,
  });
  const publicUrl = props.publicUrl ?? props.config.publicUrl;
  const stack = new FollowUpStack(app, 'Aftercare', {
    config: props.config,
    bundlesFolder,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(props.signInUrl === undefined ? {} : { signInUrl: props.signInUrl }),
  });
  return { app, stack };
};
