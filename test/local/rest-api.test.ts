import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../infra/local/http-exchange.ts';
import { LOST_ANSWER } from '../../infra/local/http-exchange.ts';
import type { Access } from '../../infra/local/parts.ts';
import type { RestApiSpec } from '../../infra/local/rest-api/rest-api-spec.ts';
import { createRestApi, type InvocationOutcome } from '../../infra/local/rest-api.ts';
import { accessDenying, idleRunLoop, NOW, standingClock } from './edge-fakes.ts';

const INTAKE = 'arn:aws:lambda:us-east-1:000000000000:function:intake-api';
const STAFF = 'arn:aws:lambda:us-east-1:000000000000:function:staff-web';
const KEY = { id: 'key-1', value: 'local-key' };

const PROBLEM = {
  parameters: { 'gatewayresponse.header.Content-Type': "'application/problem+json'" },
  templates: {
    'application/json': '{"title":$context.error.messageString,"type":"$context.error.responseType","errors":[]}',
  },
};

const API: RestApiSpec = {
  id: 'api1',
  name: 'aftercare',
  stage: 'prod',
  methods: [
    { resourcePath: '/v1/{proxy+}', httpMethod: 'ANY', apiKeyRequired: true, functionArn: INTAKE },
    { resourcePath: '/v1/health', httpMethod: 'GET', apiKeyRequired: false, functionArn: INTAKE },
    { resourcePath: '/s/{token}', httpMethod: 'GET', apiKeyRequired: false, functionArn: STAFF },
    { resourcePath: '/s/{token}', httpMethod: 'POST', apiKeyRequired: false, functionArn: STAFF },
  ],
  gatewayResponses: [
    { responseType: 'DEFAULT_4XX', ...PROBLEM },
    { responseType: 'DEFAULT_5XX', ...PROBLEM },
    { responseType: 'MISSING_AUTHENTICATION_TOKEN', statusCode: 404, ...PROBLEM },
  ],
  apiKey: KEY,
};

interface Invocation {
  functionArn: string;
  event: Record<string, unknown>;
}

function api(
  options: { outcome?: () => Promise<InvocationOutcome>; spec?: RestApiSpec; access?: Access; timeoutMs?: number } = {},
) {
  const invocations: Invocation[] = [];
  const serverErrors: number[] = [];
  const edge = createRestApi({
    api: options.spec ?? API,
    clock: standingClock(),
    access: options.access ?? accessDenying(),
    async invoke(functionArn, event) {
      invocations.push({ functionArn, event: event as Record<string, unknown> });
      return (
        options.outcome?.() ?? {
          kind: 'answered',
          payload: { statusCode: 201, headers: { ETag: '1' }, body: '{"ok":true}' },
        }
      );
    },
    runLoop: idleRunLoop,
    metrics: {
      record({ name, dimensions, value }) {
        if (name === '5XXError' && !('Stage' in dimensions)) serverErrors.push(value);
      },
    },
    region: 'us-east-1',
    accountId: '000000000000',
    ...(options.timeoutMs !== undefined && { integrationTimeoutMs: options.timeoutMs }),
  });
  const call = async (method: string, path: string, changes: Partial<HttpRequest> = {}) => {
    const [pathname = '', query = ''] = path.split('?');
    const answer = await edge({
      method,
      path: pathname,
      query: new URLSearchParams(query),
      headers: { 'x-api-key': 'local-key', host: '127.0.0.1:4400', 'user-agent': 'test' },
      rawHeaders: [
        'X-Api-Key',
        'local-key',
        'Host',
        '127.0.0.1:4400',
        'Connection',
        'close',
        'Accept',
        'a',
        'Accept',
        'b',
      ],
      body: Buffer.alloc(0),
      bodyTooLarge: false,
      remoteAddress: '127.0.0.1',
      ...changes,
    });
    if (answer === LOST_ANSWER) throw new Error('The REST API never loses an answer.');
    return { ...answer, text: answer.body.toString() };
  };
  return { call, invocations, serverErrors };
}

describe('the way to a function', () => {
  it.each([
    ['POST', '/v1/sessions', INTAKE, '/v1/{proxy+}', { proxy: 'sessions' }],
    ['GET', '/v1/clients/a%20b/timeline', INTAKE, '/v1/{proxy+}', { proxy: 'clients/a b/timeline' }],
    ['GET', '/prod/v1/cases', INTAKE, '/v1/{proxy+}', { proxy: 'cases' }],
    ['GET', '/v1/health', INTAKE, '/v1/health', null],
    ['GET', '/s/abc', STAFF, '/s/{token}', { token: 'abc' }],
    ['POST', '/prod/s/abc', STAFF, '/s/{token}', { token: 'abc' }],
  ])('%s %s goes to %s by %s', async (method, path, functionArn, resource, pathParameters) => {
    const { call, invocations } = api();
    await call(method, path);
    expect(invocations).toMatchObject([{ functionArn, event: { resource, pathParameters, httpMethod: method } }]);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/v1'],
    ['GET', '/s/abc/more'],
    ['DELETE', '/s/abc'],
    ['POST', '/v1/health'],
    ['GET', '/production/s/abc'],
  ])('%s %s leads nowhere', async (method, path) => {
    const { call, invocations } = api();
    expect(await call(method, path)).toMatchObject({
      status: 404,
      text: expect.stringContaining('Missing Authentication'),
    });
    expect(invocations).toEqual([]);
  });

  it('hands over a proxy event of version 1', async () => {
    const { call, invocations } = api();
    await call('POST', '/prod/v1/sessions?a=1&a=2&b=%C3%A9', { body: Buffer.from('{"é":1}') });
    expect(invocations[0]?.event).toMatchObject({
      path: '/v1/sessions',
      headers: { 'X-Api-Key': 'local-key', Accept: 'b', 'X-Forwarded-For': '127.0.0.1' },
      multiValueHeaders: { Accept: ['a', 'b'] },
      queryStringParameters: { a: '2', b: 'é' },
      multiValueQueryStringParameters: { a: ['1', '2'], b: ['é'] },
      stageVariables: null,
      requestContext: {
        stage: 'prod',
        path: '/prod/v1/sessions',
        apiId: 'api1',
        requestTimeEpoch: Date.parse(NOW),
        requestTime: '02/Mar/2026:20:00:00 +0000',
        requestId: expect.any(String),
        identity: { sourceIp: '127.0.0.1', apiKeyId: 'key-1', userAgent: 'test' },
      },
      body: '{"é":1}',
      isBase64Encoded: false,
    });
    expect(invocations[0]?.event.headers).not.toHaveProperty('Connection');
  });

  it('has null where there is nothing', async () => {
    const { call, invocations } = api();
    await call('GET', '/v1/health');
    expect(invocations[0]?.event).toMatchObject({ queryStringParameters: null, pathParameters: null, body: null });
  });
});

describe('the API key', () => {
  it.each([undefined, '', 'wrong', 'local-key '])('refuses %j with a problem', async (key) => {
    const { call, invocations } = api();
    const answer = await call('POST', '/v1/sessions', { headers: { 'x-api-key': key } });
    expect(answer).toMatchObject({ status: 403, headers: { 'content-type': 'application/problem+json' } });
    expect(JSON.parse(answer.text)).toEqual({ title: 'Forbidden', type: 'INVALID_API_KEY', errors: [] });
    expect(invocations).toEqual([]);
  });

  it('is not needed where the method does not ask for it', async () => {
    const { call } = api();
    expect(await call('GET', '/v1/health', { headers: {} })).toMatchObject({ status: 201 });
  });
});

describe('the answer of a function', () => {
  it('goes back with its status, headers and body', async () => {
    const { call } = api();
    expect(await call('GET', '/v1/health')).toMatchObject({
      status: 201,
      headers: { etag: ['1'], 'content-type': 'application/json' },
      text: '{"ok":true}',
    });
  });

  it('keeps several values of one header and renames what a function cannot set', async () => {
    const payload = {
      statusCode: 200,
      headers: { Date: 'never' },
      multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] },
      body: '',
    };
    const { call } = api({ outcome: async () => ({ kind: 'answered', payload }) });
    expect((await call('GET', '/v1/health')).headers).toMatchObject({
      'set-cookie': ['a=1', 'b=2'],
      'x-amzn-remapped-date': ['never'],
    });
  });

  it.each([
    [null],
    ['text'],
    [{ body: 'no status' }],
    [{ statusCode: 'abc' }],
    [{ statusCode: 200, body: { not: 'text' } }],
    [{ statusCode: 200, headers: ['x'] }],
    [{ statusCode: 200, headers: { 'X-A': { not: 'text' } } }],
  ])('%j is a 502 problem', async (payload) => {
    const { call } = api({ outcome: async () => ({ kind: 'answered', payload }) });
    expect(await call('GET', '/v1/health')).toMatchObject({
      status: 502,
      headers: { 'content-type': 'application/problem+json' },
    });
  });

  it('is a 502 problem when the function failed', async () => {
    const { call } = api({ outcome: async () => ({ kind: 'failed', errorType: 'Error', errorMessage: 'secret' }) });
    const answer = await call('GET', '/v1/health');
    expect(answer.status).toBe(502);
    expect(answer.text).not.toContain('secret');
  });

  it('is counted as a server error only from status 500 on', async () => {
    let statusCode = 499;
    const { call, serverErrors } = api({ outcome: async () => ({ kind: 'answered', payload: { statusCode } }) });
    await call('GET', '/v1/health');
    statusCode = 500;
    await call('GET', '/v1/health');
    await call('GET', '/nowhere');
    expect(serverErrors).toEqual([0, 1, 0]);
  });

  it('is a 504 problem when it takes longer than the integration may', async () => {
    const { call } = api({ outcome: () => new Promise(() => undefined), timeoutMs: 1 });
    expect(await call('GET', '/v1/health')).toMatchObject({ status: 504, text: expect.stringContaining('timed out') });
  });
});

it('refuses a body over 10 MB before any function sees it', async () => {
  const { call, invocations } = api();
  expect(await call('POST', '/v1/sessions', { bodyTooLarge: true })).toMatchObject({ status: 413 });
  expect(invocations).toEqual([]);
});

it('has its own wording for errors the template does not customise', async () => {
  const { call } = api({ spec: { ...API, gatewayResponses: [] } });
  expect(await call('GET', '/nowhere')).toMatchObject({
    status: 403,
    text: '{"message":"Missing Authentication Token"}',
  });
});

describe('starting the API', () => {
  it('fails when API Gateway may not invoke one of its functions', () => {
    expect(() => api({ access: accessDenying(`lambda:InvokeFunction ${STAFF}`) })).toThrow('lambda:InvokeFunction');
  });

  it.each([
    [{ templates: { 'application/json': '$context.identity.sourceIp' }, parameters: {} }, 'context.identity.sourceIp'],
    [{ templates: {}, parameters: { 'gatewayresponse.querystring.x': "'1'" } }, 'gatewayresponse.querystring.x'],
    [
      { templates: {}, parameters: { 'gatewayresponse.header.X': 'method.request.header.Y' } },
      'method.request.header.Y',
    ],
  ])('fails on an error answer that uses what is not modelled: %o', (response, named) => {
    const spec = { ...API, gatewayResponses: [{ responseType: 'THROTTLED', ...response }] };
    expect(() => api({ spec })).toThrow(`GatewayResponse THROTTLED: the local cloud does not model the`);
    expect(() => api({ spec })).toThrow(named);
  });
});
