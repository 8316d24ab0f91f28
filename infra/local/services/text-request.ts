import { AwsError } from '../parts.ts';

/** A SendTextMessage call whose members have been checked as the service checks them. */
export interface TextRequest {
  readonly destination: string;
  /** A number, an id or an ARN; undefined leaves the choice to the service. */
  readonly origination: string | undefined;
  readonly body: string;
  readonly messageType: 'TRANSACTIONAL' | 'PROMOTIONAL';
  readonly configurationSet: string | undefined;
  readonly context: Readonly<Record<string, string>>;
  readonly dryRun: boolean;
}

/** E.164 with its plus sign. */
export const E164 = /^\+[1-9][0-9]{7,14}$/;

const MODELLED = new Set([
  'DestinationPhoneNumber',
  'OriginationIdentity',
  'MessageBody',
  'MessageType',
  'ConfigurationSetName',
  'MaxPrice',
  'TimeToLive',
  'Context',
  'DryRun',
]);

/** Throws ValidationException with the service's Reason and the fields that are wrong. */
export function readTextRequest(input: Record<string, unknown>): TextRequest {
  const unmodelled = Object.keys(input).find((member) => !MODELLED.has(member));
  if (unmodelled !== undefined) {
    throw validation('INVALID_PARAMETER', unmodelled, 'is not modelled by the local cloud');
  }
  const messageType = optionalText(input, 'MessageType', /^(TRANSACTIONAL|PROMOTIONAL)$/) ?? 'TRANSACTIONAL';
  optionalText(input, 'MaxPrice', /^[0-9]{0,2}\.[0-9]{1,5}$/);
  checkTimeToLive(input.TimeToLive);
  return {
    destination: requiredText(input, 'DestinationPhoneNumber', E164),
    origination: optionalText(input, 'OriginationIdentity', /^[A-Za-z0-9_:/+-]{1,256}$/),
    body: requiredText(input, 'MessageBody', /^(?!\s*$)[\s\S]{1,1600}$/),
    messageType: messageType === 'PROMOTIONAL' ? 'PROMOTIONAL' : 'TRANSACTIONAL',
    configurationSet: optionalText(input, 'ConfigurationSetName', /^[A-Za-z0-9_:/-]{1,256}$/),
    context: readContext(input.Context),
    dryRun: input.DryRun === true,
  };
}

/** The service's way of naming one wrong field. */
export function validation(reason: string, field: string, message: string): AwsError {
  return new AwsError('ValidationException', `${field} ${message}.`, 400, {
    Reason: reason,
    Fields: [{ Name: field, Message: message }],
  });
}

function requiredText(input: Record<string, unknown>, field: string, pattern: RegExp): string {
  const value = optionalText(input, field, pattern);
  if (value === undefined) throw validation('MISSING_PARAMETER', field, 'is required');
  return value;
}

function optionalText(input: Record<string, unknown>, field: string, pattern: RegExp): string | undefined {
  const value = input[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || !pattern.test(value)) {
    throw validation('FIELD_VALIDATION_FAILED', field, `does not match ${pattern.source}`);
  }
  return value;
}

function checkTimeToLive(value: unknown): void {
  if (value === undefined || value === null) return;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 5 || value > 259_200) {
    throw validation('FIELD_VALIDATION_FAILED', 'TimeToLive', 'is not between 5 and 259200 seconds');
  }
}

function readContext(value: unknown): Record<string, string> {
  const entries = Object.entries(value ?? {});
  if (entries.length > 5) throw validation('FIELD_VALIDATION_FAILED', 'Context', 'has more than 5 entries');
  const context: Record<string, string> = {};
  for (const [key, entry] of entries) {
    if (typeof entry !== 'string' || key.length < 1 || key.length > 100 || entry.length < 1 || entry.length > 800) {
      throw validation('FIELD_VALIDATION_FAILED', 'Context', 'has a key over 100 or a value over 800 characters');
    }
    context[key] = entry;
  }
  return context;
}
