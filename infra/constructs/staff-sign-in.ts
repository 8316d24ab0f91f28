import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
  UserPoolGroup,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { NAMES } from './names.ts';

/** What a member of staff may be, the most powerful first. */
const GROUPS = {
  manager: 'Runs the clinic: settings, staff, everything a clinician may',
  clinician: 'Answers for cases: takes, grades and resolves them',
  'front-desk': 'Sees who must be called and completes sessions',
} as const;

export interface StaffSignInProps {
  /** Where the staff's pages are. */
  readonly publicUrl: string;
  /** Where the sign-in pages and the issuer are instead of at the pool: a local run plays both. */
  readonly signInUrl?: string;
}

/**
 * Who the staff are: a pool that only an administrator adds people to, always with a second factor, and the pages on
 * which they sign in. It outlives the stack, so that nobody has to be invited again.
 */
export class StaffSignIn extends Construct {
  readonly userPoolId: string;
  /** What a function needs to send people to the pages and to believe what comes back. */
  readonly environment: { SIGN_IN_ISSUER: string; SIGN_IN_URL: string; SIGN_IN_CLIENT_ID: string };

  constructor(scope: Construct, id: string, props: StaffSignInProps) {
    super(scope, id);
    const pool = new UserPool(this, 'Pool', {
      userPoolName: NAMES.staffPool,
      featurePlan: FeaturePlan.ESSENTIALS, // the least that has the managed sign-in pages
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true }, // a new address counts only once it is verified
      standardAttributes: { email: { required: true, mutable: true } },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false, email: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireSymbols: true,
        requireUppercase: true,
        passwordHistorySize: 5,
        tempPasswordValidity: Duration.days(3),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason:
        'The Plus plan adds risk scores to sign-ins, at a price per user. A few invited people with an authenticator app each do not need them.',
    });
    Object.entries(GROUPS).forEach(([groupName, description], index) => {
      new UserPoolGroup(this, groupName, { userPool: pool, groupName, description, precedence: index + 1 });
    });

    const client = new UserPoolClient(this, 'StaffWeb', {
      userPool: pool,
      userPoolClientName: 'staff-web',
      generateSecret: false, // PKCE alone: docs/decisions/0011-staff-sign-in.md
      oAuth: {
        flows: { authorizationCodeGrant: true, implicitCodeGrant: false },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${props.publicUrl}/staff/callback`],
        logoutUrls: [`${props.publicUrl}/staff`],
      },
      authFlows: { userSrp: false }, // the sign-in pages only: no password is taken over the API
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      authSessionValidity: Duration.minutes(15), // long enough to set up an authenticator app
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12), // a working day
    });
    const domain = new UserPoolDomain(this, 'Domain', {
      userPool: pool,
      // Unique among everybody's in the region; one stack stands in an account and region, because its names are fixed.
      cognitoDomain: { domainPrefix: `aftercare-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    // Without a branding of the client the managed pages answer with an error.
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.userPoolId = pool.userPoolId;
    this.environment = {
      SIGN_IN_ISSUER: props.signInUrl ?? `https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}/${pool.userPoolId}`,
      SIGN_IN_URL: props.signInUrl ?? domain.baseUrl(),
      SIGN_IN_CLIENT_ID: client.userPoolClientId,
    };
  }
}
