import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { InvariantViolation } from '../domain/refusals.ts';

/** The secret as it is now. */
export const readSecret = async (client: SecretsManagerClient, secretArn: string): Promise<string> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
  if (!SecretString) throw new InvariantViolation('a secret of the stack holds no text');
  return SecretString;
};

/** The secret as it was before it was last replaced; undefined when it never was. */
export const readPreviousSecret = async (
  client: SecretsManagerClient,
  secretArn: string,
): Promise<string | undefined> => {
  try {
    const asked = new GetSecretValueCommand({ SecretId: secretArn, VersionStage: 'AWSPREVIOUS' });
    return (await client.send(asked)).SecretString;
  } catch (cause) {
    if (!(cause instanceof ResourceNotFoundException)) throw cause;
    return undefined;
  }
};
