import { SESv2Client } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import type { Access, DurableState } from '../../infra/local/parts.ts';
import { shownMailbox } from '../../infra/local/services/mailbox-address.ts';
import { createMailService } from '../../infra/local/services/ses.ts';
import type { SuppressionReason } from '../../infra/local/services/suppression-list.ts';
import { sesMailing } from '../../shared/adapters/ses-mailing.ts';
import { singleAttempt } from '../../shared/adapters/single-attempt.ts';
import { answers, openProvider, place, ref } from '../adapters/provider-fixture.ts';
import {
  accessDenying,
  idleRunLoop,
  memoryState,
  NOW,
  ROLE,
  recordingDrops,
  recordingTopics,
  standingClock,
} from './edge-fakes.ts';

const TOPIC = 'arn:aws:sns:us-east-1:000000000000:receipts';
const IDENTITY = 'arn:aws:ses:us-east-1:000000000000:identity/clinic.example';
const SET = 'arn:aws:ses:us-east-1:000000000000:configuration-set/aftercare';

const everyEvent = ['SEND', 'REJECT', 'BOUNCE', 'COMPLAINT', 'DELIVERY', 'DELIVERY_DELAY'];

async function mail(
  options: {
    access?: Access;
    state?: DurableState;
    eventTypes?: string[];
    suppressedReasons?: SuppressionReason[];
  } = {},
) {
  const topics = recordingTopics();
  const service = await createMailService({
    clock: standingClock(),
    access: options.access ?? accessDenying(),
    state: options.state ?? memoryState(),
    topics,
    runLoop: idleRunLoop,
    dropped: recordingDrops(),
    region: 'us-east-1',
    accountId: '000000000000',
    identities: ['clinic.example'],
    configurationSets: [
      {
        name: 'aftercare',
        suppressedReasons: options.suppressedReasons ?? ['BOUNCE', 'COMPLAINT'],
        destinations: [
          { enabled: true, eventTypes: options.eventTypes ?? ['DELIVERY', 'BOUNCE', 'COMPLAINT'], topicArn: TOPIC },
        ],
      },
    ],
  });
  const settle = async () => {
    while (service.events.nextAt() !== undefined) await service.events.deliver();
  };
  const send = (input: Record<string, unknown> = {}) =>
    service.call(
      'SendEmail',
      {
        FromEmailAddress: '"Main Street, Clinic" <care@clinic.example>',
        ReplyToAddresses: ['desk@clinic.example'],
        Destination: { ToAddresses: ['ann@example.org'] },
        Content: {
          Simple: {
            Subject: { Data: 'A case is waiting' },
            Body: { Text: { Data: 'Case A7' }, Html: { Data: '<p>Case A7</p>' } },
            Headers: [{ Name: 'List-Unsubscribe', Value: '<https://clinic.example/p/x>' }],
          },
        },
        EmailTags: [{ Name: 'kind', Value: 'page' }],
        ConfigurationSetName: 'aftercare',
        ...input,
      },
      ROLE,
    );
  return { service, topics, settle, send };
}

describe('sending an email', () => {
  it('puts it into the mailbox with headers and tags', async () => {
    const { service, send } = await mail();
    const { MessageId: id } = await send();
    expect(service.emails()).toMatchObject([
      {
        id,
        at: NOW,
        from: '"Main Street, Clinic" <care@clinic.example>',
        to: ['ann@example.org'],
        replyTo: ['desk@clinic.example'],
        subject: 'A case is waiting',
        text: 'Case A7',
        html: '<p>Case A7</p>',
        headers: [{ name: 'List-Unsubscribe' }],
        tags: { kind: 'page' },
      },
    ]);
  });

  it('takes what the product’s own adapter sends: a name in any script, both parts, one-click headers', async () => {
    const { endpoint, asked } = await openProvider(answers(200, { MessageId: 'M-1' }));
    await sesMailing(new SESv2Client({ ...place, endpoint, ...singleAttempt() }), 'aftercare').send({
      from: 'care@clinic.example',
      fromName: 'Clínica "Fern", Fable',
      replyTo: 'desk@clinic.example',
      to: 'ann@example.org',
      subject: '¿Cómo está su piel?',
      text: 'Díganoslo',
      html: '<p>Díganoslo</p>',
      unsubscribeUrl: 'https://clinic.example/p/x',
      kind: 'week-1-check',
      attempt: 1,
      ref,
    });
    const { service } = await mail();
    await service.call('SendEmail', asked[0]?.body ?? {}, ROLE);
    const [email] = service.emails();
    expect(shownMailbox(email?.from ?? '')).toBe('Clínica "Fern", Fable <care@clinic.example>');
    expect(email).toMatchObject({
      subject: '¿Cómo está su piel?',
      text: 'Díganoslo',
      html: '<p>Díganoslo</p>',
      headers: [{ name: 'List-Unsubscribe' }, { name: 'List-Unsubscribe-Post' }],
      tags: { kind: 'week-1-check', attempt: '1' },
    });
  });

  it('publishes the events its configuration set asks for, and no others', async () => {
    const { send, settle, topics } = await mail();
    const { MessageId: id } = await send();
    await settle();
    expect(topics.published).toMatchObject([
      {
        topicArn: TOPIC,
        principal: { kind: 'service', service: 'ses.amazonaws.com', sourceArn: SET },
        body: {
          eventType: 'Delivery',
          mail: { messageId: id, tags: { kind: ['page'], 'ses:configuration-set': ['aftercare'] } },
          delivery: { recipients: ['ann@example.org'] },
        },
      },
    ]);
  });

  it('tells of each event what SES tells: the mail, its headers and tags', async () => {
    const { send, settle, topics } = await mail({ eventTypes: ['SEND'] });
    const { MessageId: id } = await send();
    await settle();
    const from = '"Main Street, Clinic" <care@clinic.example>';
    expect(topics.published.map(({ body }) => body)).toEqual([
      {
        eventType: 'Send',
        send: {},
        mail: {
          timestamp: NOW,
          source: from,
          sourceArn: IDENTITY,
          sendingAccountId: '000000000000',
          messageId: id,
          destination: ['ann@example.org'],
          headersTruncated: false,
          headers: [
            { name: 'From', value: from },
            { name: 'Reply-To', value: 'desk@clinic.example' },
            { name: 'To', value: 'ann@example.org' },
            { name: 'Subject', value: 'A case is waiting' },
            { name: 'MIME-Version', value: '1.0' },
            { name: 'List-Unsubscribe', value: '<https://clinic.example/p/x>' },
          ],
          commonHeaders: {
            from: [from],
            replyTo: ['desk@clinic.example'],
            to: ['ann@example.org'],
            messageId: id,
            subject: 'A case is waiting',
          },
          tags: {
            'ses:operation': ['SendEmail'],
            'ses:configuration-set': ['aftercare'],
            'ses:source-ip': ['127.0.0.1'],
            'ses:from-domain': ['clinic.example'],
            'ses:caller-identity': ['sender'],
            kind: ['page'],
          },
        },
      },
    ]);
  });

  const ann = 'ann@example.org';
  it.each([
    ['DELIVERY', { eventType: 'Delivery', delivery: { timestamp: NOW, recipients: [ann] } }],
    [
      'BOUNCE',
      {
        eventType: 'Bounce',
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'General',
          bouncedRecipients: [{ emailAddress: ann, action: 'failed', status: '5.1.1' }],
          timestamp: NOW,
          feedbackId: expect.any(String),
        },
      },
    ],
    [
      'BOUNCE_TRANSIENT',
      {
        eventType: 'Bounce',
        bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull', bouncedRecipients: [{ emailAddress: ann }] },
      },
    ],
    [
      'COMPLAINT',
      {
        eventType: 'Complaint',
        complaint: {
          complainedRecipients: [{ emailAddress: ann }],
          complaintFeedbackType: 'abuse',
          complaintSubType: null,
          timestamp: NOW,
          feedbackId: expect.any(String),
        },
      },
    ],
    [
      'DELIVERY_DELAY',
      {
        eventType: 'DeliveryDelay',
        deliveryDelay: { timestamp: NOW, delayType: 'MailboxFull', delayedRecipients: [{ emailAddress: ann }] },
      },
    ],
    ['REJECT', { eventType: 'Reject', reject: { reason: 'Bad content' } }],
  ])('publishes a later %s', async (status, body) => {
    const { service, send, settle, topics } = await mail({ eventTypes: everyEvent });
    const { MessageId: id } = await send();
    await settle();
    expect(await service.report(String(id), status)).toBe('published');
    await settle();
    expect(topics.published.at(-1)?.body).toMatchObject({ ...body, mail: { messageId: id, tags: { kind: ['page'] } } });
  });

  it('knows neither events of unknown emails nor unknown events', async () => {
    const { service, send } = await mail();
    const { MessageId: id } = await send();
    expect(await service.report('nope', 'BOUNCE')).toBe('unknown message');
    expect(await service.report(String(id), 'EATEN')).toBe('unknown status');
    expect(await service.report(String(id), 'SUPPRESSED_FOR_BOUNCE')).toBe('unknown status');
  });

  it('publishes no event without a configuration set', async () => {
    const { send, settle, topics } = await mail();
    await send({ ConfigurationSetName: undefined });
    await settle();
    expect(topics.published).toEqual([]);
  });

  const simple = (members: Record<string, unknown>) => ({
    Content: { Simple: { Subject: { Data: 's' }, Body: { Text: { Data: 't' } }, ...members } },
  });
  it.each([
    [{ FromEmailAddress: 'care@elsewhere.example' }, 'MessageRejected'],
    [{ FromEmailAddress: 'not an address' }, 'BadRequestException'],
    [{ FromEmailAddress: 'Main Street, Clinic <care@clinic.example>' }, 'BadRequestException'],
    [{ FromEmailAddress: 'Clínica <care@clinic.example>' }, 'BadRequestException'],
    [{ FromEmailAddress: '"Clínica" <care@clinic.example>' }, 'BadRequestException'],
    [{ FromEmailAddress: '"Clinic <care@clinic.example>' }, 'BadRequestException'],
    [{ FromEmailAddress: '"A <care@clinic.example>" <x@elsewhere.example>' }, 'MessageRejected'],
    [{ FromEmailAddress: undefined }, 'BadRequestException'],
    [{ Destination: {} }, 'BadRequestException'],
    [{ Destination: { ToAddresses: ['nobody'] } }, 'BadRequestException'],
    [{ Destination: { ToAddresses: Array(51).fill('a@b.example') } }, 'MessageRejected'],
    [{ Content: { Raw: { Data: '' } } }, 'BadRequestException'],
    [simple({ Body: {} }), 'BadRequestException'],
    [simple({ Headers: Array(16).fill({ Name: 'X-A', Value: '1' }) }), 'BadRequestException'],
    [simple({ Headers: [{ Name: 'X-A', Value: 'line\nbreak' }] }), 'BadRequestException'],
    [simple({ Headers: [{ Name: 'X-A', Value: 'é' }] }), 'BadRequestException'],
    [simple({ Headers: [{ Name: 'X A', Value: '1' }] }), 'BadRequestException'],
    [simple({ Headers: [{ Name: 'X-A', Value: 'x'.repeat(994) }] }), 'BadRequestException'],
    [
      simple({ Headers: Array(2).fill({ Name: 'List-Unsubscribe', Value: '<https://clinic.example/p/x>' }) }),
      'BadRequestException',
    ],
    [simple({ Headers: [{ Name: 'SUBJECT', Value: 'Another' }] }), 'BadRequestException'],
    [simple({ Headers: [{ Name: 'Reply-To', Value: 'x@elsewhere.example' }] }), 'BadRequestException'],
    [{ EmailTags: [{ Name: 'a tag', Value: '1' }] }, 'BadRequestException'],
    [{ ConfigurationSetName: 'nope' }, 'NotFoundException'],
    [{ TenantName: 'x' }, 'BadRequestException'],
  ])('refuses %o with %s, and nothing is sent', async (input, code) => {
    const { service, send } = await mail();
    await expect(send(input)).rejects.toMatchObject({ code });
    expect(service.emails()).toEqual([]);
  });

  it.each([
    'care@clinic.example',
    '<care@clinic.example>',
    'Main Street Clinic <CARE@Clinic.example>',
    '"Fern \\"&\\" Fable" <care@clinic.example>',
    '=?UTF-8?B?Q2zDrW5pY2E=?= <care@clinic.example>',
  ])('takes mail from %s under the identity of the address', async (from) => {
    const { service, send, settle, topics } = await mail();
    await send({ FromEmailAddress: from });
    await settle();
    expect(service.emails()).toMatchObject([{ from }]);
    expect(topics.published).toMatchObject([{ body: { mail: { source: from, sourceArn: IDENTITY } } }]);
  });

  it.each([
    ['"Fern \\"&\\" Fable" <care@clinic.example>', 'Fern "&" Fable <care@clinic.example>'],
    ['=?UTF-8?B?Q2zDrW5p?= =?UTF-8?B?Y2E=?= <care@clinic.example>', 'Clínica <care@clinic.example>'],
    ['Glow <care@clinic.example>', 'Glow <care@clinic.example>'],
    ['care@clinic.example', 'care@clinic.example'],
  ])('%s is shown as %s', (from, shown) => {
    expect(shownMailbox(from)).toBe(shown);
  });

  it.each([IDENTITY, SET])('is refused to a role that may not send with %s', async (resource) => {
    const { send } = await mail({ access: accessDenying(`ses:SendEmail ${resource}`) });
    await expect(send()).rejects.toMatchObject({ code: 'AccessDeniedException' });
  });

  it('still publishes its events after a restart in between', async () => {
    const state = memoryState();
    await (await mail({ state })).send();
    const restarted = await mail({ state });
    await restarted.settle();
    expect(restarted.topics.published).toHaveLength(1);
    expect(restarted.service.emails()).toHaveLength(1);
  });
});

describe('the suppression list', () => {
  const suppressed = (topics: { published: { body: unknown }[] }) => topics.published.map(({ body }) => body);
  const sendAfter = async (status: string, options: Parameters<typeof mail>[0] = {}) => {
    const clinic = await mail({ eventTypes: everyEvent, ...options });
    const { MessageId: first } = await clinic.send();
    await clinic.service.report(String(first), status);
    await clinic.settle();
    clinic.topics.published.length = 0;
    const { MessageId: second } = await clinic.send({ Destination: { ToAddresses: ['Ann <ANN@example.org>'] } });
    await clinic.settle();
    return { ...clinic, second };
  };

  it('takes mail to an address that bounced for good, delivers nothing, and tells it by a bounce', async () => {
    const { service, second, topics } = await sendAfter('BOUNCE');
    expect(second).toEqual(expect.any(String));
    expect(service.emails()).toHaveLength(1);
    expect(suppressed(topics)).toMatchObject([
      { eventType: 'Send' },
      {
        eventType: 'Bounce',
        mail: { messageId: second, tags: { kind: ['page'] } },
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'OnAccountSuppressionList',
          bouncedRecipients: [{ emailAddress: 'Ann <ANN@example.org>', action: 'failed', status: '5.1.1' }],
          reportingMTA: 'dns; amazonses.com',
        },
      },
    ]);
  });

  it('tells it by a complaint without a report when the address is there for a complaint', async () => {
    const { service, second, topics } = await sendAfter('COMPLAINT');
    expect(service.emails()).toHaveLength(1);
    expect(suppressed(topics)).toMatchObject([
      { eventType: 'Send' },
      {
        eventType: 'Complaint',
        mail: { messageId: second },
        complaint: { complaintSubType: 'OnAccountSuppressionList', complainedRecipients: [{}] },
      },
    ]);
    expect(suppressed(topics)[1]).not.toHaveProperty('complaint.complaintFeedbackType');
  });

  it.each(['BOUNCE_TRANSIENT', 'DELIVERY_DELAY', 'DELIVERY', 'REJECT'])('takes nobody after %s', async (status) => {
    const { service, topics } = await sendAfter(status);
    expect(service.emails()).toHaveLength(2);
    expect(suppressed(topics)).toMatchObject([{ eventType: 'Send' }, { eventType: 'Delivery' }]);
  });

  it.each([
    ['BOUNCE', ['COMPLAINT']],
    ['COMPLAINT', ['BOUNCE']],
    ['BOUNCE', []],
  ] satisfies [string, SuppressionReason[]][])(
    'takes nobody after %s when the set heeds %j',
    async (status, reasons) => {
      const { service } = await sendAfter(status, { suppressedReasons: reasons });
      expect(service.emails()).toHaveLength(2);
    },
  );

  it('heeds bounces and complaints for mail without a configuration set, as accounts do', async () => {
    const { service, send } = await mail();
    const { MessageId: first } = await send({ ConfigurationSetName: undefined });
    await service.report(String(first), 'BOUNCE');
    await send({ ConfigurationSetName: undefined });
    expect(service.emails()).toHaveLength(1);
  });

  it('holds back from the addresses on it alone', async () => {
    const { service, send, settle, topics } = await sendAfter('BOUNCE');
    topics.published.length = 0;
    const { MessageId: id } = await send({ Destination: { ToAddresses: ['ann@example.org', 'ben@example.org'] } });
    await settle();
    expect(suppressed(topics)).toMatchObject([
      { eventType: 'Send', mail: { destination: ['ann@example.org', 'ben@example.org'] } },
      { eventType: 'Delivery', delivery: { recipients: ['ben@example.org'] } },
      { eventType: 'Bounce', bounce: { bouncedRecipients: [{ emailAddress: 'ann@example.org' }] } },
    ]);
    expect(service.emails().at(-1)).toMatchObject({ id, suppressed: ['ann@example.org'] });
  });

  it('knows no later event of mail that was held back', async () => {
    const { service, second } = await sendAfter('BOUNCE');
    expect(await service.report(String(second), 'DELIVERY')).toBe('unknown message');
  });

  it('is kept across a restart', async () => {
    const state = memoryState();
    await sendAfter('BOUNCE', { state });
    const restarted = await mail({ state });
    await restarted.send();
    expect(restarted.service.emails()).toHaveLength(1);
  });
});

describe('a notification of a topic', () => {
  it('reaches the mailbox without being an email of ours', async () => {
    const { service } = await mail();
    await service.deliverNotification({ to: 'owner@clinic.example', subject: 'ALARM', body: 'Nobody is paged.' });
    const [email] = service.emails();
    expect(email).toMatchObject({ to: ['owner@clinic.example'], text: 'Nobody is paged.', notification: true });
    expect(await service.report(email?.id ?? '', 'BOUNCE')).toBe('unknown message');
  });
});
