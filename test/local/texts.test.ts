import { describe, expect, it } from 'vitest';
import type { Access, DurableState } from '../../infra/local/parts.ts';
import { createTextService } from '../../infra/local/services/sms.ts';
import { countTextParts } from '../../infra/local/services/text-parts.ts';
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

const NUMBER = { arn: 'arn:aws:sms-voice:us-east-1:000000000000:phone-number/main', phoneNumber: '+12125550100' };
const SECOND = { arn: 'arn:aws:sms-voice:us-east-1:000000000000:phone-number/other', phoneNumber: '+12125550200' };
const ANN = '+12125550199';
const RECEIPTS = 'arn:aws:sns:us-east-1:000000000000:receipts';
const INBOUND = 'arn:aws:sns:us-east-1:000000000000:inbound';

async function network(
  options: { access?: Access; state?: DurableState; refusing?: boolean; eventTypes?: string[]; enabled?: boolean } = {},
) {
  const topics = recordingTopics({ refusing: options.refusing ?? false });
  const dropped = recordingDrops();
  const service = await createTextService({
    clock: standingClock(),
    access: options.access ?? accessDenying(),
    state: options.state ?? memoryState(),
    topics,
    runLoop: idleRunLoop,
    dropped,
    region: 'us-east-1',
    accountId: '000000000000',
    phoneNumbers: [NUMBER, SECOND],
    configurationSets: [
      {
        name: 'aftercare',
        destinations: [
          { enabled: options.enabled ?? true, eventTypes: options.eventTypes ?? ['TEXT_ALL'], topicArn: RECEIPTS },
        ],
      },
    ],
  });
  const settle = async () => {
    while (service.events.nextAt() !== undefined) await service.events.deliver();
  };
  const send = (input: Record<string, unknown> = {}) =>
    service.call(
      'SendTextMessage',
      {
        DestinationPhoneNumber: ANN,
        OriginationIdentity: NUMBER.arn,
        MessageBody: 'How is your skin today?',
        ConfigurationSetName: 'aftercare',
        Context: { ref: 'f1', kind: 'day-1-check' },
        ...input,
      },
      ROLE,
    );
  const switchOn = (input: Record<string, unknown> = {}) =>
    service.call(
      'UpdatePhoneNumber',
      {
        PhoneNumberId: NUMBER.arn,
        TwoWayEnabled: true,
        TwoWayChannelArn: INBOUND,
        SelfManagedOptOutsEnabled: true,
        ...input,
      },
      ROLE,
    );
  return { service, topics, dropped, settle, send, switchOn };
}

describe('sending a text', () => {
  it('keeps the text and publishes the delivery event to the configuration set afterwards', async () => {
    const { service, send, settle, topics } = await network();
    const { MessageId: id } = await send();
    expect(service.texts()).toMatchObject([{ id, direction: 'outbound', from: NUMBER.phoneNumber, to: ANN, parts: 1 }]);
    expect(topics.published).toEqual([]);
    await settle();
    expect(topics.published).toEqual([
      {
        topicArn: RECEIPTS,
        principal: {
          kind: 'service',
          service: 'sms-voice.amazonaws.com',
          sourceArn: 'arn:aws:sms-voice:us-east-1:000000000000:configuration-set/aftercare',
        },
        body: {
          eventType: 'TEXT_SUCCESSFUL',
          eventVersion: '1.0',
          eventTimestamp: Date.parse(NOW),
          isFinal: true,
          originationPhoneNumber: NUMBER.phoneNumber,
          destinationPhoneNumber: ANN,
          isoCountryCode: 'US',
          messageId: id,
          messageRequestTimestamp: Date.parse(NOW),
          messageEncoding: 'GSM',
          messageType: 'TRANSACTIONAL',
          messageStatus: 'SUCCESSFUL',
          messageStatusDescription: 'Message has been accepted by phone carrier',
          context: { ref: 'f1', kind: 'day-1-check' },
          totalMessageParts: 1,
          totalMessagePrice: 0.00581,
          totalCarrierFee: 0.003,
        },
      },
    ]);
  });

  it.each([
    ['the number’s ARN', NUMBER.arn],
    ['its id', 'main'],
    ['its E.164 form', NUMBER.phoneNumber],
    ['nothing: the first number', undefined],
  ])('takes as origin %s', async (_, identity) => {
    const { service, send } = await network();
    await send({ OriginationIdentity: identity });
    expect(service.texts()[0]?.from).toBe(NUMBER.phoneNumber);
  });

  it.each([
    [{ DestinationPhoneNumber: '2125550199' }, 'ValidationException', { Reason: 'FIELD_VALIDATION_FAILED' }],
    [{ DestinationPhoneNumber: undefined }, 'ValidationException', { Reason: 'MISSING_PARAMETER' }],
    [{ MessageBody: '' }, 'ValidationException', { Reason: 'FIELD_VALIDATION_FAILED' }],
    [{ MessageBody: 'x'.repeat(1601) }, 'ValidationException', { Reason: 'FIELD_VALIDATION_FAILED' }],
    [{ TimeToLive: 4 }, 'ValidationException', { Reason: 'FIELD_VALIDATION_FAILED' }],
    [{ TimeToLive: 259_201 }, 'ValidationException', { Reason: 'FIELD_VALIDATION_FAILED' }],
    [{ MaxPrice: '1' }, 'ValidationException', { Reason: 'FIELD_VALIDATION_FAILED' }],
    [
      { Context: { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' } },
      'ValidationException',
      { Reason: 'FIELD_VALIDATION_FAILED' },
    ],
    [{ Context: { a: 'x'.repeat(801) } }, 'ValidationException', { Reason: 'FIELD_VALIDATION_FAILED' }],
    [{ ProtectConfigurationId: 'p' }, 'ValidationException', { Reason: 'INVALID_PARAMETER' }],
    [{ MessageType: 'PROMOTIONAL' }, 'ConflictException', { Reason: 'MESSAGE_TYPE_MISMATCH' }],
    [{ OriginationIdentity: '+19995550000' }, 'ResourceNotFoundException', { ResourceType: 'phone-number' }],
    [{ ConfigurationSetName: 'nope' }, 'ResourceNotFoundException', { ResourceType: 'configuration-set' }],
  ])('refuses %o with %s %o, and nothing is sent', async (input, code, fields) => {
    const { service, send } = await network();
    await expect(send(input)).rejects.toMatchObject({ code, fields });
    expect(service.texts()).toEqual([]);
  });

  it('is refused to a role that may not send from this number', async () => {
    const { send } = await network({ access: accessDenying(`sms-voice:SendTextMessage ${NUMBER.arn}`) });
    await expect(send()).rejects.toMatchObject({ code: 'AccessDeniedException' });
    await send({ OriginationIdentity: SECOND.arn });
  });

  it('sends nothing on a dry run', async () => {
    const { service, send } = await network();
    expect(await send({ DryRun: true })).toEqual({ MessageId: expect.any(String) });
    expect(service.texts()).toEqual([]);
  });

  it.each([
    ['the set does not ask for it', { eventTypes: ['TEXT_BLOCKED'] }],
    ['the destination is switched off', { enabled: false }],
  ])('publishes no receipt when %s', async (_, options) => {
    const { send, settle, topics } = await network(options);
    await send();
    await settle();
    expect(topics.published).toEqual([]);
  });

  it('records a receipt that the topic policy refuses, and goes on', async () => {
    const { send, settle, dropped } = await network({ refusing: true });
    await send();
    await settle();
    expect(dropped.all()).toMatchObject([{ from: 'sms-voice.amazonaws.com', to: RECEIPTS }]);
  });

  it('still publishes the receipt after a restart in between', async () => {
    const state = memoryState();
    await (await network({ state })).send();
    const restarted = await network({ state });
    await restarted.settle();
    expect(restarted.topics.published).toHaveLength(1);
    expect(restarted.service.texts()).toHaveLength(1);
  });
});

describe('a delivery status from the carrier', () => {
  it.each([
    ['DELIVERED', true],
    ['QUEUED', false],
    ['PENDING', false],
    ['INVALID', true],
    ['INVALID_MESSAGE', true],
    ['UNREACHABLE', true],
    ['CARRIER_UNREACHABLE', true],
    ['BLOCKED', true],
    ['CARRIER_BLOCKED', true],
    ['SPAM', true],
    ['UNKNOWN', true],
    ['TTL_EXPIRED', true],
    ['PROTECT_BLOCKED', true],
  ])('%s is published for the sent text', async (status, isFinal) => {
    const { service, send, settle, topics } = await network();
    const { MessageId: id } = await send();
    await settle();
    expect(await service.report(String(id), status)).toBe('published');
    await settle();
    expect(topics.published.at(-1)?.body).toMatchObject({
      eventType: `TEXT_${status}`,
      messageStatus: status,
      messageId: id,
      isFinal,
    });
  });

  it('is refused for an unknown message, an inbound text or an unknown status', async () => {
    const { service, send } = await network();
    const { MessageId: id } = await send();
    const inbound = await service.receive({ from: ANN, body: '1' });
    expect(await service.report('nope', 'DELIVERED')).toBe('unknown message');
    expect(await service.report(inbound.id, 'DELIVERED')).toBe('unknown message');
    expect(await service.report(String(id), 'EATEN')).toBe('unknown status');
  });
});

describe('a phone on the carrier’s opt-out list', () => {
  it('is refused by name, also while opt-outs are self-managed and after a restart', async () => {
    const state = memoryState();
    const { service, switchOn } = await network({ state });
    await switchOn();
    await service.optOutAtCarrier(ANN);
    const restarted = await network({ state });
    await expect(restarted.send()).rejects.toMatchObject({
      code: 'ConflictException',
      fields: { Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT', ResourceId: ANN },
    });
    expect(restarted.service.texts()).toEqual([]);
    await restarted.send({ DestinationPhoneNumber: '+12125550198' });
  });
});

describe('a phone whose carrier is silent', () => {
  it('gets its texts, and nobody is told by itself what became of them, also after a restart', async () => {
    const state = memoryState();
    const { service } = await network({ state });
    await service.silenceCarrier(ANN);
    const { service: restarted, send, settle, topics } = await network({ state });
    const { MessageId } = await send();
    await settle();
    expect(restarted.texts()).toMatchObject([{ to: ANN }]);
    expect(topics.published).toEqual([]);
    expect(await restarted.report(String(MessageId), 'DELIVERED')).toBe('published');
    await settle();
    expect(topics.published).toHaveLength(1);
  });
});

describe('a text from a phone', () => {
  it('is published exactly as the service does, once two-way messages are on', async () => {
    const { service, send, settle, switchOn, topics } = await network();
    await switchOn();
    const { MessageId: previous } = await send();
    await settle();
    const { id } = await service.receive({ from: ANN, body: '4' });
    await settle();
    expect(topics.published.at(-1)).toEqual({
      topicArn: INBOUND,
      principal: { kind: 'service', service: 'sms-voice.amazonaws.com', sourceArn: NUMBER.arn },
      body: {
        originationNumber: ANN,
        destinationNumber: NUMBER.phoneNumber,
        messageKeyword: 'KEYWORD_000000000000',
        messageBody: '4',
        inboundMessageId: id,
        previousPublishedMessageId: previous,
      },
    });
  });

  it('vanishes, and is recorded, while two-way messages are off', async () => {
    const { service, settle, topics, dropped } = await network();
    await service.receive({ from: ANN, body: '4' });
    await settle();
    expect(topics.published).toEqual([]);
    expect(dropped.all()).toMatchObject([{ to: NUMBER.arn, reason: 'Two-way messages are off on this number.' }]);
  });

  it.each([
    ['the number that last texted the phone', undefined, SECOND.phoneNumber],
    ['the number asked for', NUMBER.phoneNumber, NUMBER.phoneNumber],
  ])('goes to %s', async (_, to, expected) => {
    const { service, send } = await network();
    await send();
    await send({ OriginationIdentity: SECOND.arn });
    const received = await service.receive({ from: ANN, body: 'hello', ...(to !== undefined && { to }) });
    expect(received.to).toBe(expected);
  });

  it('goes to the first number from a phone that was never texted', async () => {
    const { service } = await network();
    expect((await service.receive({ from: ANN, body: 'hello' })).to).toBe(NUMBER.phoneNumber);
  });

  it('opts the phone out at the carrier with STOP while we do not manage opt-outs, until START', async () => {
    const { service, send } = await network();
    await service.receive({ from: ANN, body: 'Stop, please' });
    await expect(send()).rejects.toMatchObject({
      code: 'ConflictException',
      fields: { Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' },
    });
    await service.receive({ from: ANN, body: 'START' });
    await send();
  });

  it('leaves STOP to us once opt-outs are self-managed, also after a restart', async () => {
    const state = memoryState();
    await (await network({ state })).switchOn();
    const { service, send } = await network({ state });
    await service.receive({ from: ANN, body: 'STOP' });
    await send();
  });
});

describe('the switches of a number', () => {
  it('are off on a new number and read back as set', async () => {
    const { service, switchOn } = await network();
    const describeNumbers = () => service.call('DescribePhoneNumbers', { PhoneNumberIds: [NUMBER.arn] }, ROLE);
    expect(await describeNumbers()).toMatchObject({
      PhoneNumbers: [{ TwoWayEnabled: false, SelfManagedOptOutsEnabled: false }],
    });
    await switchOn();
    expect(await describeNumbers()).toMatchObject({
      PhoneNumbers: [{ TwoWayEnabled: true, TwoWayChannelArn: INBOUND, SelfManagedOptOutsEnabled: true }],
    });
  });

  it('refuse two-way messages without a channel, and a number we do not have', async () => {
    const { switchOn } = await network();
    await expect(switchOn({ TwoWayChannelArn: undefined })).rejects.toMatchObject({
      code: 'ValidationException',
      fields: { Reason: 'TWO_WAY_CHANNEL_NOT_PRESENT' },
    });
    await expect(switchOn({ PhoneNumberId: 'nope' })).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
  });

  it('refuse an operation the local cloud does not model', async () => {
    const { service } = await network();
    await expect(service.call('SendMediaMessage', {}, ROLE)).rejects.toMatchObject({
      code: 'UnknownOperationException',
    });
  });
});

describe('the parts of a text', () => {
  it.each([
    ['a'.repeat(160), 'GSM', 1],
    ['a'.repeat(161), 'GSM', 2],
    ['a'.repeat(306), 'GSM', 2],
    ['a'.repeat(307), 'GSM', 3],
    ['é€'.repeat(53), 'GSM', 1],
    ['€'.repeat(81), 'GSM', 2],
    ['ç'.repeat(70), 'Unicode', 1],
    [`’${'a'.repeat(70)}`, 'Unicode', 2],
    ['🙂'.repeat(35), 'Unicode', 1],
    ['🙂'.repeat(36), 'Unicode', 2],
  ])('%s is %s in %i', (text, encoding, parts) => {
    expect(countTextParts(text)).toEqual({ encoding, parts });
  });
});
