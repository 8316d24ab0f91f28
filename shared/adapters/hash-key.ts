import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { InvariantViolation } from '../domain/refusals.ts';

/** The key all ids are made with. */
export const readHashKey = async (client: SecretsManagerClient, secretArn: string): Promise<string> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
  if (!SecretString) throw new InvariantViolation('the secret of the hash key holds no text');
  return SecretString;
};
