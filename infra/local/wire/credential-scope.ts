/** Who signed an AWS request, and for which service: the `Credential=` part of its Authorization header. */
export interface CredentialScope {
  readonly accessKeyId: string;
  readonly region: string;
  /** The signing name: dynamodb, sqs, scheduler, ses, sms-voice, secretsmanager. */
  readonly service: string;
}

const SIGNATURE_V4 = /^AWS4-HMAC-SHA256\s+Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request\b/;

/** The scope of a request signed with Signature Version 4; undefined for any other request. The signature is not verified. */
export function readCredentialScope(authorization: string | undefined): CredentialScope | undefined {
  const [, accessKeyId, region, service] = SIGNATURE_V4.exec(authorization ?? '') ?? [];
  if (accessKeyId === undefined || region === undefined || service === undefined) return undefined;
  return { accessKeyId, region, service };
}
