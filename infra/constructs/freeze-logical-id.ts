import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Keeps a resource the same one for CloudFormation wherever its construct moves in the code. */
export const freezeLogicalId = (construct: IConstruct, logicalId: string): void => {
  const resource = construct.node.defaultChild;
  if (!CfnResource.isCfnResource(resource)) throw new Error(`${construct.node.path} is no single resource`);
  resource.overrideLogicalId(logicalId);
};
