import type { RequestListener } from 'node:http';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { describe, expect, it } from 'vitest';
import { phoneNumberSwitches } from '../../shared/adapters/phone-number-switches.ts';
import { answers, hangsUp, openProvider, place } from './provider-fixture.ts';

const read = async (answer: RequestListener) => {
  const { endpoint, asked } = await openProvider(answer);
  const client = new PinpointSMSVoiceV2Client({ ...place, endpoint, maxAttempts: 1 });
  const switches = await phoneNumberSwitches(client).read('arn:number');
  expect(asked[0]?.body).toEqual({ PhoneNumberIds: ['arn:number'] });
  return switches;
};
const described = (number: Record<string, unknown>): RequestListener => answers(200, { PhoneNumbers: [number] });

describe('the switches of a number', () => {
  it('are told as they are', async () => {
    const number = described({ TwoWayEnabled: true, SelfManagedOptOutsEnabled: false });
    expect(await read(number)).toEqual({ twoWay: true, selfManagedOptOuts: false });
  });

  it('are off when nothing is said of them', async () => {
    expect(await read(described({}))).toEqual({ twoWay: false, selfManagedOptOuts: false });
  });

  const refusals: Array<[string, RequestListener]> = [
    ['there is no such number', answers(200, { PhoneNumbers: [] })],
    ['it is not ours', answers(400, { __type: 'ResourceNotFoundException', Message: 'no' })],
    ['we may not ask', answers(400, { __type: 'AccessDeniedException', Message: 'no' })],
    ['nobody answers', hangsUp],
  ];
  for (const [what, answer] of refusals)
    it(`are not known when ${what}`, async () => {
      expect(await read(answer)).toBeUndefined();
    });
});
