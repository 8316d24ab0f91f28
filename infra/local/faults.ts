import { setTimeout as pause } from 'node:timers/promises';
import { AwsError } from './parts.ts';

/** `lost-answer`: the work is done and the caller never hears of it. `slow`: the answer takes real seconds. */
export const FAULT_KINDS = ['throttle', 'error', 'lost-answer', 'slow'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** The next `times` calls of this operation fail so. */
export interface Fault {
  /** A signing name, such as `sms-voice`. */
  readonly service: string;
  /** `SendTextMessage`, or `*` for every operation of the service. */
  readonly operation: string;
  readonly kind: FaultKind;
  readonly times: number;
}

/** Failures ordered for AWS calls. They are not kept across a restart. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** What is still to strike, oldest first. */
  pending(): readonly Fault[];
  /**
   * Uses up one fault ordered for this call, the oldest first. Throws the service's own error for `throttle` and `error`,
   * waits for `slow`, and leaves `lost-answer` to the caller.
   */
  strike(service: string, operation: string): Promise<FaultKind | undefined>;
}

/** How services are named by those who order faults: the signing name, or the name of the SDK client. */
const SERVICE_NAMES: Readonly<Record<string, string>> = {
  dynamodb: 'dynamodb',
  sqs: 'sqs',
  scheduler: 'scheduler',
  ses: 'ses',
  sesv2: 'ses',
  email: 'ses',
  sms: 'sms-voice',
  'sms-voice': 'sms-voice',
  'pinpoint-sms-voice-v2': 'sms-voice',
  secretsmanager: 'secretsmanager',
  'secrets-manager': 'secretsmanager',
};

/** The signing name of the service called so; undefined for a service the local cloud does not have. */
export function faultService(name: string): string | undefined {
  return SERVICE_NAMES[name.toLowerCase()];
}

/** How each service says "too many requests". */
const THROTTLES: Readonly<Record<string, { code: string; httpStatus: number }>> = {
  dynamodb: { code: 'ThrottlingException', httpStatus: 400 },
  sqs: { code: 'RequestThrottled', httpStatus: 403 },
  scheduler: { code: 'ThrottlingException', httpStatus: 429 },
  ses: { code: 'TooManyRequestsException', httpStatus: 429 },
  'sms-voice': { code: 'ThrottlingException', httpStatus: 400 },
  secretsmanager: { code: 'ThrottlingException', httpStatus: 400 },
};

const SERVER_ERRORS: Readonly<Record<string, string>> = {
  dynamodb: 'InternalServerError',
  sqs: 'InternalFailure',
  scheduler: 'InternalServerException',
  ses: 'InternalServiceErrorException',
  'sms-voice': 'InternalServerException',
  secretsmanager: 'InternalServiceError',
};

/** Real time, because function and request timeouts are real too. */
const SLOW_MILLISECONDS = 2_000;

export function createFaults(): Faults {
  let ordered: Fault[] = [];
  return {
    add(fault) {
      ordered.push(fault);
    },
    clear() {
      ordered = [];
    },
    pending: () => ordered,
    async strike(service, operation) {
      const position = ordered.findIndex(
        (fault) => fault.service === service && (fault.operation === operation || fault.operation === '*'),
      );
      const fault = ordered[position];
      if (fault === undefined) return undefined;
      ordered = ordered.with(position, { ...fault, times: fault.times - 1 }).filter(({ times }) => times > 0);
      const throttle = THROTTLES[service];
      if (fault.kind === 'throttle') {
        throw new AwsError(throttle?.code ?? 'ThrottlingException', 'Rate exceeded', throttle?.httpStatus ?? 400);
      }
      if (fault.kind === 'error') {
        throw new AwsError(SERVER_ERRORS[service] ?? 'InternalFailure', 'An internal error occurred.', 500);
      }
      if (fault.kind === 'slow') await pause(SLOW_MILLISECONDS);
      return fault.kind;
    },
  };
}
