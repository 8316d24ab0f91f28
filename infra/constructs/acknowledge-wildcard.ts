import { Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * Tells cdk-nag why a role of this construct may act on every resource that the ARN stands for. The finding is named by
 * the ARN itself, so one that changes is found again.
 */
export const acknowledgeWildcard = (construct: Construct, arn: string, reason: string): void =>
  Validations.of(construct).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${asCdkNagWrites(Stack.of(construct).resolve(arn))}]`,
    reason,
  });

/** `arn:aws:sqs:<AWS::Region>:<AWS::AccountId>:<Queue.QueueName>` */
const asCdkNagWrites = (resolved: unknown): string => {
  if (typeof resolved === 'string') return resolved;
  const [[intrinsic, argument] = []] = Object.entries(resolved ?? {});
  if (intrinsic === 'Ref') return `<${argument}>`;
  if (intrinsic === 'Fn::GetAtt') return `<${argument.join('.')}>`;
  if (intrinsic === 'Fn::Join') return argument[1].map(asCdkNagWrites).join(argument[0]);
  throw new Error(`not an ARN: ${JSON.stringify(resolved)}`);
};
