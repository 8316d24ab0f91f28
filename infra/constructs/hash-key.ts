import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { HouseFunction } from './house-function.ts';
import { NAMES } from './names.ts';

/** The secret that makes ids and hashes of phone numbers irreversible. It outlives the stack: all stored ids come from it. */
export class HashKey extends Construct {
  readonly environment: { HASH_KEY_SECRET_ARN: string };
  private readonly key: IKey;

  constructor(scope: Construct, id: string, props: { key: IKey }) {
    super(scope, id);
    this.key = props.key;
    // Not CDK's own Secret: that one widens the key's policy for everybody in the account.
    const secret = new CfnSecret(this, 'Secret', {
      name: NAMES.hashKeySecret,
      description: 'Makes ids and hashes irreversible. Never replace it: all stored ids come from it.',
      kmsKeyId: props.key.keyArn,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    secret.applyRemovalPolicy(RemovalPolicy.RETAIN);
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'All stored ids and hashes come from this secret; rotated, it would find nobody any more.',
    });
    this.environment = { HASH_KEY_SECRET_ARN: secret.ref };
  }

  letRead(reader: HouseFunction): void {
    reader.may(['secretsmanager:GetSecretValue'], [this.environment.HASH_KEY_SECRET_ARN]);
    reader.may(['kms:Decrypt'], [this.key.keyArn]);
  }
}
