import type { Acuity } from '../../shared/domain/acuity.ts';
import type { Booking } from '../../shared/domain/booking.ts';
import { type Clinic, type StaffMember, staffMember } from '../../shared/domain/clinic.ts';
import type { Consent } from '../../shared/domain/consent.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import type { TimelineEntry } from '../../shared/domain/history.ts';
import type { Message } from '../../shared/domain/message.ts';
import { assertNever } from '../../shared/domain/refusals.ts';
import type { Reply } from '../../shared/domain/reply.ts';
import type { Outcome } from '../../shared/domain/resolution.ts';
import type { Session, Treatment } from '../../shared/domain/session.ts';
import { readsClinical, type StaffRole } from './membership.ts';

/** Somebody of the staff list; undefined when they have left it. */
type Somebody = StaffMember | undefined;

/** What happened, as one line of the timeline shows it. What only clinical roles may read is never in a front desk's line. */
export type TimelineLine =
  | { at: string; kind: 'session'; session: Pick<Session, 'sessionKey' | 'clinicId' | 'status'>; treatment?: Treatment }
  | { at: string; kind: 'follow-up'; followUp: Pick<FollowUp, 'kind' | 'attempt' | 'status' | 'reason' | 'dueAt'> }
  | { at: string; kind: 'booking'; booking: Pick<Booking, 'startsAt' | 'status'> }
  | { at: string; kind: 'consent'; consent: Pick<Consent, 'class' | 'channel' | 'given'> }
  | { at: string; kind: 'message'; message: Pick<Message, 'kind' | 'channel' | 'status' | 'attempt'>; to?: StaffMember }
  | { at: string; kind: 'reply'; reply: Reply }
  | {
      at: string;
      kind: 'case';
      code: string;
      acuity: Acuity;
      status: 'open' | 'acknowledged' | 'resolved';
      taken?: { by: Somebody; at: string };
      resolved?: { by: Somebody; at: string };
      clinical?: { reasons: readonly string[]; outcome?: Outcome; note?: string };
    };

/** The lines a role may see. A front desk sees no messages and no answers: what is in them is not theirs to know. */
export const decideTimeline = (entries: readonly TimelineEntry[], clinic: Clinic, role: StaffRole): TimelineLine[] => {
  const clinical = readsClinical(role);
  return entries.flatMap((entry): TimelineLine[] => {
    const { at } = entry;
    switch (entry.kind) {
      case 'session': {
        const { sessionKey, clinicId, status, treatment } = entry.session;
        const session = { sessionKey, clinicId, status };
        return [{ at, kind: 'session', session, ...(clinical ? { treatment } : {}) }];
      }
      case 'follow-up': {
        const { kind, attempt, status, reason, dueAt } = entry.followUp;
        return [{ at, kind: 'follow-up', followUp: { kind, attempt, status, reason, dueAt } }];
      }
      case 'booking': {
        const { startsAt, status } = entry.booking;
        return [{ at, kind: 'booking', booking: { startsAt, status } }];
      }
      case 'consent': {
        const { class: forClass, channel, given } = entry.consent;
        return [{ at, kind: 'consent', consent: { class: forClass, channel, given } }];
      }
      case 'message':
        return clinical ? [messageLine(entry.message, clinic)] : [];
      case 'reply':
        return clinical ? [{ at, kind: 'reply', reply: entry.reply }] : [];
      case 'case':
        return [caseLine(entry, clinic, clinical)];
      default:
        return assertNever(entry);
    }
  });
};

const messageLine = ({ at, kind, channel, status, attempt, staffId }: Message, clinic: Clinic): TimelineLine => {
  const to = staffId === undefined ? undefined : staffMember(clinic, staffId);
  return { at, kind: 'message', message: { kind, channel, status, attempt }, ...(to ? { to } : {}) };
};

const caseLine = (
  { at, case: told }: Extract<TimelineEntry, { kind: 'case' }>,
  clinic: Clinic,
  clinical: boolean,
): TimelineLine => {
  const { code, acuity, status, reasons, acknowledgedAt, acknowledgedBy } = told;
  const by = (staffId: string | undefined): Somebody =>
    staffId === undefined ? undefined : staffMember(clinic, staffId);
  const ended = told.status === 'resolved' ? told : undefined;
  return {
    at,
    kind: 'case',
    code,
    acuity,
    status,
    ...(acknowledgedAt === undefined ? {} : { taken: { by: by(acknowledgedBy), at: acknowledgedAt } }),
    ...(ended ? { resolved: { by: by(ended.resolvedBy), at: ended.resolvedAt } } : {}),
    ...(clinical
      ? {
          clinical: {
            reasons,
            ...(ended ? { outcome: ended.outcome } : {}),
            ...(ended?.note === undefined ? {} : { note: ended.note }),
          },
        }
      : {}),
  };
};
