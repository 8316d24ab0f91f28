import type * as z from 'zod/mini';
import { Acuity } from '../../shared/domain/acuity.ts';
import { BookingTold } from '../../shared/domain/booking-told.ts';
import { Case, CaseCode } from '../../shared/domain/case.ts';
import { RiskFlag } from '../../shared/domain/client.ts';
import { ClientTold } from '../../shared/domain/client-told.ts';
import { Language } from '../../shared/domain/clinic.ts';
import { Channel, Consent, ConsentClass, KeptConsent } from '../../shared/domain/consent.ts';
import { FailureReason } from '../../shared/domain/failure-reason.ts';
import { FollowUpKind, FollowUpReason, FollowUpStatus } from '../../shared/domain/follow-up.ts';
import { MessageKind, MessageStatus } from '../../shared/domain/message.ts';
import { Outcome } from '../../shared/domain/resolution.ts';
import { InternalId, OffsetInstant, OutsideId, StoredInstant, ZoneName } from '../../shared/domain/schema.ts';
import { Course, Treatment } from '../../shared/domain/session.ts';
import { SessionTold } from '../../shared/domain/session-told.ts';
import * as answers from '../../shared/web/api-answers.ts';

/** The schemas the document shows, by the name it gives them. All else is written out where it is used. */
export const componentSchemas = {
  Session: SessionTold,
  Treatment,
  Course,
  Client: ClientTold,
  Consent,
  Booking: BookingTold,

  SessionAnswer: answers.SessionAnswer,
  CancelAnswer: answers.CancelAnswer,
  BookingAnswer: answers.BookingAnswer,
  ClientUpdateAnswer: answers.ClientUpdateAnswer,
  ErasureAnswer: answers.ErasureAnswer,
  Timeline: answers.TimelineAnswer,
  KnownClient: answers.KnownClient,
  KnownConsent: KeptConsent,
  Entry: answers.EntryAnswer,
  SessionEntry: answers.SessionEntry,
  FollowUpEntry: answers.FollowUpEntry,
  MessageEntry: answers.MessageEntry,
  ReplyEntry: answers.ReplyEntry,
  CaseEntry: answers.CaseEntry,
  BookingEntry: answers.BookingEntry,
  ConsentEntry: answers.ConsentEntry,
  CaseList: answers.CasesAnswer,
  Case: answers.ListedCase,
  Health: answers.HealthAnswer,
  Problem: answers.ProblemAnswer,
  Fault: answers.FaultAnswer,

  OutsideId,
  InternalId,
  OffsetInstant,
  Instant: StoredInstant,
  TimeZone: ZoneName,
  Language,
  Channel,
  ConsentClass,
  RiskFlag,
  Acuity,
  CaseCode,
  CaseStatus: Case.shape.status,
  Outcome,
  CaseFilter: answers.CaseFilter,
  FollowUpKind,
  FollowUpStatus,
  FollowUpReason,
  MessageKind,
  MessageStatus,
  FailureReason,
} satisfies Record<string, z.core.$ZodType>;

export type ComponentName = keyof typeof componentSchemas;
