import { intakeLimits } from '../../shared/domain/intake-limits.ts';
import { sessionsAtMost } from '../../shared/domain/session-intake.ts';
import type { ComponentName } from './component-names.ts';
import { answerExamples, requestExamples } from './examples.ts';
import type { RefusalName } from './refusals.ts';

export type Tag = 'sessions' | 'bookings' | 'clients' | 'cases' | 'health';
export type ParameterName = 'sessionId' | 'clientId' | 'timelineCursor' | 'casesCursor' | 'status';

interface Examples {
  readonly [name: string]: { readonly summary?: string; readonly value: unknown };
}

interface Body {
  readonly schema: ComponentName;
  readonly examples: Examples;
}

/** One call of the product API, as its document tells it. */
export interface Operation {
  readonly method: 'get' | 'put' | 'post' | 'delete';
  readonly path: `/v1/${string}`;
  readonly operationId: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description: string;
  /** It asks for no API key. */
  readonly open?: true;
  readonly parameters?: readonly ParameterName[];
  readonly body?: Body;
  /** By status. */
  readonly answers: Readonly<Record<number, Body & { readonly when: string }>>;
  /** Of the API's own; the gateway's stand with every call. Each says what it means here. */
  readonly refusals: Readonly<Partial<Record<RefusalName, string>>>;
}

const one = (value: unknown): Examples => ({ example: { value } });

const busy = 'The client is being changed or erased at this moment. Send it again.';
const tooLong = `The body is longer than ${intakeLimits.bodyBytes / 1024} KiB.`;
const malformed = '`errors` names every field to mend.';

export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/sessions',
    operationId: 'tellSession',
    tag: 'sessions',
    summary: 'Tell of a completed session',
    description:
      'Plans its follow-ups. Tell the same session again as often as you like: nothing happens twice. `client` is not compared then; the newest wins.',
    body: {
      schema: 'Session',
      examples: {
        firstOfFour: { summary: 'The first of four', value: requestExamples.session },
        byMailAlone: { summary: 'A single one of a client without a phone', value: requestExamples.sessionByMailAlone },
      },
    },
    answers: {
      201: { when: 'New.', schema: 'SessionAnswer', examples: one(answerExamples.acceptedSession) },
      200: { when: 'Told before, the same.', schema: 'SessionAnswer', examples: one(answerExamples.duplicateSession) },
    },
    refusals: {
      Malformed: malformed,
      Conflict:
        'The id was told before with another clinic, treatment, time or course (a correction is a PUT), or for another client.',
      TooLarge: tooLong,
      Busy: `${busy} Or the client has ${sessionsAtMost} sessions with follow-ups still to come.`,
    },
  },
  {
    method: 'put',
    path: '/v1/sessions/{sessionId}',
    operationId: 'correctSession',
    tag: 'sessions',
    summary: 'Correct a session',
    description: 'Unsent follow-ups are planned anew; what was sent is never repeated. Revives a cancelled session.',
    parameters: ['sessionId'],
    body: { schema: 'Session', examples: one(requestExamples.correctedSession) },
    answers: {
      200: {
        when: 'Corrected, or there was nothing to correct.',
        schema: 'SessionAnswer',
        examples: one(answerExamples.correctedSession),
      },
    },
    refusals: {
      Malformed: `${malformed} The id in the body must be the one in the address.`,
      Unknown: 'The session was never told; a new one is a POST.',
      Conflict: 'It is closed, for its follow-ups have ended; or it was told for another client.',
      TooLarge: tooLong,
      Busy: busy,
    },
  },
  {
    method: 'post',
    path: '/v1/sessions/{sessionId}/cancel',
    operationId: 'cancelSession',
    tag: 'sessions',
    summary: 'Cancel a session',
    description: 'What is still planned for it is withdrawn soon after. Takes no body.',
    parameters: ['sessionId'],
    answers: {
      202: {
        when: 'Withdrawn, or nothing was left to withdraw.',
        schema: 'CancelAnswer',
        examples: one(answerExamples.cancelledSession),
      },
    },
    refusals: { Unknown: 'The session was never told.', TooLarge: tooLong, Busy: busy },
  },
  {
    method: 'post',
    path: '/v1/bookings',
    operationId: 'tellBooking',
    tag: 'bookings',
    summary: 'Tell of a booking, or of its change',
    description:
      'Ends prompts to book and plans the preparation. The same id with another status, time or course updates the booking.',
    body: {
      schema: 'Booking',
      examples: {
        booked: { value: requestExamples.booking },
        cancelled: { summary: 'The same, cancelled', value: requestExamples.cancelledBooking },
      },
    },
    answers: {
      201: { when: 'New.', schema: 'BookingAnswer', examples: one(answerExamples.booked) },
      200: {
        when: 'Updated, or told before.',
        schema: 'BookingAnswer',
        examples: one(answerExamples.cancelledBooking),
      },
    },
    refusals: {
      Malformed: malformed,
      Unknown: 'No client has this id.',
      Conflict: 'The booking was told for another client.',
      TooLarge: tooLong,
      Busy: `${busy} Or the client has ${intakeLimits.bookingsPerClient} bookings still to come.`,
    },
  },
  {
    method: 'put',
    path: '/v1/clients/{clientId}',
    operationId: 'updateClient',
    tag: 'clients',
    summary: 'Update a client',
    description:
      'What is told replaces what is known; only consents merge, by their own time. An opt-out stays until the person lifts it.',
    parameters: ['clientId'],
    body: { schema: 'Client', examples: one(requestExamples.movedClient) },
    answers: {
      200: {
        when: 'Updated, or nothing was new.',
        schema: 'ClientUpdateAnswer',
        examples: one(answerExamples.updatedClient),
      },
    },
    refusals: {
      Malformed: `${malformed} The id in the body must be the one in the address.`,
      Unknown: 'No client has this id; one begins with a session.',
      TooLarge: tooLong,
      Busy: busy,
    },
  },
  {
    method: 'delete',
    path: '/v1/clients/{clientId}',
    operationId: 'eraseClient',
    tag: 'clients',
    summary: 'Erase a client',
    description:
      'Kept are the keyed hash of an opted-out number or address, and that and when an erasure was asked for. Afterwards the client is unknown.',
    parameters: ['clientId'],
    answers: {
      202: {
        when: 'Nobody can read the client any more.',
        schema: 'ErasureAnswer',
        examples: one(answerExamples.erased),
      },
    },
    refusals: {
      Unknown: 'No client has this id.',
      Conflict: 'A case of the client is open; erase when it is resolved.',
      TooLarge: tooLong,
      Busy: busy,
    },
  },
  {
    method: 'get',
    path: '/v1/clients/{clientId}/timeline',
    operationId: 'clientTimeline',
    tag: 'clients',
    summary: "Read a client's timeline",
    description: 'The client as known and what happened, oldest first. What the client wrote is not in it.',
    parameters: ['clientId', 'timelineCursor'],
    answers: { 200: { when: 'One page.', schema: 'Timeline', examples: one(answerExamples.timeline) } },
    refusals: { Malformed: 'The cursor was not given out by an earlier answer.', Unknown: 'No client has this id.' },
  },
  {
    method: 'get',
    path: '/v1/cases',
    operationId: 'listCases',
    tag: 'cases',
    summary: 'List cases',
    description: 'The cases of all clinics, most urgent first, then oldest first.',
    parameters: ['status', 'casesCursor'],
    answers: { 200: { when: 'One page.', schema: 'CaseList', examples: one(answerExamples.cases) } },
    refusals: { Malformed: 'No such status, or the cursor was not given out by an earlier answer.' },
  },
  {
    method: 'get',
    path: '/v1/health',
    operationId: 'health',
    tag: 'health',
    summary: 'Ask whether the follow-up desk works',
    description: 'Needs no API key. Looked at every five minutes; a finding older than 15 minutes is not ok either.',
    open: true,
    answers: {
      200: { when: 'It works.', schema: 'Health', examples: one(answerExamples.well) },
      503: { when: 'It does not, or nobody has looked.', schema: 'Health', examples: one(answerExamples.notWell) },
    },
    refusals: {},
  },
];
