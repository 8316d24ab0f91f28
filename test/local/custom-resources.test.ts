import { describe, expect, it } from 'vitest';
import {
  CustomResourceFailed,
  createCloudFormationInbox,
  runCustomResources,
} from '../../infra/local/custom-resources.ts';
import type { HttpRequest } from '../../infra/local/http-exchange.ts';
import type { InvocationOutcome } from '../../infra/local/rest-api.ts';
import { memoryState } from './edge-fakes.ts';

const TOKEN = 'arn:aws:lambda:us-east-1:000000000000:function:set-phone-switches';
const RESOURCE = {
  logicalId: 'Switches',
  type: 'Custom::PhoneSwitches',
  functionArn: TOKEN,
  properties: { PhoneNumberArn: 'arn:phone', InboundTopicArn: 'arn:topic' },
};

function stack() {
  const state = memoryState();
  const inbox = createCloudFormationInbox();
  const events: Array<Record<string, unknown>> = [];
  const deploy = (
    answer: Record<string, unknown> | undefined,
    options: { properties?: Record<string, unknown>; outcome?: InvocationOutcome } = {},
  ) =>
    runCustomResources({
      resources: [{ ...RESOURCE, properties: options.properties ?? RESOURCE.properties }],
      state,
      inbox,
      gatewayUrl: 'http://127.0.0.1:4400',
      stackId: 'arn:stack',
      async invoke(functionArn, event) {
        const request = event as Record<string, unknown>;
        events.push({ functionArn, ...request });
        if (answer !== undefined) {
          await inbox.edge(
            put(String(request.ResponseURL), {
              RequestId: request.RequestId,
              LogicalResourceId: request.LogicalResourceId,
              PhysicalResourceId: 'arn:phone',
              ...answer,
            }),
          );
        }
        return options.outcome ?? { kind: 'answered', payload: null };
      },
    });
  return { deploy, events, inbox };
}

function put(url: string, body: unknown): HttpRequest {
  return {
    method: 'PUT',
    path: new URL(url).pathname,
    query: new URLSearchParams(),
    headers: {},
    rawHeaders: [],
    body: Buffer.from(JSON.stringify(body)),
    bodyTooLarge: false,
    remoteAddress: '127.0.0.1',
  };
}

describe('a custom resource', () => {
  it('is created once, as CloudFormation does it', async () => {
    const { deploy, events } = stack();
    await deploy({ Status: 'SUCCESS' });
    await deploy({ Status: 'SUCCESS' });
    expect(events).toEqual([
      {
        functionArn: TOKEN,
        RequestType: 'Create',
        ServiceToken: TOKEN,
        ResponseURL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4400\/local\/cloudformation\//),
        StackId: 'arn:stack',
        RequestId: expect.any(String),
        ResourceType: 'Custom::PhoneSwitches',
        LogicalResourceId: 'Switches',
        ResourceProperties: { ...RESOURCE.properties, ServiceToken: TOKEN },
      },
    ]);
  });

  it('is updated when its properties changed', async () => {
    const { deploy, events } = stack();
    await deploy({ Status: 'SUCCESS' });
    await deploy({ Status: 'SUCCESS' }, { properties: { PhoneNumberArn: 'arn:other' } });
    expect(events[1]).toMatchObject({
      RequestType: 'Update',
      PhysicalResourceId: 'arn:phone',
      ResourceProperties: { PhoneNumberArn: 'arn:other' },
      OldResourceProperties: RESOURCE.properties,
    });
  });

  it.each([
    [{ Status: 'FAILED', Reason: 'toll-free' }, undefined, 'The custom resource Switches failed: toll-free'],
    [{ Status: 'SUCCESS', PhysicalResourceId: undefined }, undefined, 'no PhysicalResourceId'],
    [{ Status: 'SUCCESS', RequestId: 'another' }, undefined, 'did not answer as CloudFormation expects'],
    [{ Status: 'FINE' }, undefined, 'did not answer as CloudFormation expects'],
    [undefined, { kind: 'failed', errorType: 'Error', errorMessage: 'boom' } as const, 'Error: boom'],
  ])('with the answer %j fails the start and is tried again at the next', async (answer, outcome, sentence) => {
    const { deploy, events } = stack();
    const failing = deploy(answer, outcome === undefined ? {} : { outcome });
    await expect(failing).rejects.toThrow(CustomResourceFailed);
    await expect(failing).rejects.toThrow(sentence);
    await deploy({ Status: 'SUCCESS' });
    expect(events[1]).toMatchObject({ RequestType: 'Create' });
  });
});

it('takes no answer that nobody waits for, and none twice', async () => {
  const { inbox } = stack();
  const { path } = inbox.expect();
  const url = `http://127.0.0.1:4400${path}`;
  expect(await inbox.edge(put(`${url}x`, {}))).toMatchObject({ status: 403 });
  expect(await inbox.edge(put(url, {}))).toMatchObject({ status: 200 });
  expect(await inbox.edge(put(url, {}))).toMatchObject({ status: 403 });
});
