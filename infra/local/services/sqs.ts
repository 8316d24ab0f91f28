import { type Access, AwsError, type LocalService, type Principal } from '../parts.ts';
import type { QueueSpec } from '../template/stack-template.ts';
import { md5OfAttributes, readMessageAttributes } from './message-attributes.ts';
import { type MessageAttribute, type MessageStore, md5, type NewMessage, type QueueMessage } from './message-store.ts';

/** SQS: the calls that functions make, and sending for other services. */
export interface QueueService extends LocalService {
  /**
   * Sends for a caller, as SendMessage does: the caller needs the queue and its key. Durable when it resolves.
   * Throws the access-denied error, or QueueDoesNotExist.
   */
  deliver(queueArn: string, caller: Principal, message: NewMessage): Promise<QueueMessage>;
}

/** What a caller needs of the key to put a message into an encrypted queue. */
const SENDING_KEY_ACTIONS = ['kms:GenerateDataKey', 'kms:Decrypt'] as const;
const MAXIMUM_DELAY_SECONDS = 900;
const MAXIMUM_BATCH = 10;
const MAXIMUM_BYTES = 1_048_576;

export function createQueueService(parts: { store: MessageStore; access: Access }): QueueService {
  const { store, access } = parts;

  const find = (queue: unknown): QueueSpec => {
    const spec = store.find(String(queue));
    if (spec !== undefined) return spec;
    throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
  };
  const requireSending = (spec: QueueSpec, caller: Principal): void => {
    access.require(caller, 'sqs:SendMessage', spec.arn);
    access.requireKey(caller, SENDING_KEY_ACTIONS, spec.arn);
  };

  const sendMessage = async (input: Record<string, unknown>, caller: Principal) => {
    const spec = find(input.QueueUrl);
    requireSending(spec, caller);
    const [sent] = await store.send(spec.arn, [readMessage(input, caller)]);
    return sentAnswer(sent);
  };

  const sendMessageBatch = async (input: Record<string, unknown>, caller: Principal) => {
    const spec = find(input.QueueUrl);
    requireSending(spec, caller);
    const entries = readEntries(input);
    const successful: object[] = [];
    const failed: object[] = [];
    const accepted: Array<{ id: string; message: NewMessage }> = [];
    for (const entry of entries) {
      try {
        accepted.push({ id: String(entry.Id), message: readMessage(entry, caller) });
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        failed.push({ Id: entry.Id, SenderFault: true, Code: error.code, Message: error.message });
      }
    }
    const sent = await store.send(
      spec.arn,
      accepted.map(({ message }) => message),
    );
    for (const [index, { id }] of accepted.entries()) successful.push({ Id: id, ...sentAnswer(sent[index]) });
    return { Successful: successful, Failed: failed };
  };

  const receiveMessage = async (input: Record<string, unknown>, caller: Principal) => {
    const spec = find(input.QueueUrl);
    access.require(caller, 'sqs:ReceiveMessage', spec.arn);
    access.requireKey(caller, ['kms:Decrypt'], spec.arn);
    const limit = wholeNumber(input, 'MaxNumberOfMessages', 1, MAXIMUM_BATCH) ?? 1;
    const visibility = wholeNumber(input, 'VisibilityTimeout', 0, 43_200);
    const messages = await store.receive(spec.arn, limit, visibility);
    return {
      Messages: messages.map((message) => ({
        MessageId: message.messageId,
        ReceiptHandle: message.receiptHandle,
        MD5OfBody: md5(message.body),
        Body: message.body,
        Attributes: systemAttributes(message),
        ...(Object.keys(message.attributes).length > 0 && { MessageAttributes: message.attributes }),
      })),
    };
  };

  const deleteMessages = async (input: Record<string, unknown>, caller: Principal, handles: readonly string[]) => {
    const spec = find(input.QueueUrl);
    access.require(caller, 'sqs:DeleteMessage', spec.arn);
    await store.remove(spec.arn, handles);
  };

  const getQueueAttributes = (input: Record<string, unknown>, caller: Principal) => {
    const spec = find(input.QueueUrl);
    access.require(caller, 'sqs:GetQueueAttributes', spec.arn);
    const counts = store.counts(spec.arn);
    const all: Record<string, string> = {
      ApproximateNumberOfMessages: String(counts.visible),
      ApproximateNumberOfMessagesNotVisible: String(counts.inFlight),
      ApproximateNumberOfMessagesDelayed: String(counts.delayed),
      DelaySeconds: String(spec.delaySeconds),
      MessageRetentionPeriod: String(spec.retentionSeconds),
      QueueArn: spec.arn,
      VisibilityTimeout: String(spec.visibilitySeconds),
      ...(spec.redrive !== undefined && {
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: spec.redrive.deadLetterArn,
          maxReceiveCount: spec.redrive.maxReceiveCount,
        }),
      }),
    };
    const names = Array.isArray(input.AttributeNames) ? input.AttributeNames.map(String) : [];
    const asked = Object.entries(all).filter(([name]) => names.includes('All') || names.includes(name));
    return { Attributes: Object.fromEntries(asked) };
  };

  return {
    signingName: 'sqs',
    async call(operation, input, caller) {
      switch (operation) {
        case 'SendMessage':
          return sendMessage(input, caller);
        case 'SendMessageBatch':
          return sendMessageBatch(input, caller);
        case 'ReceiveMessage':
          return receiveMessage(input, caller);
        case 'DeleteMessage':
          await deleteMessages(input, caller, [String(input.ReceiptHandle)]);
          return {};
        case 'DeleteMessageBatch': {
          const entries = readEntries(input);
          const handles = entries.map(({ ReceiptHandle }) => String(ReceiptHandle));
          await deleteMessages(input, caller, handles);
          return { Successful: entries.map(({ Id }) => ({ Id })), Failed: [] };
        }
        case 'GetQueueAttributes':
          return getQueueAttributes(input, caller);
        default:
          throw new AwsError('UnsupportedOperation', `The local queue service does not model ${operation}.`);
      }
    },
    async deliver(queueArn, caller, message) {
      const spec = find(queueArn);
      requireSending(spec, caller);
      const [sent] = await store.send(spec.arn, [message]);
      if (sent === undefined) throw new Error('A message was not sent.');
      return sent;
    },
  };
}

/** The system attributes of a received message. */
export function systemAttributes(message: QueueMessage): Record<string, string> {
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAt),
    SenderId: message.senderId,
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
  };
}

function readMessage(input: Record<string, unknown>, caller: Principal): NewMessage {
  const body = input.MessageBody;
  if (typeof body !== 'string' || body === '') {
    throw new AwsError('MissingParameter', 'The request must contain the parameter MessageBody.');
  }
  if (Buffer.byteLength(body) > MAXIMUM_BYTES) {
    throw new AwsError(
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${MAXIMUM_BYTES} bytes.`,
    );
  }
  const delaySeconds = wholeNumber(input, 'DelaySeconds', 0, MAXIMUM_DELAY_SECONDS);
  const attributes: Record<string, MessageAttribute> = readMessageAttributes(input.MessageAttributes);
  return {
    body,
    attributes,
    ...(delaySeconds !== undefined && { delaySeconds }),
    ...(caller.kind === 'role' && { senderId: `AROA:${caller.arn.slice(caller.arn.lastIndexOf('/') + 1)}` }),
  };
}

function sentAnswer(sent: QueueMessage | undefined): Record<string, unknown> {
  if (sent === undefined) throw new Error('A message was not sent.');
  return {
    MessageId: sent.messageId,
    MD5OfMessageBody: md5(sent.body),
    ...(Object.keys(sent.attributes).length > 0 && { MD5OfMessageAttributes: md5OfAttributes(sent.attributes) }),
  };
}

function readEntries(input: Record<string, unknown>): Array<Record<string, unknown>> {
  // The wire's own list of structures.
  const entries = (Array.isArray(input.Entries) ? input.Entries : []) as Array<Record<string, unknown>>;
  if (entries.length === 0)
    throw new AwsError('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > MAXIMUM_BATCH) {
    throw new AwsError('TooManyEntriesInBatchRequest', 'Maximum number of entries per request are 10.');
  }
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
    throw new AwsError('BatchEntryIdsNotDistinct', 'Two or more batch entries in the request have the same Id.');
  }
  return entries;
}

function wholeNumber(input: Record<string, unknown>, name: string, least: number, most: number): number | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new AwsError(
    'InvalidParameterValue',
    `Value ${String(value)} for parameter ${name} is invalid. Reason: Must be between ${least} and ${most}, if provided.`,
  );
}
