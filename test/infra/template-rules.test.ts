import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { expect, it } from 'vitest';
import cdk from '../../cdk.json' with { type: 'json' };
import { synthesize } from './synthesize.ts';

/** Goal: what CloudFormation would refuse is refused here. Method: CDK's own check, which a local start leaves out. */

it('the stack keeps the rules CloudFormation has for templates', { timeout: 60_000 }, () => {
  expect(Object.keys(synthesize({ checkRules: true })).length).toBeGreaterThan(100);
});

it('a stack that breaks one is not synthesized', { timeout: 60_000 }, () => {
  const outdir = mkdtempSync(join(tmpdir(), 'aftercare-rules-'));
  const app = new App({ outdir, context: cdk.context, analyticsReporting: false });
  new CfnResource(new Stack(app, 'Broken'), 'Queue', {
    type: 'AWS::SQS::Queue',
    properties: { DelaySeconds: 'many' },
  });
  expect(() => app.synth()).toThrow('DelaySeconds');
  rmSync(outdir, { recursive: true });
});
