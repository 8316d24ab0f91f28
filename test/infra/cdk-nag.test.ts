import { type Stack, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { buildStack, demoConfig } from './synthesize.ts';

const findingsOn = (stack: Stack): string[] =>
  new AwsSolutionsChecks(stack)
    .validateScope(stack)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    );

const inEurope = () => {
  const config = demoConfig();
  for (const { texting } of config.clinics)
    texting.phoneNumberArn = texting.phoneNumberArn.replace('us-east-1', 'eu-west-1');
  return config;
};

/** Why each rule that finds something is not followed, wherever it is acknowledged. */
const reasonsIn = (construct: IConstruct): Array<[rule: string, reason: string]> => [
  ...construct.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries<string>(data)),
  ...construct.node.children.flatMap(reasonsIn),
];

describe('AwsSolutions of cdk-nag', () => {
  it('finds nothing in the stack that has no reason beside it', () => {
    expect(findingsOn(buildStack().stack)).toEqual([]);
  });

  it('finds nothing in another region, nor with an address of our own', () => {
    expect(findingsOn(buildStack({ config: inEurope(), publicUrl: 'https://care.example.com' }).stack)).toEqual([]);
  });

  it('is told a reason in a sentence each time, and never about the whole stack', () => {
    const { stack } = buildStack();
    const reasons = reasonsIn(stack).filter(([rule]) => rule.includes('AwsSolutions'));
    expect(reasons.length).toBeGreaterThan(5);
    for (const [rule, reason] of reasons) expect(reason, rule).toMatch(/^[A-Z].{40,}\.$/);
    expect(stack.node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)).toEqual([]);
  });

  it('would find what has no reason', () => {
    const { stack } = buildStack();
    new Queue(stack, 'Unwatched');
    expect(findingsOn(stack)).toEqual([
      'AwsSolutions-SQS3 Aftercare/Unwatched/Resource',
      'AwsSolutions-SQS4 Aftercare/Unwatched/Resource',
    ]);
  });
});
