import type { RequestListener } from 'node:http';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { sesMailing } from '../../shared/adapters/ses-mailing.ts';
import { singleAttempt } from '../../shared/adapters/single-attempt.ts';
import { readMessageRef, type SendOutcome } from '../../shared/domain/message.ts';
import type { Mailing } from '../../shared/ports.ts';
import { answers, hangsUp, nobodyThere, openProvider, place, ref } from './provider-fixture.ts';

const mailingAt = (endpoint: string): Mailing =>
  sesMailing(new SESv2Client({ ...place, endpoint, ...singleAttempt() }), 'aftercare');

const mail = {
  from: 'care@clinic.example',
  fromName: 'Fern & Fable',
  replyTo: 'desk@clinic.example',
  to: 'kim@clinic.example',
  subject: 'Case A7',
  text: 'Someone needs you.',
  kind: 'page' as const,
  attempt: 2,
  ref,
};

const refuses = (status: number, code: string): RequestListener =>
  answers(status, { message: 'no' }, { 'x-amzn-errortype': code });

describe('a mail', () => {
  it('is handed over plain, answers go to the clinic, with what its events are known by', async () => {
    const { endpoint, asked } = await openProvider(answers(200, { MessageId: 'M-1' }));
    expect(await mailingAt(endpoint).send(mail)).toEqual({ kind: 'accepted', providerMessageId: 'M-1' });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.path).toBe('/v2/email/outbound-emails');
    const { EmailTags: tags, ...body } = asked[0]?.body ?? {};
    expect(body).toEqual({
      FromEmailAddress: '"Fern & Fable" <care@clinic.example>',
      ReplyToAddresses: ['desk@clinic.example'],
      Destination: { ToAddresses: ['kim@clinic.example'] },
      Content: {
        Simple: {
          Subject: { Data: 'Case A7', Charset: 'UTF-8' },
          Body: { Text: { Data: 'Someone needs you.', Charset: 'UTF-8' } },
        },
      },
      ConfigurationSetName: 'aftercare',
    });
    const named = Object.fromEntries((tags as { Name: string; Value: string }[]).map((tag) => [tag.Name, tag.Value])); // as SES takes them
    expect(named).toMatchObject({ kind: 'page', attempt: '2' });
    expect(named.ref).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
    expect(readMessageRef(named.ref ?? '')).toEqual(ref);
  });

  const contentOf = async (more: Partial<Parameters<Mailing['send']>[0]>) => {
    const { endpoint, asked } = await openProvider(answers(200, { MessageId: 'M-1' }));
    await mailingAt(endpoint).send({ ...mail, ...more });
    return asked[0]?.body.Content;
  };

  it('goes as text and page when there are both', async () => {
    expect(await contentOf({ html: '<p>Quelqu’un vous cherche.</p>' })).toMatchObject({
      Simple: {
        Body: {
          Text: { Data: 'Someone needs you.', Charset: 'UTF-8' },
          Html: { Data: '<p>Quelqu’un vous cherche.</p>', Charset: 'UTF-8' },
        },
      },
    });
  });

  it('can be ended with one click when told where, and names each list header once', async () => {
    expect(await contentOf({ unsubscribeUrl: 'https://clinic.example/p/abc' })).toMatchObject({
      Simple: {
        Headers: [
          { Name: 'List-Unsubscribe', Value: '<https://clinic.example/p/abc>' },
          { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
        ],
      },
    });
  });

  it('has no header of its own otherwise', async () => {
    expect(await contentOf({})).toHaveProperty('Simple.Body.Text');
    expect(await contentOf({})).not.toHaveProperty('Simple.Headers');
  });
});

describe('what became of a mail', () => {
  const rows: Array<[what: string, provider: RequestListener, outcome: SendOutcome]> = [
    ['rejected', refuses(400, 'MessageRejected'), { kind: 'failedPermanently', failure: 'MessageRejected' }],
    [
      'to no address',
      refuses(400, 'BadRequestException'),
      { kind: 'failedPermanently', failure: 'BadRequestException' },
    ],
    [
      'throttled',
      refuses(429, 'TooManyRequestsException'),
      { kind: 'failedTemporarily', failure: 'TooManyRequestsException' },
    ],
    [
      'while sending is paused',
      refuses(400, 'SendingPausedException'),
      { kind: 'failedTemporarily', failure: 'SendingPausedException' },
    ],
    [
      'above the quota',
      refuses(400, 'LimitExceededException'),
      { kind: 'failedTemporarily', failure: 'LimitExceededException' },
    ],
    ['answered with an inner error', refuses(500, 'InternalServiceErrorException'), { kind: 'unknown' }],
    [
      'throttled with a server’s status',
      refuses(503, 'ThrottlingException'),
      { kind: 'failedTemporarily', failure: 'ThrottlingException' },
    ],
    ['not answered: the line went dead', hangsUp, { kind: 'unknown' }],
  ];
  for (const [what, provider, outcome] of rows)
    it(`${what}: ${outcome.kind}, after one attempt`, async () => {
      const { endpoint, asked } = await openProvider(provider);
      expect(await mailingAt(endpoint).send(mail)).toEqual(outcome);
      expect(asked).toHaveLength(1);
    });

  it('never written, because nobody listens: failedTemporarily', async () => {
    expect(await mailingAt(await nobodyThere()).send(mail)).toEqual({
      kind: 'failedTemporarily',
      failure: 'no-connection',
    });
  });
});
