import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { HouseFunction } from './house-function.ts';
import { NAMES } from './names.ts';

/** The secret that seals the staff's cookies. It goes with the stack: without it everybody signs in once more. */
export class SealKey extends Construct {
  readonly environment: { SEAL_KEY_SECRET_ARN: string };
  private readonly key: IKey;

  constructor(scope: Construct, id: string, props: { key: IKey }) {
    super(scope, id);
    this.key = props.key;
    // Not CDK's own Secret: that one widens the key's policy for everybody in the account.
    const secret = new CfnSecret(this, 'Secret', {
      name: NAMES.sealKeySecret,
      description: 'Seals the cookies of signed-in staff. May be replaced; the one before is still read.',
      kmsKeyId: props.key.keyArn,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    secret.applyRemovalPolicy(RemovalPolicy.DESTROY);
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'What it seals lives for 12 hours. It is replaced by hand when it may have been seen; a rotating function would be one more that can read it.',
    });
    this.environment = { SEAL_KEY_SECRET_ARN: secret.ref };
  }

  letRead(reader: HouseFunction): void {
    reader.may(['secretsmanager:GetSecretValue'], [this.environment.SEAL_KEY_SECRET_ARN]);
    reader.may(['kms:Decrypt'], [this.key.keyArn]);
  }
}
