import type { Case } from '../../shared/domain/case.ts';
import { answeringClinic, type ClinicRoster } from '../../shared/domain/clinic.ts';
import { EscalationStepDue } from '../../shared/domain/due.ts';
import { nobodyReached } from '../../shared/domain/escalation.ts';
import type { Message } from '../../shared/domain/message.ts';
import { assertNever } from '../../shared/domain/refusals.ts';
import type { Wake } from '../../shared/domain/wake.ts';
import { countMetric } from '../../shared/lambda/metric.ts';
import { onQueueOrWake } from '../../shared/lambda/on-queue-or-wake.ts';
import { systemClock } from '../../shared/live/clock.ts';
import { liveIds } from '../../shared/live/ids.ts';
import { liveMailing } from '../../shared/live/mailing.ts';
import { publicUrl } from '../../shared/live/public-url.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveStore } from '../../shared/live/store.ts';
import { liveTexting } from '../../shared/live/texting.ts';
import { liveTimers } from '../../shared/live/timers.ts';
import type { Clock, Store, Timers } from '../../shared/ports.ts';
import { decideEscalation, type EscalationDecision } from './decide.ts';
import { type Paging, pageStaff } from './page-staff.ts';

/** Called by AWS when a Case was opened, rose, was acknowledged, or a step of its ladder is due. */
export const handler = onQueueOrWake('escalate', EscalationStepDue, () => {
  const store = liveStore();
  const page = pageStaff({
    store,
    ids: liveIds(),
    texting: liveTexting(),
    mailing: liveMailing(),
    publicUrl: publicUrl(),
    clock: systemClock,
  });
  const ladder = escalate({ store, timers: liveTimers(), page, roster: liveRoster(), clock: systemClock });
  return {
    wake: ({ owner }: Wake) => ladder(owner),
    due: (due: EscalationStepDue) => ladder(due.owner, due),
  };
});

interface EscalatePorts {
  store: Store;
  timers: Timers;
  page: (paging: Paging) => Promise<Message[]>;
  roster: ClinicRoster;
  clock: Clock;
}

/**
 * Moves a Case up its ladder. The next timer is armed before the risky act: a spare timer re-reads state and stops, a
 * missing one is silence. Pages are at least once: a crash after paging pages again.
 */
export const escalate = ({ store, timers, page, roster, clock }: EscalatePorts) => {
  const arm = ({ owner, caseId, round }: Case, at: string): Promise<void> =>
    timers.armEscalation({ due: 'escalation-step', owner, caseId, round }, at);

  const pageAndRecord = async (paging: Extract<EscalationDecision, { kind: 'page' }>): Promise<void> => {
    const messages = await page(paging);
    if (messages.some(({ status }) => status !== 'failed')) {
      await store.recordPaged(paging.before, paging.after, messages);
      return;
    }
    countMetric('PagesRefused');
    const hurried = nobodyReached(paging.after, clock.now());
    await arm(hurried, hurried.nextStepAt);
    await store.recordPaged(paging.before, hurried, messages);
  };

  return async (owner: string, due?: EscalationStepDue): Promise<EscalationDecision> => {
    const openCase = await store.openCase(owner);
    const clinic = openCase && answeringClinic(roster, openCase.clinicId);
    const decision = decideEscalation({ openCase, clinic, ...(due ? { due } : {}) }, clock.now());

    switch (decision.kind) {
      case 'page':
        if (decision.after.nextStepAt !== undefined) await arm(decision.after, decision.after.nextStepAt);
        await pageAndRecord(decision);
        break;
      case 'wait':
        await arm(decision.openCase, decision.until);
        await store.clearCaseWake(decision.openCase);
        break;
      case 'exhausted':
        await arm(decision.after, decision.until);
        countMetric('EscalationExhausted');
        await store.recordPaged(decision.before, decision.after, []);
        break;
      case 'stop':
        if (decision.openCase) await store.clearCaseWake(decision.openCase);
        break;
      default:
        assertNever(decision);
    }
    return decision;
  };
};
