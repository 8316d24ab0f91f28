import { describe, expect, it } from 'vitest';
import type { Access, DurableState } from '../../infra/local/parts.ts';
import { createMailService } from '../../infra/local/services/ses.ts';
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

async function mail(options: { access?: Access; state?: DurableState; eventTypes?: string[] } = {}) {
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
        FromEmailAddress: 'Main Street Clinic <care@clinic.example>',
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
        to: ['ann@example.org'],
        subject: 'A case is waiting',
        text: 'Case A7',
        html: '<p>Case A7</p>',
        headers: [{ name: 'List-Unsubscribe' }],
        tags: { kind: 'page' },
      },
    ]);
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

  it.each([
    ['BOUNCE', { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } }],
    [
      'COMPLAINT',
      { eventType: 'Complaint', complaint: { complainedRecipients: [{ emailAddress: 'ann@example.org' }] } },
    ],
  ])('publishes a later %s', async (status, body) => {
    const { service, send, settle, topics } = await mail();
    const { MessageId: id } = await send();
    expect(await service.report(String(id), status)).toBe('published');
    await settle();
    expect(topics.published.at(-1)?.body).toMatchObject(body);
  });

  it('knows neither events of unknown emails nor unknown events', async () => {
    const { service, send } = await mail();
    const { MessageId: id } = await send();
    expect(await service.report('nope', 'BOUNCE')).toBe('unknown message');
    expect(await service.report(String(id), 'EATEN')).toBe('unknown status');
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
    [{ FromEmailAddress: undefined }, 'BadRequestException'],
    [{ Destination: {} }, 'BadRequestException'],
    [{ Destination: { ToAddresses: ['nobody'] } }, 'BadRequestException'],
    [{ Destination: { ToAddresses: Array(51).fill('a@b.example') } }, 'MessageRejected'],
    [{ Content: { Raw: { Data: '' } } }, 'BadRequestException'],
    [simple({ Body: {} }), 'BadRequestException'],
    [simple({ Headers: Array(16).fill({ Name: 'X-A', Value: '1' }) }), 'BadRequestException'],
    [simple({ Headers: [{ Name: 'X-A', Value: 'line\nbreak' }] }), 'BadRequestException'],
    [{ EmailTags: [{ Name: 'a tag', Value: '1' }] }, 'BadRequestException'],
    [{ ConfigurationSetName: 'nope' }, 'NotFoundException'],
    [{ TenantName: 'x' }, 'BadRequestException'],
  ])('refuses %o with %s, and nothing is sent', async (input, code) => {
    const { service, send } = await mail();
    await expect(send(input)).rejects.toMatchObject({ code });
    expect(service.emails()).toEqual([]);
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

describe('a notification of a topic', () => {
  it('reaches the mailbox without being an email of ours', async () => {
    const { service } = await mail();
    await service.deliverNotification({ to: 'owner@clinic.example', subject: 'ALARM', body: 'Nobody is paged.' });
    const [email] = service.emails();
    expect(email).toMatchObject({ to: ['owner@clinic.example'], text: 'Nobody is paged.', notification: true });
    expect(await service.report(email?.id ?? '', 'BOUNCE')).toBe('unknown message');
  });
});
