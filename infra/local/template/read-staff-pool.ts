import type { StaffPoolSpec } from '../oidc/staff-pool-spec.ts';
import type { ResourceSet } from './resource-set.ts';

/** The stack's user pool; undefined when it has none. A second client would be one nobody plays. */
export function readStaffPool(resources: ResourceSet): StaffPoolSpec | undefined {
  const [client, ...more] = resources.ofType('AWS::Cognito::UserPoolClient');
  if (client === undefined) return undefined;
  if (more.length > 0) throw new Error('The local cloud plays the sign-in pages of one client, not of more.');
  const { properties } = client;
  return {
    clientId: client.ref,
    callbackUrls: properties.texts('CallbackURLs'),
    logoutUrls: properties.texts('LogoutURLs'),
    scopes: properties.texts('AllowedOAuthScopes'),
    groups: resources.ofType('AWS::Cognito::UserPoolGroup').map((group) => group.properties.text('GroupName')),
    accessTokenMinutes: properties.number('AccessTokenValidity'),
    idTokenMinutes: properties.number('IdTokenValidity'),
    refreshTokenMinutes: properties.number('RefreshTokenValidity'),
  };
}
