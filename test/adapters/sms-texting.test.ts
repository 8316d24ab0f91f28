import type { RequestListener } from 'node:http';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { describe, expect, it } from 'vitest';
import { type Patience, singleAttempt } from '../../shared/adapters/single-attempt.ts';
import { smsTexting } from '../../shared/adapters/sms-texting.ts';
import { readMessageRef, type SendOutcome } from '../../shared/domain/message.ts';
import type { Texting } from '../../shared/ports.ts';
import { answers, breaksOff, hangsUp, nobodyThere, openProvider, openSilence, place, ref } from './provider-fixture.ts';

const textingAt = (endpoint: string, patience?: Patience): Texting =>
  smsTexting(new PinpointSMSVoiceV2Client({ ...place, endpoint, ...singleAttempt(patience) }), 'aftercare');

const text = {
  phoneNumberArn: 'arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-1',
  to: '+12125550101',
  body: 'How is your skin?',
  kind: 'day-1-check' as const,
  attempt: 1,
  ref,
  validMinutes: 90.6,
};

const refuses = (status: number, code: string, more: Record<string, unknown> = {}): RequestListener =>
  answers(status, { __type: code, Message: 'no', ...more });

describe('a text', () => {
  it('is handed over as it is, valid for as long as it is worth reading, with what its events are known by', async () => {
    const { endpoint, asked } = await openProvider(answers(200, { MessageId: 'P-1' }));
    expect(await textingAt(endpoint).send(text)).toEqual({ kind: 'accepted', providerMessageId: 'P-1' });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers['x-amz-target']).toBe('PinpointSMSVoiceV2.SendTextMessage');
    expect(asked[0]?.body).toEqual({
      OriginationIdentity: text.phoneNumberArn,
      DestinationPhoneNumber: '+12125550101',
      MessageBody: 'How is your skin?',
      MessageType: 'TRANSACTIONAL',
      ConfigurationSetName: 'aftercare',
      TimeToLive: 5436,
      Context: { ref: expect.any(String), kind: 'day-1-check', attempt: '1' },
    });
    const context = asked[0]?.body.Context as Record<string, string> | undefined; // as SMS takes it
    expect(readMessageRef(context?.ref ?? '')).toEqual(ref);
  });

  const validities: Array<[minutes: number, seconds: number]> = [
    [0.01, 5],
    [1, 60],
    [10_000, 259_200],
  ];
  for (const [validMinutes, seconds] of validities)
    it(`worth ${validMinutes} minutes is valid for ${seconds} s`, async () => {
      const { endpoint, asked } = await openProvider(answers(200, { MessageId: 'P-1' }));
      await textingAt(endpoint).send({ ...text, validMinutes });
      expect(asked[0]?.body.TimeToLive).toBe(seconds);
    });

  it('goes over a connection of its own each time', async () => {
    const { endpoint, asked } = await openProvider(answers(200, { MessageId: 'P-1' }));
    const texting = textingAt(endpoint);
    await texting.send(text);
    await texting.send(text);
    expect(asked[0]?.socket).not.toBe(asked[1]?.socket);
    expect(asked[0]?.headers.connection).toBe('close');
  });
});

describe('what became of a text', () => {
  const conflict = (Reason: string) => refuses(400, 'ConflictException', { Reason });
  const rows: Array<[what: string, provider: RequestListener, outcome: SendOutcome]> = [
    ['throttled', refuses(400, 'ThrottlingException'), { kind: 'failedTemporarily', failure: 'ThrottlingException' }],
    [
      'above the spend limit',
      refuses(400, 'ServiceQuotaExceededException', { Reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT' }),
      { kind: 'failedTemporarily', failure: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT' },
    ],
    [
      'not allowed',
      refuses(400, 'AccessDeniedException', { Reason: 'ACCOUNT_DISABLED' }),
      { kind: 'failedTemporarily', failure: 'ACCOUNT_DISABLED' },
    ],
    [
      'from a number we do not have',
      refuses(400, 'ResourceNotFoundException'),
      { kind: 'failedTemporarily', failure: 'ResourceNotFoundException' },
    ],
    [
      'in a conflict that may pass',
      conflict('RESOURCE_NOT_ACTIVE'),
      { kind: 'failedTemporarily', failure: 'RESOURCE_NOT_ACTIVE' },
    ],
    [
      'to somebody who opted out',
      conflict('DESTINATION_PHONE_NUMBER_OPTED_OUT'),
      { kind: 'failedPermanently', failure: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' },
    ],
    [
      'to a number that is not verified',
      conflict('DESTINATION_PHONE_NUMBER_NOT_VERIFIED'),
      { kind: 'failedPermanently', failure: 'DESTINATION_PHONE_NUMBER_NOT_VERIFIED' },
    ],
    [
      'to a number that is blocked',
      conflict('DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE'),
      { kind: 'failedPermanently', failure: 'DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE' },
    ],
    [
      'to a country that is blocked',
      conflict('DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION'),
      { kind: 'failedPermanently', failure: 'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION' },
    ],
    [
      'to something that is no number',
      refuses(400, 'ValidationException', { Reason: 'INVALID_PARAMETER' }),
      { kind: 'failedPermanently', failure: 'INVALID_PARAMETER' },
    ],
    ['answered with an inner error', refuses(500, 'InternalServerException'), { kind: 'unknown' }],
    ['answered by something in between', answers(502, '<html>bad gateway</html>'), { kind: 'unknown' }],
    ['answered without an id', answers(200, {}), { kind: 'unknown' }],
    ['answered with something that cannot be read', answers(200, '<'), { kind: 'unknown' }],
    ['not answered: the line went dead', hangsUp, { kind: 'unknown' }],
    ['answered in part', breaksOff, { kind: 'unknown' }],
  ];
  for (const [what, provider, outcome] of rows)
    it(`${what}: ${outcome.kind}, after one attempt`, async () => {
      const { endpoint, asked } = await openProvider(provider);
      expect(await textingAt(endpoint).send(text)).toEqual(outcome);
      expect(asked).toHaveLength(1);
    });

  const unreachable: Array<[what: string, endpoint: () => Promise<string>]> = [
    ['nobody listens', nobodyThere],
    ['the name is unknown', async () => 'http://provider.invalid'],
    [
      'the connection is not secured',
      async () => (await openProvider(answers(200, {}))).endpoint.replace('http', 'https'),
    ],
  ];
  for (const [what, endpoint] of unreachable)
    it(`never written, because ${what}: failedTemporarily`, async () => {
      expect(await textingAt(await endpoint()).send(text)).toEqual({
        kind: 'failedTemporarily',
        failure: 'no-connection',
      });
    });

  it('not answered in time: unknown', async () => {
    const { endpoint, asked } = await openProvider(() => undefined);
    expect(await textingAt(endpoint, { answerMilliseconds: 30 }).send(text)).toEqual({ kind: 'unknown' });
    expect(asked).toHaveLength(1);
  });

  it('not connected in time: failedTemporarily', async () => {
    const { endpoint } = await openSilence();
    const texting = textingAt(endpoint.replace('http', 'https'), { connectMilliseconds: 30 });
    expect(await texting.send(text)).toEqual({ kind: 'failedTemporarily', failure: 'no-connection' });
  });

  it('never written, because there are no credentials: failedTemporarily', async () => {
    const { endpoint, asked } = await openProvider(answers(200, { MessageId: 'P-1' }));
    const credentials = () => Promise.reject(Object.assign(new Error('none'), { name: 'CredentialsProviderError' }));
    const client = new PinpointSMSVoiceV2Client({ ...place, endpoint, credentials, ...singleAttempt() });
    expect(await smsTexting(client, 'aftercare').send(text)).toEqual({
      kind: 'failedTemporarily',
      failure: 'no-credentials',
    });
    expect(asked).toEqual([]);
  });
});
