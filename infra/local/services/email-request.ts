import { AwsError } from '../parts.ts';
import { readMailboxAddress } from './mailbox-address.ts';

/** A SendEmail call with simple content, checked as the service checks it. */
export interface EmailRequest {
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | undefined;
}

const MODELLED = new Set([
  'FromEmailAddress',
  'Destination',
  'ReplyToAddresses',
  'Content',
  'EmailTags',
  'ConfigurationSetName',
]);
const MAX_RECIPIENTS = 50;
const MAX_HEADERS = 15;
const MAX_HEADER_LENGTH = 996;

/** Headers SES takes once in a message, in lower case; those it makes of the request's other members count. */
const ONCE = new Set(
  `accept-language acceptlanguage archived-at auto-submitted bounces-to comments content-alternative content-base
  content-class content-description content-disposition content-duration content-id content-language content-length
  content-location content-md5 content-transfer-encoding content-type date delivered-to disposition-notification-options
  disposition-notification-to dkim-signature domainkey-signature errors-to from importance in-reply-to keywords
  list-archive list-help list-id list-owner list-post list-subscribe list-unsubscribe list-unsubscribe-post
  message-context message-id mime-version organization original-from original-message-id original-recipient
  original-subject precedence priority references reply-to return-path return-receipt-to sender solicitation sensitivity
  subject thread-index thread-topic user-agent vbr-info`.split(/\s+/),
);

/** Throws BadRequestException or MessageRejected as the service does. */
export function readEmailRequest(input: Record<string, unknown>): EmailRequest {
  const unmodelled = Object.keys(input).find((member) => !MODELLED.has(member));
  if (unmodelled !== undefined) throw badRequest(`The local cloud does not model SendEmail's ${unmodelled}.`);
  const destination = asObject(input.Destination, 'Destination');
  const to = [destination.ToAddresses, destination.CcAddresses, destination.BccAddresses].flatMap(readAddresses);
  if (to.length === 0) throw badRequest('Must specify at least one recipient.');
  if (to.length > MAX_RECIPIENTS) throw new AwsError('MessageRejected', `More than ${MAX_RECIPIENTS} recipients.`);
  const simple = asObject(asObject(input.Content, 'Content').Simple, 'Content.Simple');
  const body = asObject(simple.Body, 'Content.Simple.Body');
  const text = readContent(body.Text);
  const html = readContent(body.Html);
  if (text === undefined && html === undefined) throw badRequest('The body has neither text nor HTML.');
  const replyTo = readAddresses(input.ReplyToAddresses);
  return {
    from: readAddress(input.FromEmailAddress),
    to,
    replyTo,
    subject: readContent(simple.Subject) ?? '',
    text,
    html,
    headers: readHeaders(simple.Headers, replyTo.length > 0),
    tags: readTags(input.EmailTags),
    configurationSet: typeof input.ConfigurationSetName === 'string' ? input.ConfigurationSetName : undefined,
  };
}

function badRequest(message: string): AwsError {
  return new AwsError('BadRequestException', message);
}

function asObject(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRequest(`${name} is missing.`);
  return Object.fromEntries(Object.entries(value));
}

function readAddress(value: unknown): string {
  if (typeof value !== 'string' || readMailboxAddress(value) === undefined) throw badRequest('Illegal address');
  return value.trim();
}

function readAddresses(value: unknown): string[] {
  return Array.isArray(value) ? value.map(readAddress) : [];
}

function readContent(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const { Data: data } = asObject(value, 'Content');
  if (typeof data !== 'string') throw badRequest('A content part has no Data.');
  return data;
}

function readHeaders(value: unknown, hasReplyTo: boolean): EmailRequest['headers'] {
  const headers = Array.isArray(value) ? value : [];
  if (headers.length > MAX_HEADERS) throw badRequest(`More than ${MAX_HEADERS} headers.`);
  const taken = new Set(['from', 'subject', 'mime-version', 'content-type', ...(hasReplyTo ? ['reply-to'] : [])]);
  return headers.map((header) => {
    const { Name: name, Value: content } = asObject(header, 'Header');
    if (typeof name !== 'string' || !/^[!-9;-~]{1,126}$/.test(name)) throw badRequest('Invalid header name.');
    if (typeof content !== 'string' || !/^[ -~]{1,995}$/.test(content))
      throw badRequest(`Invalid value of header ${name}.`);
    if (name.length + content.length > MAX_HEADER_LENGTH) throw badRequest(`Header ${name} is too long.`);
    if (taken.has(name.toLowerCase())) throw badRequest(`Duplicate header '${name}'.`);
    if (ONCE.has(name.toLowerCase())) taken.add(name.toLowerCase());
    return { name, value: content };
  });
}

function readTags(value: unknown): Record<string, string> {
  const tags: Record<string, string> = {};
  for (const tag of Array.isArray(value) ? value : []) {
    const { Name: name, Value: content } = asObject(tag, 'EmailTag');
    for (const part of [name, content]) {
      if (typeof part !== 'string' || !/^[A-Za-z0-9_-]{1,256}$/.test(part)) throw badRequest('Invalid email tag.');
    }
    tags[String(name)] = String(content);
  }
  return tags;
}
