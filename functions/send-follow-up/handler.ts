import type { Write } from '../../shared/domain/change.ts';
import { type ClinicRoster, clinicOf } from '../../shared/domain/clinic.ts';
import { FollowUpDue } from '../../shared/domain/due.ts';
import { messageRef, type SendOutcome } from '../../shared/domain/message.ts';
import { writeFor } from '../../shared/domain/standing.ts';
import { textParts } from '../../shared/domain/text-parts.ts';
import { onQueue } from '../../shared/lambda/on-queue.ts';
import { systemClock } from '../../shared/live/clock.ts';
import { liveIds } from '../../shared/live/ids.ts';
import { liveMailing } from '../../shared/live/mailing.ts';
import { publicUrl } from '../../shared/live/public-url.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveStore } from '../../shared/live/store.ts';
import { liveTexting } from '../../shared/live/texting.ts';
import { liveTimers } from '../../shared/live/timers.ts';
import type { Clock, Ids, Mailing, Store, Texting, Timers } from '../../shared/ports.ts';
import { untilCommitted } from '../../shared/until-committed.ts';
import { carrierBusy, decideSend, type SendDecision, type ToSend } from './decide.ts';
import { afterHandOver, afterRefusal } from './decide-hand-over.ts';
import { type Written, writtenFollowUp } from './written-follow-up.ts';

/** Called by AWS when follow-ups are due. */
export const handler = onQueue('send-follow-up', FollowUpDue, () =>
  sendFollowUp({
    store: liveStore(),
    ids: liveIds(),
    timers: liveTimers(),
    texting: liveTexting(),
    mailing: liveMailing(),
    publicUrl: publicUrl(),
    roster: liveRoster(),
    clock: systemClock,
  }),
);

interface SendPorts {
  store: Store;
  ids: () => Promise<Ids>;
  timers: Timers;
  texting: Texting;
  mailing: Mailing;
  publicUrl: string;
  roster: ClinicRoster;
  clock: Clock;
}

/** A decision as it is carried out: what goes out has been written by then, so that its parts can be counted. */
type Ready = Exclude<SendDecision, ToSend> | ReadyToSend;
type ReadyToSend = ToSend & { written: Written };

/** Sends one due follow-up at most once: decide on what stands now, take a carrier token, claim, hand over, record. */
export const sendFollowUp = (ports: SendPorts) => {
  const { store, timers, texting, mailing, roster, clock } = ports;
  const write = writtenFollowUp(ports);

  const decideAndClaim = (due: FollowUpDue, receiveCount: number): Promise<Ready> => {
    let partsTaken = 0; // a claim that loses its race has its token still
    return untilCommitted(store, async (lost): Promise<{ decision: Ready; write?: Write }> => {
      const standing = await store.clientStanding(due.owner);
      const followUp = standing?.followUps.find((one) => one.followUpId === due.followUpId);
      const now = clock.now();
      const decision = decideSend(
        { standing, followUpId: due.followUpId, clinic: followUp && clinicOf(roster, followUp.clinicId), lost },
        now,
      );
      if (decision.kind !== 'send')
        return {
          decision,
          ...(standing && 'changes' in decision ? { write: writeFor(standing, decision.changes) } : {}),
        };
      const written = await write(decision, now);
      if (written.channel === 'sms') {
        const { parts } = textParts(written.body);
        if (parts > partsTaken && !(await takeToken(decision, parts, now)))
          return { decision: carrierBusy(decision.followUp, receiveCount, now) };
        partsTaken = parts;
      }
      const changes = [...decision.changes, ...written.links];
      return { decision: { ...decision, written }, write: writeFor(decision.standing, changes) };
    });
  };

  const takeToken = ({ clinic }: ToSend, parts: number, now: string): Promise<boolean> =>
    store.takeSendToken(
      clinic.texting.phoneNumberArn,
      Math.floor(Date.parse(now) / 1000),
      parts,
      clinic.texting.partsPerSecond,
    );

  const handedTo = ({ standing, clinic, followUp, message, to, validMinutes, written }: ReadyToSend) => {
    const ref = messageRef(standing.owner, message);
    const envelope = { to, kind: message.kind, attempt: followUp.attempt, ref };
    if (written.channel === 'email')
      return mailing.send({ ...clinic.mailing, fromName: clinic.name, ...written.mail, ...envelope });
    const { phoneNumberArn } = clinic.texting;
    return texting.send({ phoneNumberArn, body: written.body, ...envelope, validMinutes });
  };

  const record = async (due: FollowUpDue, send: ToSend, outcome: SendOutcome): Promise<void> => {
    const { standing, clinic, followUp, message } = send;
    const now = clock.now();
    if (outcome.kind === 'failedPermanently') {
      const refused = await untilCommitted(store, async (lost) => {
        const current = (await store.clientStanding(due.owner)) ?? standing;
        const decision = afterRefusal({ standing: current, clinic, lost }, followUp, message, outcome.failure, now);
        return { decision, write: writeFor(current, decision.changes) };
      });
      if (refused.kind === 'fallback') await timers.armFollowUp(due, now);
      return;
    }
    const { lookAgainAt, ...settled } = afterHandOver(standing, followUp, message, outcome, now);
    await store.recordOutcome({ ref: messageRef(standing.owner, message), ...settled });
    if (lookAgainAt !== undefined) await timers.armFollowUp(due, lookAgainAt);
  };

  return async (due: FollowUpDue, { receiveCount }: { receiveCount: number }): Promise<SendDecision> => {
    const decision = await decideAndClaim(due, receiveCount);
    if (decision.kind === 'send') await record(due, decision, await handedTo(decision));
    if (decision.kind === 'defer') await timers.armFollowUp(due, decision.until);
    if (decision.kind === 'fallback') await timers.armFollowUp(due, decision.followUp.dueAt);
    return decision;
  };
};
