import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readPreviousSecret, readSecret } from '../adapters/generated-secret.ts';
import { sealKeys } from '../adapters/seal-keys.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { environmentVariable } from '../env.ts';
import { link } from '../web/path.ts';
import { once } from './once.ts';
import { publicUrl } from './public-url.ts';

// Their libraries are loaded at the first use: whoever opens a page's link at night waits for none of them.

/** The user pool of this stack. */
export const liveSignInPages = () => {
  const facts = {
    issuer: environmentVariable('SIGN_IN_ISSUER'),
    signInUrl: environmentVariable('SIGN_IN_URL'),
    clientId: environmentVariable('SIGN_IN_CLIENT_ID'),
    callbackUrl: link(publicUrl(), '/staff/callback'),
    signedOutUrl: link(publicUrl(), '/staff'),
  };
  return once(async () => (await import('../adapters/oidc-sign-in.ts')).oidcSignIn(facts));
};

/** The seal of the staff's cookies. Its key is read at the first use. */
export const liveSeal = () => {
  const secretArn = environmentVariable('SEAL_KEY_SECRET_ARN');
  return once(async () => {
    const client = new SecretsManagerClient();
    const secret = {
      current: () => readSecret(client, secretArn),
      previous: () => readPreviousSecret(client, secretArn),
    };
    return (await import('../adapters/jwe-seal.ts')).jweSeal(sealKeys(secret, systemClock));
  });
};
