import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { answerStack, type StackAnswer } from '../../../functions/set-phone-switches/answer-stack.ts';

const ANSWER: StackAnswer = {
  Status: 'FAILED',
  Reason: 'r'.repeat(5000),
  PhysicalResourceId: 'number',
  StackId: 'stack',
  RequestId: 'request',
  LogicalResourceId: 'Switches',
};

/** Where CloudFormation would take the answer; tells what arrived. */
const answeredAt = async (status: number): Promise<{ request: IncomingMessage; body: string; refused?: unknown }> => {
  const arrived: Array<{ request: IncomingMessage; body: string }> = [];
  const server = createServer(async (request, response) => {
    arrived.push({ request, body: await text(request) });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
  const refused = await answerStack(`http://127.0.0.1:${port}/answer?signed=yes`, ANSWER).catch((cause) => cause);
  await new Promise((resolve) => server.close(resolve));
  const [first] = arrived;
  if (!first) throw new Error('nothing arrived');
  return { ...first, refused };
};

describe('an answer to CloudFormation', () => {
  it('is put to the signed address without a content type, within what CloudFormation takes', async () => {
    const { request, body, refused } = await answeredAt(200);
    expect(refused).toBeUndefined();
    expect(request).toMatchObject({ method: 'PUT', url: '/answer?signed=yes' });
    expect(request.headers['content-type'] ?? '').toBe('');
    expect(Buffer.byteLength(body)).toBeLessThan(4096);
    expect(JSON.parse(body)).toMatchObject({ Status: 'FAILED', PhysicalResourceId: 'number', RequestId: 'request' });
  });

  it('that is not taken is an error, so that Lambda tries again', async () => {
    expect((await answeredAt(403)).refused).toEqual(new Error('CloudFormation did not take the answer: status 403'));
  });
});
