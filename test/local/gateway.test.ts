import { afterEach, describe, expect, it } from 'vitest';
import { type Gateway, type GatewayEdges, openGateway, PortInUse } from '../../infra/local/gateway.ts';
import { jsonAnswer } from '../../infra/local/http-exchange.ts';
import { NOW, standingClock } from './edge-fakes.ts';

const opened: Gateway[] = [];

async function open(edges?: Partial<GatewayEdges>): Promise<Gateway> {
  const gateway = await openGateway({ port: 0 });
  opened.push(gateway);
  const named = (edge: string) => async () => jsonAnswer(200, { edge });
  if (edges !== undefined) {
    gateway.serve({
      clock: standingClock(),
      aws: named('aws'),
      console: named('console'),
      cloudFormation: named('cloud formation'),
      signIn: named('sign-in'),
      restApi: named('rest api'),
      onDefect: () => undefined,
      ...edges,
    });
  }
  return gateway;
}

afterEach(async () => {
  for (const gateway of opened.splice(0)) await gateway.close();
});

describe('the gateway', () => {
  it.each([
    ['/local', {}, 'console'],
    ['/local/api/clock', {}, 'console'],
    ['/local/cloudformation/1', {}, 'cloud formation'],
    ['/local/oidc/oauth2/authorize', {}, 'sign-in'],
    ['/local/oidcs', {}, 'console'],
    ['/localhost', {}, 'rest api'],
    ['/v1/sessions', {}, 'rest api'],
    [
      '/',
      { authorization: 'AWS4-HMAC-SHA256 Credential=Sender/20260302/us-east-1/sqs/aws4_request, Signature=0' },
      'aws',
    ],
    ['/local', { authorization: 'Bearer AWS4-HMAC-SHA256' }, 'console'],
  ])('sends %s with %o to the %s', async (path, headers, edge) => {
    const gateway = await open({});
    const answer = await fetch(`${gateway.url}${path}`, { headers });
    expect(await answer.json()).toEqual({ edge });
  });

  it('dates its answers by the virtual clock', async () => {
    const gateway = await open({});
    const answer = await fetch(gateway.url);
    expect(answer.headers.get('date')).toBe(new Date(NOW).toUTCString());
  });

  it('answers 503 until it is given something to serve', async () => {
    const gateway = await open();
    expect((await fetch(gateway.url)).status).toBe(503);
  });

  it('says which port is taken', async () => {
    const { port } = await open();
    await expect(openGateway({ port })).rejects.toThrow(PortInUse);
    await expect(openGateway({ port })).rejects.toThrow(`Port ${port} is used by another program.`);
  });

  it('answers 500 and reports it when an edge throws', async () => {
    const defects: unknown[] = [];
    const defect = new Error('a bug');
    const gateway = await open({
      restApi: () => Promise.reject(defect),
      onDefect: (reported) => defects.push(reported),
    });
    expect((await fetch(gateway.url)).status).toBe(500);
    expect(defects).toEqual([defect]);
  });

  it('reads a body of 10 MB and only counts a larger one', async () => {
    const seen: Array<[number, boolean]> = [];
    const gateway = await open({
      async restApi({ body, bodyTooLarge }) {
        seen.push([body.length, bodyTooLarge]);
        return jsonAnswer(200, {});
      },
    });
    const limit = 10 * 1024 * 1024;
    for (const size of [limit, limit + 1]) await fetch(gateway.url, { method: 'POST', body: new Uint8Array(size) });
    expect(seen).toEqual([
      [limit, false],
      [0, true],
    ]);
  });
});
