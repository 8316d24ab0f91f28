import { AwsError } from '../parts.ts';

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
const ADDRESS = /^(?:[^<>]*<)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/;
const MAX_RECIPIENTS = 50;
const MAX_HEADERS = 15;

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
  return {
    from: readAddress(input.FromEmailAddress),
    to,
    replyTo: readAddresses(input.ReplyToAddresses),
    subject: readContent(simple.Subject) ?? '',
    text,
    html,
    headers: readHeaders(simple.Headers),
    tags: readTags(input.EmailTags),
    configurationSet: typeof input.ConfigurationSetName === 'string' ? input.ConfigurationSetName : undefined,
  };
}

/** The bare address of `Name <address>`, in lower case. */
export function bareAddress(address: string): string {
  const inBrackets = /<([^>]+)>/.exec(address)?.[1];
  return (inBrackets ?? address).trim().toLowerCase();
}

function badRequest(message: string): AwsError {
  return new AwsError('BadRequestException', message);
}

function asObject(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRequest(`${name} is missing.`);
  return Object.fromEntries(Object.entries(value));
}

function readAddress(value: unknown): string {
  if (typeof value !== 'string' || !ADDRESS.test(value.trim())) throw badRequest('Illegal address');
  return value;
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

function readHeaders(value: unknown): EmailRequest['headers'] {
  const headers = Array.isArray(value) ? value : [];
  if (headers.length > MAX_HEADERS) throw badRequest(`More than ${MAX_HEADERS} headers.`);
  return headers.map((header) => {
    const { Name: name, Value: content } = asObject(header, 'Header');
    if (typeof name !== 'string' || !/^[!-9;-~]{1,126}$/.test(name)) throw badRequest('Invalid header name.');
    if (typeof content !== 'string' || !/^[ -~]{1,995}$/.test(content))
      throw badRequest(`Invalid value of header ${name}.`);
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
