import type { ClientProfile } from '../../shared/domain/client.ts';
import { clientAsTold } from '../../shared/domain/client-told.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { Channel, ConsentClass } from '../../shared/domain/consent.ts';
import { type FormFields, oneValue } from '../../shared/domain/form-fields.ts';
import { toStored } from '../../shared/domain/instants.ts';
import { instantAt, localClock, localDate } from '../../shared/domain/local-time.ts';
import { MalformedInput } from '../../shared/domain/refusals.ts';
import type { Session } from '../../shared/domain/session.ts';

/** The fields of a session's form, in the order they are asked in. */
export const sessionFields = [
  'client',
  'knownId',
  'newId',
  'firstName',
  'lastName',
  'phone',
  'email',
  'language',
  'timeZone',
  'preferredChannel',
  'riskFlags',
  'consents',
  'proof',
  'completedAt',
  'device',
  'needleDepthMm',
  'areas',
  'indication',
  'courseId',
  'sessionNumber',
  'sessionsPlanned',
  'intervalDays',
] as const;
export type SessionField = (typeof sessionFields)[number];

/**
 * What was typed into a session's form, as a booking system would tell it; nothing of it is checked yet. Whose it is:
 * a client who is known, one who is new, or (of a correction) the one whose session it was.
 */
export interface SessionEntry {
  whose: 'known' | 'new' | 'the-same' | 'nobody';
  clientId: string;
  session: { sessionId: string; clinicId: string; completedAt: string; treatment: unknown; course?: unknown };
  client: Readonly<Record<string, unknown>>;
  consents: readonly unknown[];
}

interface EntryContext {
  /** In whose zone the time was typed. */
  clinic: Clinic;
  /** Whether whoever typed it was asked for risk flags. */
  clinical: boolean;
  /** The session that is corrected. */
  known?: Session;
}

/** Reads a session's form. Never throws: what is no such thing is left for the check of the whole to find. */
export const readEntry = (fields: FormFields, { clinic, clinical, known }: EntryContext): SessionEntry => {
  const text = (name: SessionField | 'sessionId' | 'begunAt'): string | undefined =>
    oneValue(fields, name)?.trim() || undefined;
  const whose = text('client');
  return {
    whose: known ? 'the-same' : whose === 'known' || whose === 'new' ? whose : 'nobody',
    clientId: text(whose === 'new' ? 'newId' : 'knownId') ?? '',
    session: {
      sessionId: known?.sessionId ?? text('sessionId') ?? '',
      clinicId: known?.clinicId ?? clinic.clinicId,
      completedAt: completedAtIn(text('completedAt') ?? '', clinic, known),
      treatment: {
        device: text('device'),
        needleDepthMm: decimalIn(text('needleDepthMm')),
        areas: fields.get('areas') ?? [],
        indication: text('indication'),
      },
      ...courseIn(text),
    },
    client: {
      firstName: text('firstName'),
      ...present('lastName', text('lastName')),
      ...present('phone', text('phone')),
      ...present('email', text('email')),
      language: text('language'),
      ...present('timeZone', text('timeZone')),
      ...present('preferredChannel', text('preferredChannel')),
      ...(clinical ? { riskFlags: fields.get('riskFlags') ?? [] } : {}),
    },
    consents: consentsIn(fields, text('proof') ?? '', text('begunAt') ?? ''),
  };
};

/**
 * The session as a booking system would have told it. Of a known client everything is told as it is known, so that nothing
 * of theirs changes, and what they agreed to now is added; without a profile the client is left out.
 */
export const toldBy = (
  { whose, clientId, session, client, consents }: SessionEntry,
  profile: ClientProfile | undefined,
): unknown => {
  switch (whose) {
    case 'known':
      return { ...session, client: profile && { ...clientAsTold(profile), consents } };
    case 'the-same':
      return { ...session, client: { ...client, clientId: profile?.clientId, consents } };
    case 'new':
      return { ...session, client: { ...client, clientId, consents } };
    case 'nobody':
      return session;
  }
};

/** A form's wall clock, as browsers write it. */
const wallClock = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,3})?)?$/;

/** A stored instant as a form shows it: the wall clock in the zone, to the minute. */
export const wallClockAt = (at: string, zone: string): string => `${localDate(at, zone)}T${localClock(at, zone)}`;

/** The instant that was typed; what is no time stays as it is. One that was not touched keeps its seconds. */
const completedAtIn = (typed: string, { timeZone }: Clinic, known: Session | undefined): string => {
  if (known && typed === wallClockAt(known.completedAt, timeZone)) return known.completedAt;
  const [, on, clock] = wallClock.exec(typed) ?? [];
  if (on === undefined || clock === undefined || !isOnTheClock(on, clock)) return typed;
  return instantAt(on, clock, timeZone);
};

const isOnTheClock = (on: string, clock: string): boolean => {
  const year = Number(on.slice(0, 4));
  if (year < 1900 || year > 2999) return false;
  try {
    return toStored(`${on}T${clock}Z`).startsWith(on);
  } catch (cause) {
    if (!(cause instanceof MalformedInput)) throw cause;
    return false;
  }
};

/** A decimal with a point or a comma; what is none is not a number, which no check lets through. */
const decimalIn = (typed: string | undefined): number =>
  typed !== undefined && /^\d{1,3}([.,]\d{1,4})?$/.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN;

const wholeIn = (typed: string | undefined): number =>
  typed !== undefined && /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;

type Text = (name: SessionField) => string | undefined;

/** No course when nothing of one was typed; else all of it but the interval is asked for. */
const courseIn = (text: Text): { course?: unknown } => {
  const typed = ['courseId', 'sessionNumber', 'sessionsPlanned', 'intervalDays'] as const;
  if (typed.every((name) => text(name) === undefined)) return {};
  return {
    course: {
      courseId: text('courseId') ?? '',
      sessionNumber: wholeIn(text('sessionNumber')),
      sessionsPlanned: wholeIn(text('sessionsPlanned')),
      ...(text('intervalDays') === undefined ? {} : { intervalDays: wholeIn(text('intervalDays')) }),
    },
  };
};

/** What can be agreed to, as the form names it. */
export const consentChoices = ConsentClass.options.flatMap((forClass) =>
  Channel.options.map((channel) => ({ forClass, channel, value: `${forClass}-${channel}` })),
);

/** Agreed to when the form was opened: an opt-out that comes in while it is filled in stands. */
const consentsIn = (fields: FormFields, proof: string, at: string): unknown[] => {
  const ticked = fields.get('consents') ?? [];
  return consentChoices
    .filter(({ value }) => ticked.includes(value))
    .map(({ forClass, channel }) => ({ class: forClass, channel, given: true, at, proof }));
};

const present = (name: SessionField, value: string | undefined): Record<string, string> =>
  value === undefined ? {} : { [name]: value };
