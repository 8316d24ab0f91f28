import { type GatewayResponseOptions, ResponseType } from 'aws-cdk-lib/aws-apigateway';

/** An answer the gateway itself gives, before any function is asked. */
export interface ProblemResponse {
  readonly name: string;
  readonly options: GatewayResponseOptions;
}

/** The gateway's own refusals, in the form of every other error of the API (RFC 9457). */
export const PROBLEM_RESPONSES: readonly ProblemResponse[] = [
  problem('InvalidApiKey', ResponseType.INVALID_API_KEY, 403, 'Forbidden', 'The header x-api-key is missing or wrong.'),
  problem('AccessDenied', ResponseType.ACCESS_DENIED, 403, 'Forbidden', 'This call is not allowed.'),
  // Without an authorizer this is how the gateway says that it knows no such address.
  problem(
    'UnknownAddress',
    ResponseType.MISSING_AUTHENTICATION_TOKEN,
    404,
    'Not Found',
    'There is nothing at this address.',
  ),
  problem('UnknownResource', ResponseType.RESOURCE_NOT_FOUND, 404, 'Not Found', 'There is nothing at this address.'),
  problem('TooLarge', ResponseType.REQUEST_TOO_LARGE, 413, 'Content Too Large', 'The request is too large.'),
  problem(
    'Throttled',
    ResponseType.THROTTLED,
    429,
    'Too Many Requests',
    'Too many requests at once; try again shortly.',
  ),
  problem(
    'QuotaExceeded',
    ResponseType.QUOTA_EXCEEDED,
    429,
    'Too Many Requests',
    'The daily number of requests is used up.',
  ),
  problem('OtherRefusal', ResponseType.DEFAULT_4XX, undefined, 'Refused', 'The request was refused.'),
  problem(
    'OtherFailure',
    ResponseType.DEFAULT_5XX,
    undefined,
    'Failed',
    'The request failed; it is safe to send it again.',
  ),
];

function problem(
  name: string,
  type: ResponseType,
  status: number | undefined,
  title: string,
  detail: string,
): ProblemResponse {
  const body = { type: 'about:blank', title, ...(status === undefined ? {} : { status }), detail, errors: [] };
  return {
    name,
    options: {
      type,
      ...(status === undefined ? {} : { statusCode: String(status) }),
      responseHeaders: { 'Content-Type': "'application/problem+json'" },
      templates: { 'application/json': JSON.stringify(body) },
    },
  };
}
