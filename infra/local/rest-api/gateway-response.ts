import type { HttpAnswer } from '../http-exchange.ts';
import type { RequestContext } from './proxy-event.ts';
import type { GatewayResponseSpec, RestApiSpec } from './rest-api-spec.ts';

/** API Gateway's own errors that can happen here: default status, wording, and the error type in the header. */
const ERRORS = {
  MISSING_AUTHENTICATION_TOKEN: {
    status: 403,
    message: 'Missing Authentication Token',
    errorType: 'MissingAuthenticationTokenException',
  },
  INVALID_API_KEY: { status: 403, message: 'Forbidden', errorType: 'ForbiddenException' },
  REQUEST_TOO_LARGE: { status: 413, message: 'Request Too Long', errorType: 'RequestEntityTooLargeException' },
  INTEGRATION_TIMEOUT: {
    status: 504,
    message: 'Endpoint request timed out',
    errorType: 'InternalServerErrorException',
  },
  // A function's error or unreadable answer has no type of its own; its status is 502.
  DEFAULT_5XX: { status: 502, message: 'Internal server error', errorType: 'InternalServerErrorException' },
} as const;
export type GatewayErrorType = keyof typeof ERRORS;

/** An error of the gateway itself, as the template's GatewayResponses word it. */
export function gatewayError(api: RestApiSpec, type: GatewayErrorType, context: RequestContext): HttpAnswer {
  const { status, message, errorType } = ERRORS[type];
  const spec = api.gatewayResponses.find(({ responseType }) => responseType === type) ?? fallback(api, status);
  const variables: Record<string, string> = {
    'context.error.message': message,
    'context.error.messageString': JSON.stringify(message),
    'context.error.responseType': type,
    'context.requestId': context.requestId,
    'context.stage': context.stage,
    'context.apiId': context.apiId,
  };
  const [contentType, template] = Object.entries(spec?.templates ?? {})[0] ?? [
    'application/json',
    '{"message":$context.error.messageString}',
  ];
  const headers: Record<string, string> = {
    'content-type': contentType,
    'x-amzn-requestid': context.requestId,
    'x-amzn-errortype': errorType,
  };
  for (const [parameter, expression] of Object.entries(spec?.parameters ?? {})) {
    headers[headerName(parameter)] = evaluate(expression, variables);
  }
  return {
    status: spec?.statusCode ?? status,
    headers,
    body: template.replace(/\$(context\.[A-Za-z.]*[A-Za-z])/g, (_, name: string) => lookUp(name, variables)),
  };
}

/**
 * Tries every customised response once, so that a header or variable the local cloud does not model is an error at start-up.
 * Throws with the response's type.
 */
export function checkGatewayResponses(api: RestApiSpec): void {
  const context: RequestContext = {
    requestId: '',
    timeEpoch: 0,
    accountId: '',
    apiId: api.id,
    stage: api.stage,
    fullPath: '/',
    path: '/',
  };
  for (const spec of api.gatewayResponses) {
    try {
      gatewayError({ ...api, gatewayResponses: [{ ...spec, responseType: 'DEFAULT_5XX' }] }, 'DEFAULT_5XX', context);
    } catch (cause) {
      throw new Error(`GatewayResponse ${spec.responseType}: ${cause instanceof Error ? cause.message : cause}`, {
        cause,
      });
    }
  }
}

function fallback(api: RestApiSpec, status: number): GatewayResponseSpec | undefined {
  const type = status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX';
  return api.gatewayResponses.find(({ responseType }) => responseType === type);
}

function headerName(parameter: string): string {
  const [, name] = /^gatewayresponse\.header\.(.+)$/.exec(parameter) ?? [];
  if (name === undefined) throw new Error(`the local cloud does not model the parameter ${parameter}`);
  return name.toLowerCase();
}

function evaluate(expression: string, variables: Record<string, string>): string {
  const [, text] = /^'(.*)'$/.exec(expression) ?? [];
  return text ?? lookUp(expression, variables);
}

function lookUp(name: string, variables: Record<string, string>): string {
  const value = variables[name];
  if (value === undefined) throw new Error(`the local cloud does not model the variable ${name}`);
  return value;
}
