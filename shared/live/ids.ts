import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readSecret } from '../adapters/generated-secret.ts';
import { keyedIds } from '../adapters/keyed-ids.ts';
import { environmentVariable } from '../env.ts';
import { once } from './once.ts';

/** The key is read once while the process lives. */
export const liveIds = once(() => {
  const client = new SecretsManagerClient();
  const secretArn = environmentVariable('HASH_KEY_SECRET_ARN');
  return keyedIds(() => readSecret(client, secretArn));
});
