import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** A sent text, as far as its receipts need it. */
export interface ReceiptSubject {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly messageType: string;
  readonly encoding: 'GSM' | 'Unicode';
  readonly parts: number;
  readonly context: Readonly<Record<string, string>>;
}

/** The statuses the carrier side reports, each with its wording. */
const STATUSES: Readonly<Record<string, string>> = {
  QUEUED: 'Message is queued',
  PENDING: 'Message has been sent to the carrier',
  SUCCESSFUL: 'Message has been accepted by phone carrier',
  DELIVERED: 'Message has been accepted by phone',
  INVALID: 'The destination phone number is invalid',
  INVALID_MESSAGE: 'The body of the message is invalid',
  UNREACHABLE: 'The phone is unreachable',
  CARRIER_UNREACHABLE: 'The carrier is unreachable',
  BLOCKED: 'The phone has blocked the message',
  CARRIER_BLOCKED: 'The carrier has blocked the message',
  SPAM: 'The carrier treated the message as spam',
  UNKNOWN: 'The carrier reported no final status',
  TTL_EXPIRED: 'The message expired before it could be delivered',
  PROTECT_BLOCKED: 'The protect configuration blocked the message',
};

/** Whether the carrier side has such a status. */
export function isTextStatus(status: string): boolean {
  return Object.hasOwn(STATUSES, status);
}

/** The event type a configuration set filters by. */
export function textEventType(status: string): string {
  return `TEXT_${status}`;
}

/** List prices of a United States number, in dollars a part; what matters to the product is that they are there. */
const PRICE_PER_PART = 0.00581;
const CARRIER_FEE_PER_PART = 0.003;

/** The delivery event for one status, exactly as the service publishes it. `nowMs` is epoch milliseconds. */
export function deliveryReceipt(message: ReceiptSubject, status: string, nowMs: number): Record<string, unknown> {
  const country = parsePhoneNumberFromString(message.to)?.country;
  return {
    eventType: textEventType(status),
    eventVersion: '1.0',
    eventTimestamp: nowMs,
    isFinal: status !== 'QUEUED' && status !== 'PENDING',
    originationPhoneNumber: message.from,
    destinationPhoneNumber: message.to,
    isoCountryCode: country ?? 'US',
    messageId: message.id,
    messageRequestTimestamp: Date.parse(message.at),
    messageEncoding: message.encoding,
    messageType: message.messageType,
    messageStatus: status,
    messageStatusDescription: STATUSES[status] ?? status,
    ...(Object.keys(message.context).length > 0 && { context: message.context }),
    totalMessageParts: message.parts,
    totalMessagePrice: round(message.parts * PRICE_PER_PART),
    totalCarrierFee: round(message.parts * CARRIER_FEE_PER_PART),
  };
}

function round(dollars: number): number {
  return Math.round(dollars * 100_000) / 100_000;
}
