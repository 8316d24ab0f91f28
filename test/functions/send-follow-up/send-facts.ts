import type { SendDecision, SendFacts } from '../../../functions/send-follow-up/decide.ts';
import type { Booking } from '../../../shared/domain/booking.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { ClientProfile } from '../../../shared/domain/client.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import type { ClientStanding } from '../../../shared/domain/standing.ts';
import {
  aClient,
  aClientWithMail,
  aClinic,
  aConsent,
  aFollowUp,
  annSessionKey,
  aSentFollowUp,
  aStanding,
  dayOneId,
  dueAt,
  idOf,
} from '../../support/builders.ts';

/** Goal: what stands when a follow-up of Ann's is due, for the decisions of sending. Her clinic is in New York. */

export const facts = (changes: Partial<SendFacts> = {}): SendFacts => ({
  standing: aStanding(),
  followUpId: dayOneId,
  clinic: aClinic(),
  lost: [],
  ...changes,
});

/** This follow-up is due, and what else stands. */
export const having = (followUp: FollowUp, standing: Partial<ClientStanding> = {}): SendFacts =>
  facts({ standing: aStanding({ followUps: [followUp], ...standing }), followUpId: followUp.followUpId });

/** Her day-1 check is due, and she is known so. */
export const ofClient = (profile: Partial<ClientProfile>): SendFacts =>
  facts({ standing: aStanding({ profile: aClient(profile) }) });

export const changesOf = (decision: SendDecision): readonly Change[] =>
  'changes' in decision ? (decision.changes ?? []) : [];
export const followUpIn = (changes: readonly Change[]): FollowUp | undefined =>
  changes.flatMap((change) => ('put' in change && change.put === 'followUp' ? [change.followUp] : []))[0];
export const caseIn = (changes: readonly Change[]) => changes.find((change) => 'openCase' in change);

/** Until when a text claimed at its due time waits for the carrier's word. */
export const settleBy = '2026-03-03T15:30:00.000Z';
export const claimed = aSentFollowUp({ status: 'claimed', settleBy });
export const unknown = aSentFollowUp({ status: 'unknown', settleBy });
/** Mail that was taken and waits for its delivery, because a text could go instead. */
export const undeliveredBy = '2026-03-03T17:00:00.000Z';
export const mailed = aSentFollowUp({ channel: 'email', settleBy: undeliveredBy });
/** A text that was taken and waits for word of it, because mail could go instead. */
export const texted = aSentFollowUp({ settleBy: undeliveredBy });
/** It surely did not arrive, and whoever wrote that down died before deciding what follows. */
export const undecidedText = {
  status: 'failed',
  reason: 'unreachable',
  channel: 'sms',
  claimedAt: dueAt,
  settleBy: dueAt,
} as const;
export const undecided = aFollowUp(undecidedText);

/** Her day-1 check was asked at 10:00; its nudge is due at 15:00 and of use until 20:00. */
export const nudgeDueAt = '2026-03-03T20:00:00.000Z';
export const nudgeUselessAt = '2026-03-04T01:00:00.000Z';
export const aNudge = (changes: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({
    followUpId: `${annSessionKey}.day-1-check.2`,
    attempt: 2,
    dueAt: nudgeDueAt,
    uselessAt: nudgeUselessAt,
    ...changes,
  });
export const nudging = (first: FollowUp, standing: Partial<ClientStanding> = {}, nudge = aNudge()): SendFacts =>
  having(nudge, { followUps: [first, nudge], ...standing });

/** Ann's booking prompt on day 32, with her consent. */
export const promptDueAt = '2026-04-03T19:30:00.000Z';
export const promptUselessAt = '2026-04-09T19:30:00.000Z';
export const aPrompt = (changes: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({
    followUpId: `${annSessionKey}.booking-prompt.1`,
    kind: 'booking-prompt',
    dueAt: promptDueAt,
    uselessAt: promptUselessAt,
    ...changes,
  });
export const mayBePrompted = aClient({ consents: [aConsent(), aConsent({ class: 'booking' })] });
export const prompting = (standing: Partial<ClientStanding> = {}, prompt = aPrompt()): SendFacts =>
  having(prompt, { profile: mayBePrompted, ...standing });

export const aBooking = (changes: Partial<Booking> = {}): Booking => ({
  bookingKey: idOf('booking'),
  bookingId: 'B-1',
  toldAt: '2026-03-05T15:00:00.000Z',
  startsAt: '2026-04-20T15:00:00.000Z',
  status: 'booked',
  revision: 1,
  ...changes,
});

/** What to do before that booking, a week ahead of it. */
export const preparationDueAt = '2026-04-13T19:30:00.000Z';
export const aPreparation = (changes: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({
    followUpId: `${idOf('booking')}.preparation.1`,
    subjectKey: idOf('booking'),
    kind: 'preparation',
    dueAt: preparationDueAt,
    uselessAt: '2026-04-19T15:00:00.000Z',
    ...changes,
  });

/** Ann's advice after a session that ended at 22:00: of use until 10:00. */
export const lateSessionAt = '2026-03-03T03:00:00.000Z';
export const anAftercare = (changes: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({
    followUpId: `${annSessionKey}.aftercare.1`,
    kind: 'aftercare',
    dueAt: lateSessionAt,
    uselessAt: '2026-03-03T15:00:00.000Z',
    ...changes,
  });

/** A day after she answered something to be watched. */
export const aRecheck = (changes: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({ followUpId: `${annSessionKey}.re-check.1`, kind: 're-check', ...changes });

/** Care agreed to by both, and both are there. */
export const byBoth = aClientWithMail();
export const preferringMail = aClientWithMail({ preferredChannel: 'email' });
/** A moment within the day-1 check's hours. */
export const noon = dueAt.replace('T15', 'T17');
