/**
 * Every function's credentials: Lambda puts them in the environment. The bundler takes this in place of the SDK's chain
 * of sources, of which no other ever answers there (docs/decisions/0007).
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
