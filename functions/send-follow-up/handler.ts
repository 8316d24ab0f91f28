import { renderMessage } from '../../shared/content/messages.ts';
import type { Write } from '../../shared/domain/change.ts';
import { type ClinicRoster, clinicOf } from '../../shared/domain/clinic.ts';
import { FollowUpDue } from '../../shared/domain/due.ts';
import { minutesBetween } from '../../shared/domain/instants.ts';
import { messageRef } from '../../shared/domain/message.ts';
import { writeFor } from '../../shared/domain/standing.ts';
import { textParts } from '../../shared/domain/text-parts.ts';
import { onQueue } from '../../shared/lambda/on-queue.ts';
import { systemClock } from '../../shared/live/clock.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveStore } from '../../shared/live/store.ts';
import { liveTexting } from '../../shared/live/texting.ts';
import { liveTimers } from '../../shared/live/timers.ts';
import type { Clock, Store, Texting, Timers } from '../../shared/ports.ts';
import { untilCommitted } from '../../shared/until-committed.ts';
import { carrierBusy, decideSend, type SendDecision, type ToSend } from './decide.ts';
import { afterHandOver, afterRefusal } from './decide-hand-over.ts';

/** Called by AWS when follow-ups are due. */
export const handler = onQueue('send-follow-up', FollowUpDue, () =>
  sendFollowUp({
    store: liveStore(),
    timers: liveTimers(),
    texting: liveTexting(),
    roster: liveRoster(),
    clock: systemClock,
  }),
);

interface SendPorts {
  store: Store;
  timers: Timers;
  texting: Texting;
  roster: ClinicRoster;
  clock: Clock;
}

/** Sends one due follow-up at most once: decide on what stands now, take a carrier token, claim, hand over, record. */
export const sendFollowUp = ({ store, timers, texting, roster, clock }: SendPorts) => {
  const decideAndClaim = (due: FollowUpDue, receiveCount: number): Promise<SendDecision> =>
    untilCommitted(store, async (lost): Promise<{ decision: SendDecision; write?: Write }> => {
      const standing = await store.clientStanding(due.owner);
      const followUp = standing?.followUps.find((one) => one.followUpId === due.followUpId);
      const now = clock.now();
      const decision = decideSend(
        { standing, followUpId: due.followUpId, clinic: followUp && clinicOf(roster, followUp.clinicId), lost },
        now,
      );
      if (decision.kind === 'send' && !(await takeToken(decision, now)))
        return { decision: carrierBusy(decision.followUp, receiveCount, now) };
      if (!standing || !('changes' in decision)) return { decision };
      return { decision, write: writeFor(standing, decision.changes) };
    });

  const takeToken = ({ clinic, ...send }: ToSend, now: string): Promise<boolean> =>
    store.takeSendToken(
      clinic.texting.phoneNumberArn,
      Math.floor(Date.parse(now) / 1000),
      textParts(bodyOf({ clinic, ...send })).parts,
      clinic.texting.partsPerSecond,
    );

  const handOver = async (due: FollowUpDue, send: ToSend): Promise<void> => {
    const { standing, clinic, followUp, message, to } = send;
    const ref = messageRef(standing.owner, message);
    const outcome = await texting.send({
      phoneNumberArn: clinic.texting.phoneNumberArn,
      to,
      body: bodyOf(send),
      kind: message.kind,
      attempt: followUp.attempt,
      ref,
      validMinutes: Math.max(1, Math.min(minutesBetween(message.at, followUp.uselessAt), 12 * 60)),
    });
    const now = clock.now();
    if (outcome.kind === 'failedPermanently') {
      await untilCommitted(store, async (lost) => {
        const current = (await store.clientStanding(due.owner)) ?? standing;
        const decision = afterRefusal({ standing: current, clinic, lost }, followUp, message, outcome.failure, now);
        return { decision, write: writeFor(current, decision.changes) };
      });
      return;
    }
    const { tryAgainAt, ...settled } = afterHandOver(followUp, message, outcome, now);
    await store.recordOutcome({ ref, ...settled });
    if (tryAgainAt !== undefined) await timers.armFollowUp(due, tryAgainAt);
  };

  return async (due: FollowUpDue, { receiveCount }: { receiveCount: number }): Promise<SendDecision> => {
    const decision = await decideAndClaim(due, receiveCount);
    if (decision.kind === 'send') await handOver(due, decision);
    if (decision.kind === 'defer') await timers.armFollowUp(due, decision.until);
    return decision;
  };
};

const bodyOf = ({ standing, clinic, followUp }: ToSend): string =>
  renderMessage(followUp.kind, standing.profile.language, {
    clinic: clinic.name,
    phone: clinic.phone,
    emergency: clinic.emergencyNumber,
  });
