import type { RowToSend } from './send-order.ts';
import { type Intake, type SendOutcome, sendSession } from './send-session.ts';

/** Clients whose rows are sent at the same time: quick enough for a day, and gentle on the API's rate. */
const clientsAtOnce = 4;
/** After so many rows in a row without an answer the API is taken to be down. */
const unansweredAtMost = 3;

/**
 * Sends each client's rows one after the other, a few clients at a time. Stops early when going on is no use, and
 * returns why; `onOutcome` is told of each row that got an answer or was given up.
 */
export const sendSessions = async (
  chains: readonly RowToSend[][],
  intake: Intake,
  onOutcome: (row: RowToSend, outcome: Exclude<SendOutcome, { kind: 'hopeless' }>) => void,
): Promise<{ stopped?: string }> => {
  const waiting = chains.values();
  let stopped: string | undefined;
  let unanswered = 0;

  const sendChains = async (): Promise<void> => {
    for (const chain of waiting)
      for (const row of chain) {
        if (stopped !== undefined) return;
        const outcome = await sendSession(row, intake);
        if (outcome.kind === 'hopeless') {
          stopped ??= outcome.reason;
          return;
        }
        unanswered = outcome.kind === 'unanswered' ? unanswered + 1 : 0;
        if (outcome.kind === 'unanswered' && unanswered >= unansweredAtMost) stopped ??= `${outcome.reason}.`;
        onOutcome(row, outcome);
      }
  };
  await Promise.all(Array.from({ length: clientsAtOnce }, sendChains));
  return stopped === undefined ? {} : { stopped };
};
