import { describe, expect, it } from 'vitest';
import { InvariantViolation } from '../../../shared/domain/refusals.ts';
import { jsonAnswer, proxyResult, readRequest } from '../../../shared/web/http.ts';
import { path } from '../../../shared/web/path.ts';
import { problem } from '../../../shared/web/problem.ts';
import { matchRoute, route } from '../../../shared/web/router.ts';

const event = {
  httpMethod: 'POST',
  resource: '/v1/{proxy+}',
  path: '/base/v1/sessions/S-1',
  pathParameters: { proxy: 'sessions/S-1' },
  queryStringParameters: null,
  headers: { 'Content-Type': 'application/json' },
  body: '{"a":"é"}',
  isBase64Encoded: false,
};

describe('a proxied request', () => {
  it('has the same path behind a stage, a custom domain or neither', () => {
    expect(readRequest(event)).toMatchObject({ method: 'POST', path: '/v1/sessions/S-1', query: {} });
    expect(readRequest({ ...event, resource: '/v1/health', pathParameters: null }).path).toBe('/v1/health');
  });

  it('has its body as the bytes that were sent', () => {
    expect(readRequest(event).body.byteLength).toBe(10);
    const encoded = { ...event, body: Buffer.from(event.body).toString('base64'), isBase64Encoded: true };
    expect(readRequest(encoded).body).toEqual(readRequest(event).body);
    expect(readRequest({ ...event, body: null }).body.byteLength).toBe(0);
  });

  it('has header names in lower case', () => {
    expect(readRequest(event).headers).toEqual({ 'content-type': 'application/json' });
  });

  it('is our own mistake when it is something else', () => {
    expect(() => readRequest({ Records: [] })).toThrow(InvariantViolation);
  });
});

describe('an answer', () => {
  it('is kept nowhere on its way', () => {
    expect(proxyResult(jsonAnswer(200, {}), 'GET').headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it('to a HEAD is the headers alone', () => {
    expect(proxyResult(jsonAnswer(200, { a: 1 }), 'HEAD')).toMatchObject({ statusCode: 200, body: '' });
  });

  it('that refuses is a problem with its faults, 50 at most', () => {
    const answer = problem(
      400,
      Array.from({ length: 60 }, (_, index) => ({ path: `a[${index}]`, message: 'x' })),
    );
    expect(answer.headers['content-type']).toBe('application/problem+json');
    const body = JSON.parse(answer.body);
    expect(body).toMatchObject({ type: 'about:blank', title: 'Bad Request', status: 400 });
    expect(body.errors).toHaveLength(50);
  });
});

describe('routes', () => {
  const answer = async () => jsonAnswer(200, {});
  const routes = [
    route('POST', '/v1/sessions', answer),
    route('PUT', '/v1/sessions/{sessionId}', answer),
    route('GET', '/v1/cases', answer),
  ];

  it.each([
    ['PUT', '/v1/sessions/S-1', { kind: 'route', parameters: { sessionId: 'S-1' } }],
    ['HEAD', '/v1/cases', { kind: 'route', parameters: {} }],
    ['GET', '/v1/sessions', { kind: 'wrong-method', allowed: ['POST'] }],
    ['PUT', '/v1/sessions/', { kind: 'unknown-path' }],
    ['POST', '/v1/sessions/S-1/cancel', { kind: 'unknown-path' }],
    ['GET', '/v1/bookings', { kind: 'unknown-path' }],
  ])('%s %s', (method, asked, expected) => {
    expect(matchRoute(routes, method, asked)).toMatchObject(expected);
  });
});

describe('path', () => {
  it.each([
    ['https://x.example', '/s/a'],
    ['https://x.example/', '/s/a'],
    ['https://x.example/prod', '/prod/s/a'],
    ['https://x.example/prod/', '/prod/s/a'],
  ])('below %s is %s', (publicUrl, expected) => {
    expect(path(publicUrl, '/s/a')).toBe(expected);
  });
});
