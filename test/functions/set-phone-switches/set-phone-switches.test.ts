import { describe, expect, it } from 'vitest';
import type { StackAnswer } from '../../../functions/set-phone-switches/answer-stack.ts';
import { decideSwitches, type NumberFacts } from '../../../functions/set-phone-switches/decide.ts';
import { setPhoneSwitches } from '../../../functions/set-phone-switches/handler.ts';
import { MalformedInput } from '../../../shared/domain/refusals.ts';

const ARN = 'arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-1';
const TOPIC = 'arn:aws:sns:us-east-1:000000000000:aftercare-inbound-texts';
const present = { kind: 'present', phoneNumberArn: ARN, inboundTopicArn: TOPIC } as const;
const number = (facts: Partial<NumberFacts> = {}): NumberFacts => ({
  phoneNumberArn: ARN,
  numberType: 'TEN_DLC',
  canText: true,
  ...facts,
});

describe('decides to', () => {
  it.each(['TEN_DLC', 'LONG_CODE', 'SHORT_CODE', 'SIMULATOR', 'SOMETHING_NEW'])('set a %s number', (numberType) => {
    expect(decideSwitches(present, number({ numberType }))).toEqual({
      kind: 'set',
      phoneNumberArn: ARN,
      inboundTopicArn: TOPIC,
    });
  });

  it('leave the number alone when the stack gives it up', () => {
    expect(decideSwitches({ kind: 'gone' }, undefined)).toEqual({ kind: 'leave', reason: 'stack-gives-up-number' });
  });

  it.each([
    ['toll-free', number({ numberType: 'TOLL_FREE' }), /toll-free.*HELP.*10DLC/s],
    ['unknown-number', undefined, /no phone number arn:.* in this account and region/],
    ['cannot-text', number({ canText: false }), /not enabled for text messages/],
  ] as const)('refuse for the reason %s, in a sentence for whoever deploys', (reason, facts, sentence) => {
    expect(decideSwitches(present, facts)).toEqual({
      kind: 'refuse',
      reason,
      sentence: expect.stringMatching(sentence),
    });
  });
});

const envelope = {
  ResponseURL: 'https://cloudformation.example.com/answer?signed',
  StackId: 'arn:aws:cloudformation:us-east-1:000000000000:stack/Aftercare/1',
  RequestId: 'request-1',
  LogicalResourceId: 'Switches',
  ServiceToken: 'ignored',
};
const create = {
  ...envelope,
  RequestType: 'Create',
  ResourceProperties: { PhoneNumberArn: ARN, InboundTopicArn: TOPIC },
};

const world = (options: { known?: NumberFacts | undefined; failure?: Error } = { known: number() }) => {
  const answers: Array<{ url: string; answer: StackAnswer }> = [];
  const takenOver: string[] = [];
  const handle = setPhoneSwitches({
    numbers: {
      find: async () => options.known,
      takeOver: async (phoneNumberArn, inboundTopicArn) => {
        if (options.failure) throw options.failure;
        takenOver.push(`${phoneNumberArn} -> ${inboundTopicArn}`);
      },
    },
    answer: async (url, answer) => {
      answers.push({ url, answer });
    },
  });
  return { handle, answers, takenOver };
};

describe('tells CloudFormation', () => {
  it('that it worked, by the ids of the request', async () => {
    const { handle, answers, takenOver } = world();
    await handle(create);
    expect(takenOver).toEqual([`${ARN} -> ${TOPIC}`]);
    expect(answers).toEqual([
      {
        url: envelope.ResponseURL,
        answer: {
          Status: 'SUCCESS',
          PhysicalResourceId: ARN,
          StackId: envelope.StackId,
          RequestId: 'request-1',
          LogicalResourceId: 'Switches',
        },
      },
    ]);
  });

  it('the same on an update: setting again changes nothing', async () => {
    const { handle, answers, takenOver } = world();
    await handle({ ...create, RequestType: 'Update', PhysicalResourceId: ARN, OldResourceProperties: {} });
    expect(takenOver).toHaveLength(1);
    expect(answers[0]?.answer.Status).toBe('SUCCESS');
  });

  it('that a deletion worked, without touching the number', async () => {
    const { handle, answers, takenOver } = world();
    await handle({ ...create, RequestType: 'Delete', PhysicalResourceId: 'as-created' });
    expect(takenOver).toEqual([]);
    expect(answers[0]?.answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'as-created' });
  });

  it('why a number is refused', async () => {
    const { handle, answers, takenOver } = world({ known: number({ numberType: 'TOLL_FREE' }) });
    await handle(create);
    expect(takenOver).toEqual([]);
    expect(answers[0]?.answer).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('toll-free') });
  });

  it('what went wrong when AWS refuses, instead of leaving the stack hanging', async () => {
    const failure = Object.assign(new Error('not yet'), { name: 'ConflictException' });
    const { handle, answers } = world({ known: number(), failure });
    expect(await handle(create)).toEqual({ kind: 'failed' });
    expect(answers[0]?.answer).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringContaining('ConflictException: not yet'),
    });
  });
});

it('throws at a request that is none: there is nobody to answer', async () => {
  const { handle, answers } = world();
  await expect(handle({ RequestType: 'Create' })).rejects.toThrow(MalformedInput);
  expect(answers).toEqual([]);
});
