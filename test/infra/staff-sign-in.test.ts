import { describe, expect, it } from 'vitest';
import { inWords, viewStack } from './stack-view.ts';
import { type Properties, synthesize } from './synthesize.ts';

const { all, only } = viewStack(synthesize());
const [poolId, { Properties: pool }] = only('AWS::Cognito::UserPool');
const [clientId, { Properties: client }] = only('AWS::Cognito::UserPoolClient');

describe('the staff', () => {
  it('are invited, never sign up, and are known by their address in any spelling', () => {
    expect(pool).toMatchObject({
      UserPoolName: 'aftercare-staff',
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    });
    expect(pool.Schema).toEqual([{ Name: 'email', Required: true, Mutable: true }]);
  });

  it('always have a second factor, from an app and never by text', () => {
    expect(pool.MfaConfiguration).toBe('ON');
    expect(pool.EnabledMfas).toEqual(['SOFTWARE_TOKEN_MFA']);
    expect(pool.SmsConfiguration).toBeUndefined();
  });

  it('have strong passwords, and get in again by their verified address alone', () => {
    expect(pool.Policies.PasswordPolicy).toEqual({
      MinimumLength: 12,
      PasswordHistorySize: 5,
      RequireLowercase: true,
      RequireUppercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
      TemporaryPasswordValidityDays: 3,
    });
    expect(pool.AccountRecoverySetting.RecoveryMechanisms).toEqual([{ Name: 'verified_email', Priority: 1 }]);
  });

  it('pay for no more than the sign-in pages', () => {
    expect(pool.UserPoolTier).toBe('ESSENTIALS');
    expect(pool.UserPoolAddOns).toBeUndefined();
  });

  it('are managers, clinicians or of the front desk', () => {
    const groups = all('AWS::Cognito::UserPoolGroup').map(([, { Properties }]) => Properties);
    expect(groups.map(({ GroupName, Precedence }: Properties) => [GroupName, Precedence])).toEqual([
      ['manager', 1],
      ['clinician', 2],
      ['front-desk', 3],
    ]);
    for (const { UserPoolId, RoleArn } of groups) {
      expect(UserPoolId).toEqual({ Ref: poolId });
      expect(RoleArn).toBeUndefined();
    }
  });
});

describe('signing in', () => {
  it('goes by authorization code, and no token stands in an address', () => {
    expect(client).toMatchObject({
      UserPoolId: { Ref: poolId },
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
      SupportedIdentityProviders: ['COGNITO'],
    });
  });

  it('has no client secret, and takes no password over the API', () => {
    expect(client.GenerateSecret).toBe(false);
    expect(client.ExplicitAuthFlows).toEqual(['ALLOW_REFRESH_TOKEN_AUTH']);
  });

  it('tells nobody who has an account', () => {
    expect(client.PreventUserExistenceErrors).toBe('ENABLED');
  });

  it('lasts 15 minutes, may be renewed for a working day, and can be ended', () => {
    expect(client).toMatchObject({
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      AccessTokenValidity: 15,
      IdTokenValidity: 15,
      RefreshTokenValidity: 12 * 60,
      AuthSessionValidity: 15,
      EnableTokenRevocation: true,
    });
  });

  it('comes back to the staff’s pages, wherever these are', () => {
    const api = only('AWS::ApiGateway::RestApi')[0];
    const own = `https://<${api}>.execute-api.<AWS::Region>.<AWS::URLSuffix>/prod`;
    expect(client.CallbackURLs.map(inWords)).toEqual([`${own}/staff/callback`]);
    expect(client.LogoutURLs.map(inWords)).toEqual([`${own}/staff`]);
    const ours = viewStack(synthesize({ publicUrl: 'https://care.example.com' })).only('AWS::Cognito::UserPoolClient');
    expect(ours[1].Properties.CallbackURLs).toEqual(['https://care.example.com/staff/callback']);
    expect(ours[1].Properties.LogoutURLs).toEqual(['https://care.example.com/staff']);
  });

  it('has managed pages at a domain that no other account can have, with the branding they need', () => {
    const domain = only('AWS::Cognito::UserPoolDomain')[1].Properties;
    expect(inWords(domain.Domain)).toBe('aftercare-<AWS::AccountId>');
    expect(domain).toMatchObject({ ManagedLoginVersion: 2, UserPoolId: { Ref: poolId } });
    expect(only('AWS::Cognito::ManagedLoginBranding')[1].Properties).toEqual({
      UserPoolId: { Ref: poolId },
      ClientId: { Ref: clientId },
      UseCognitoProvidedValues: true,
    });
  });
});
