import * as z from 'zod/mini';
import { Booking } from '../domain/booking.ts';
import { Case } from '../domain/case.ts';
import { ClientProfile } from '../domain/client.ts';
import { Consent } from '../domain/consent.ts';
import { FollowUp } from '../domain/follow-up.ts';
import { Message } from '../domain/message.ts';
import { Reply } from '../domain/reply.ts';
import { ResolvedCase } from '../domain/resolution.ts';
import { OutsideId, StoredInstant } from '../domain/schema.ts';
import { Session } from '../domain/session.ts';

/**
 * What the product API answers. Functions import types of this file only: the compiler holds their answers to it, and none
 * is checked while it is given. docs/openapi.json is made of the schemas, and a story checks real answers by them.
 */

export const FaultAnswer = z.object({ path: z.string(), message: z.string() });
export type FaultAnswer = z.infer<typeof FaultAnswer>;

/** `detail` is the gateway's own; it knows no `status` where one wording serves several. */
export const ProblemAnswer = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.optional(z.int()),
  detail: z.optional(z.string()),
  errors: z.array(FaultAnswer),
});
export type ProblemAnswer = z.infer<typeof ProblemAnswer>;

export const SessionAnswer = z.object({
  sessionId: OutsideId,
  clientId: OutsideId,
  status: z.enum(['accepted', 'duplicate', 'corrected', 'unchanged']),
  revision: z.int(),
  warnings: z.optional(z.array(FaultAnswer)),
});
export type SessionAnswer = z.infer<typeof SessionAnswer>;

export const CancelAnswer = z.object({ sessionId: z.string(), status: z.enum(['cancelled', 'closed']) });
export type CancelAnswer = z.infer<typeof CancelAnswer>;

export const BookingAnswer = z.object({
  bookingId: OutsideId,
  clientId: OutsideId,
  status: Booking.shape.status,
  startsAt: StoredInstant,
});
export type BookingAnswer = z.infer<typeof BookingAnswer>;

export const ClientUpdateAnswer = z.object({
  clientId: OutsideId,
  status: z.enum(['updated', 'unchanged']),
  warnings: z.optional(z.array(FaultAnswer)),
});
export type ClientUpdateAnswer = z.infer<typeof ClientUpdateAnswer>;

export const ErasureAnswer = z.object({ clientId: OutsideId, status: z.enum(['erased', 'erasing']) });
export type ErasureAnswer = z.infer<typeof ErasureAnswer>;

/** The client as merged from all that was told. */
export const KnownClient = z.pick(ClientProfile, {
  clientId: true,
  firstName: true,
  lastName: true,
  phone: true,
  email: true,
  language: true,
  timeZone: true,
  preferredChannel: true,
  riskFlags: true,
  consents: true,
});
export type KnownClient = z.infer<typeof KnownClient>;

export const SessionEntry = z.object({
  at: StoredInstant,
  kind: z.literal('session'),
  ...z.pick(Session, { sessionId: true, status: true, completedAt: true, revision: true }).shape,
});

export const FollowUpEntry = z.object({
  at: StoredInstant,
  kind: z.literal('follow-up'),
  name: FollowUp.shape.kind,
  ...z.pick(FollowUp, { dueAt: true, status: true, reason: true, attempt: true }).shape,
});

export const MessageEntry = z.object({
  at: StoredInstant,
  kind: z.literal('message'),
  name: Message.shape.kind,
  ...z.pick(Message, { channel: true, status: true, reason: true }).shape,
});

export const ReplyEntry = z.object({
  at: StoredInstant,
  kind: z.literal('reply'),
  ...z.pick(Reply, { channel: true, acuity: true, reasons: true }).shape,
});

export const CaseEntry = z.object({
  at: StoredInstant,
  kind: z.literal('case'),
  ...z.pick(Case, {
    caseId: true,
    code: true,
    acuity: true,
    reasons: true,
    openedAt: true,
    acknowledgedAt: true,
    acknowledgedBy: true,
  }).shape,
  status: z.enum([...Case.shape.status.options, 'resolved']),
  ...z.partial(z.pick(ResolvedCase, { resolvedAt: true, resolvedBy: true, outcome: true })).shape,
});

export const BookingEntry = z.object({
  at: StoredInstant,
  kind: z.literal('booking'),
  ...z.pick(Booking, { bookingId: true, startsAt: true, status: true, courseId: true }).shape,
});

export const ConsentEntry = z.object({
  at: StoredInstant,
  kind: z.literal('consent'),
  ...z.pick(Consent, { class: true, channel: true, given: true }).shape,
});

export const EntryAnswer = z.discriminatedUnion('kind', [
  SessionEntry,
  FollowUpEntry,
  MessageEntry,
  ReplyEntry,
  CaseEntry,
  BookingEntry,
  ConsentEntry,
]);
export type EntryAnswer = z.infer<typeof EntryAnswer>;

export const TimelineAnswer = z.object({
  client: KnownClient,
  entries: z.array(EntryAnswer),
  cursor: z.optional(z.string()),
});
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;

export const ListedCase = z.object({
  ...z.pick(Case, {
    caseId: true,
    code: true,
    acuity: true,
    reasons: true,
    status: true,
    openedAt: true,
    deadlineAt: true,
    acknowledgedAt: true,
    acknowledgedBy: true,
    step: true,
  }).shape,
  clientId: z.optional(OutsideId),
});
export type ListedCase = z.infer<typeof ListedCase>;

export const CasesAnswer = z.object({ cases: z.array(ListedCase), cursor: z.optional(z.string()) });
export type CasesAnswer = z.infer<typeof CasesAnswer>;

/** The Cases that can be asked for. */
export const CaseFilter = z.enum(['open', 'acknowledged']);
export type CaseFilter = z.infer<typeof CaseFilter>;

export const HealthAnswer = z.object({ status: z.enum(['ok', 'not ok']) });
export type HealthAnswer = z.infer<typeof HealthAnswer>;
