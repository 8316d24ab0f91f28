import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { HouseFunction } from './house-function.ts';

/** The secret that seals the staff's cookies. It goes with the stack: without it everybody signs in once more. */
export class SealKey extends Construct {
  readonly secretArn: string;
  readonly environment: { SEAL_KEY_SECRET_ARN: string };
  private readonly key: IKey;

  constructor(scope: Construct, id: string, props: { key: IKey }) {
    super(scope, id);
    this.key = props.key;
    // Without a name: a deleted one's stays taken for days. And not CDK's own Secret: that one widens the key's policy for everybody in the account.
    const secret = new CfnSecret(this, 'Secret', {
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
    this.secretArn = secret.ref;
    this.environment = { SEAL_KEY_SECRET_ARN: this.secretArn };
  }

  letRead(reader: HouseFunction): void {
    reader.may(['secretsmanager:GetSecretValue'], [this.secretArn]);
    reader.may(['kms:Decrypt'], [this.key.keyArn]);
  }
}
