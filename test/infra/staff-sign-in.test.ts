import { describe, expect, it } from 'vitest';
import { staffRoles } from '../../functions/staff-web/membership.ts';
import { renewAfterMinutes, sessionHoursAtMost } from '../../functions/staff-web/staff-session.ts';
import { circleIn } from './circle.ts';
import { inWords, list, resourcesOf, viewStack } from './stack-view.ts';
import { type Properties, synthesize } from './synthesize.ts';

const resources = synthesize();
const { all, only, functionNamed, grantsOf } = viewStack(resources);
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
    expect(groups.map(({ GroupName }: Properties) => GroupName)).toEqual([...staffRoles]);
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
    // What the pages say of a sign-in holds only while the pool says the same.
    expect([client.IdTokenValidity, client.RefreshTokenValidity]).toEqual([renewAfterMinutes, sessionHoursAtMost * 60]);
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

describe('the function behind the staff’s pages', () => {
  const told = (made = resources): Properties =>
    viewStack(made).functionNamed('staff-web')[1].Properties.Environment.Variables;

  it('is told whom to believe and where to send people, of the stack’s own pool', () => {
    const { SIGN_IN_ISSUER, SIGN_IN_URL, SIGN_IN_CLIENT_ID } = told();
    expect(inWords(SIGN_IN_ISSUER)).toBe(`https://cognito-idp.<AWS::Region>.<AWS::URLSuffix>/<${poolId}>`);
    expect(inWords(SIGN_IN_URL)).toBe(
      `https://<${only('AWS::Cognito::UserPoolDomain')[0]}>.auth.us-east-1.amazoncognito.com`,
    );
    expect(SIGN_IN_CLIENT_ID).toEqual({ Ref: clientId });
  });

  it('is told of other pages by a local run alone, in which nothing else differs', () => {
    const elsewhere = synthesize({ signInUrl: 'http://sign-in.invalid' });
    expect(told(elsewhere)).toEqual({
      ...told(),
      SIGN_IN_ISSUER: 'http://sign-in.invalid',
      SIGN_IN_URL: 'http://sign-in.invalid',
    });
    expect(Object.keys(elsewhere)).toEqual(Object.keys(resources));
  });

  it('does not make the stack wait for itself, although the pool knows the address of the pages', () => {
    expect(circleIn(resources)).toBeUndefined();
    expect(circleIn(synthesize({ publicUrl: 'https://care.example.com' }))).toBeUndefined();
  });

  it('alone reads the secret that seals its cookies, which is made by the stack, encrypted, and may be replaced', () => {
    const [secretId, secret] =
      all('AWS::SecretsManager::Secret').find(([, { Properties }]) => Properties.Name === undefined) ?? [];
    expect(secret).toMatchObject({
      DeletionPolicy: 'Delete',
      Properties: {
        GenerateSecretString: { PasswordLength: 64 },
        KmsKeyId: { 'Fn::GetAtt': [only('AWS::KMS::Key')[0], 'Arn'] },
      },
    });
    expect(told().SEAL_KEY_SECRET_ARN).toEqual({ Ref: secretId });
    const readers = all('AWS::Lambda::Function')
      .map(([, { Properties }]) => String(Properties.FunctionName).replace('aftercare-', ''))
      .filter((name) => resourcesOf(grantsOf(name), 'secretsmanager:GetSecretValue').includes(`<${secretId}>`));
    expect(readers).toEqual(['staff-web']);
  });

  it('may do nothing with the pool itself', () => {
    const actions = grantsOf('staff-web').flatMap(({ Action }) => list(Action));
    expect(actions.filter((action) => action.startsWith('cognito'))).toEqual([]);
    expect(functionNamed('staff-web')[1].Properties.VpcConfig).toBeUndefined();
  });
});
