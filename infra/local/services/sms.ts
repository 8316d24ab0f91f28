import { randomUUID } from 'node:crypto';
import type { DroppedDeliveries } from '../dropped-deliveries.ts';
import {
  type Access,
  AwsError,
  type DurableState,
  type LocalService,
  type Principal,
  type VirtualClock,
  type WorkSource,
} from '../parts.ts';
import { openCarrierOptOuts } from './carrier-opt-outs.ts';
import { deliveryReceipt, isTextStatus, type ReceiptSubject, textEventType } from './delivery-receipt.ts';
import { type ConfigurationSet, eventsFor } from './event-destinations.ts';
import { openPhoneList } from './phone-list.ts';
import { type OwnedNumber, openPhoneNumbers } from './phone-numbers.ts';
import { openProviderLog, type RunLoopHandle, type TopicEvent, type Topics } from './provider-log.ts';
import { countTextParts } from './text-parts.ts';
import { readTextRequest, type TextRequest } from './text-request.ts';

/** A text that went over the network, in either direction. */
export interface NetworkText extends ReceiptSubject {
  readonly direction: 'outbound' | 'inbound';
  readonly body: string;
  readonly configurationSet?: string;
}

/** The phones: what they received, and a way to text from them. */
export interface TextNetwork {
  /** Both directions, oldest first. */
  texts(): readonly NetworkText[];
  /** The clinic's own numbers. */
  readonly numbers: readonly OwnedNumber[];
  /**
   * A text arrives from a phone. `to` defaults to the number that last texted this phone, else the first.
   * Without two-way messages on that number it vanishes, which is recorded. Throws ResourceNotFoundException for a `to` that is not ours.
   */
  receive(text: { from: string; body: string; to?: string }): Promise<NetworkText>;
  /** A delivery event arrives for a sent text. */
  report(messageId: string, status: string): Promise<'published' | 'unknown message' | 'unknown status'>;
  /** From now on the carrier side refuses texts to this phone (E.164). */
  optOutAtCarrier(phone: string): Promise<void>;
  /** From now on no carrier tells by itself what becomes of texts to this phone (E.164). */
  silenceCarrier(phone: string): Promise<void>;
  /** Publishes what waits: receipts and inbound texts. */
  readonly events: WorkSource;
}

/** What the text service is made of. */
export interface TextServiceParts {
  readonly clock: VirtualClock;
  readonly access: Access;
  readonly state: DurableState;
  readonly topics: Topics;
  readonly runLoop: RunLoopHandle;
  readonly dropped: DroppedDeliveries;
  readonly region: string;
  readonly accountId: string;
  readonly phoneNumbers: readonly OwnedNumber[];
  readonly configurationSets: readonly ConfigurationSet[];
}

const SERVICE = 'sms-voice.amazonaws.com';

/**
 * AWS End User Messaging SMS with a carrier that delivers every text at once.
 * A text and its receipt are stored before the call answers; the receipt is published afterwards, at least once.
 */
export async function createTextService(parts: TextServiceParts): Promise<LocalService & TextNetwork> {
  const { clock, access, region, accountId } = parts;
  const log = await openProviderLog<NetworkText>({ name: 'texts', ...parts });
  const numbers = await openPhoneNumbers(parts.state, parts.phoneNumbers);
  const optOuts = await openCarrierOptOuts(parts.state);
  const silent = await openPhoneList(parts.state, 'silent-carriers');

  const findSet = (name: string): ConfigurationSet => {
    const set = parts.configurationSets.find((known) => known.name === name.slice(name.lastIndexOf('/') + 1));
    if (set !== undefined) return set;
    throw new AwsError('ResourceNotFoundException', `There is no configuration set ${name}.`, 400, {
      ResourceType: 'configuration-set',
      ResourceId: name,
    });
  };

  const receiptEvents = (text: NetworkText, status: string): TopicEvent[] =>
    text.configurationSet === undefined
      ? []
      : eventsFor(findSet(text.configurationSet), {
          types: ['TEXT_ALL', textEventType(status)],
          service: SERVICE,
          sourceArn: `arn:aws:sms-voice:${region}:${accountId}:configuration-set/${text.configurationSet}`,
          body: deliveryReceipt(text, status, clock.now()),
        });

  const refuse = (request: TextRequest): void => {
    if (request.messageType === 'PROMOTIONAL') {
      throw new AwsError('ConflictException', 'The phone number is for transactional messages.', 400, {
        Reason: 'MESSAGE_TYPE_MISMATCH',
        ResourceType: 'phone-number',
      });
    }
    if (optOuts.has(request.destination)) {
      throw new AwsError('ConflictException', 'The destination phone number has opted out.', 400, {
        Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
        ResourceType: 'opted-out-number',
        ResourceId: request.destination,
      });
    }
  };

  const sendTextMessage = async (input: Record<string, unknown>, caller: Principal) => {
    const request = readTextRequest(input);
    const origin = request.origination === undefined ? parts.phoneNumbers[0] : numbers.find(request.origination);
    if (origin === undefined) {
      throw new AwsError('ConflictException', 'The account has no number to send from.', 400, {
        Reason: 'NO_ORIGINATION_IDENTITIES_FOUND',
      });
    }
    access.require(caller, 'sms-voice:SendTextMessage', origin.arn);
    const set = request.configurationSet === undefined ? undefined : findSet(request.configurationSet);
    refuse(request);
    const text: NetworkText = {
      id: randomUUID(),
      direction: 'outbound',
      at: new Date(clock.now()).toISOString(),
      from: origin.phoneNumber,
      to: request.destination,
      body: request.body,
      messageType: request.messageType,
      ...countTextParts(request.body),
      context: request.context,
      ...(set !== undefined && { configurationSet: set.name }),
    };
    // No more than most carriers tell at once: whether the phone got it is for the console to say.
    const told = silent.has(text.to) ? [] : receiptEvents(text, 'SUCCESSFUL');
    if (!request.dryRun) await log.append(text, told);
    return { MessageId: text.id };
  };

  const describePhoneNumbers = (input: Record<string, unknown>, caller: Principal) => {
    const ids = Array.isArray(input.PhoneNumberIds) ? input.PhoneNumberIds.map(String) : [];
    const asked = ids.length > 0 ? ids.map((id) => numbers.find(id)) : numbers.owned;
    const resources = ids.length > 0 ? asked.map(({ arn }) => arn) : ['*'];
    for (const resource of resources) access.require(caller, 'sms-voice:DescribePhoneNumbers', resource);
    return { PhoneNumbers: asked.map((number) => numbers.describe(number)) };
  };

  const updatePhoneNumber = async (input: Record<string, unknown>, caller: Principal) => {
    const number = numbers.find(String(input.PhoneNumberId));
    access.require(caller, 'sms-voice:UpdatePhoneNumber', number.arn);
    await numbers.update(number, input);
    return numbers.describe(number);
  };

  const lastOutboundTo = (phone: string): NetworkText | undefined =>
    log.all().findLast(({ direction, to }) => direction === 'outbound' && to === phone);

  return {
    signingName: 'sms-voice',
    numbers: parts.phoneNumbers,
    events: log.events,
    texts: () => log.all(),
    optOutAtCarrier: optOuts.add,
    silenceCarrier: silent.add,

    async call(operation, input, caller) {
      if (operation === 'SendTextMessage') return sendTextMessage(input, caller);
      if (operation === 'DescribePhoneNumbers') return describePhoneNumbers(input, caller);
      if (operation === 'UpdatePhoneNumber') return updatePhoneNumber(input, caller);
      throw new AwsError('UnknownOperationException', `The local text service does not model ${operation}.`);
    },

    async receive({ from, body, to }) {
      const previous = lastOutboundTo(from);
      const number = numbers.find(to ?? previous?.from ?? parts.phoneNumbers[0]?.phoneNumber ?? '(no number)');
      const { twoWayEnabled, twoWayChannelArn, selfManagedOptOutsEnabled } = numbers.switches(number);
      const text: NetworkText = {
        id: randomUUID(),
        direction: 'inbound',
        at: new Date(clock.now()).toISOString(),
        from,
        to: number.phoneNumber,
        body,
        messageType: 'TRANSACTIONAL',
        ...countTextParts(body),
        context: {},
      };
      if (!selfManagedOptOutsEnabled) await optOuts.hear(from, body);
      const published = twoWayEnabled && twoWayChannelArn !== undefined;
      if (!published) {
        await parts.dropped.record({
          from: SERVICE,
          to: number.arn,
          reason: 'Two-way messages are off on this number.',
        });
      }
      const inbound = {
        originationNumber: from,
        destinationNumber: number.phoneNumber,
        messageKeyword: `KEYWORD_${accountId}`,
        messageBody: body,
        inboundMessageId: text.id,
        ...(previous !== undefined && { previousPublishedMessageId: previous.id }),
      };
      const principal: Principal = { kind: 'service', service: SERVICE, sourceArn: number.arn };
      await log.append(
        text,
        published ? [{ topicArn: twoWayChannelArn, principal, body: JSON.stringify(inbound) }] : [],
      );
      return text;
    },

    async report(messageId, status) {
      const text = log.find(messageId);
      if (text?.direction !== 'outbound') return 'unknown message';
      if (!isTextStatus(status)) return 'unknown status';
      await log.update(text, receiptEvents(text, status));
      return 'published';
    },
  };
}
