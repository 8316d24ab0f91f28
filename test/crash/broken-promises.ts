import type { SeenCase, SeenEntry, SeenMessage, StoryClinic } from '../support/story-clinic.ts';
import type { ToldSession } from './told-sessions.ts';

/** Statuses in which a follow-up has ended without anybody having to act. */
const ENDED = ['sent', 'skipped', 'expired'];

export interface Verdict {
  /** One line per broken promise. */
  readonly broken: readonly string[];
  /** How many day-1 checks ended in each status. */
  readonly ends: Readonly<Record<string, number>>;
}

/** Whether what is promised of every completed session was kept, seen through the contract's JSON alone. */
export const brokenPromises = async (clinic: StoryClinic, sessions: readonly ToldSession[]): Promise<Verdict> => {
  const ends: Record<string, number> = {};
  const cases = await allOpenCases(clinic);
  // The first asking: its reminder comes hours later, if at all.
  const messages = (await clinic.messages()).filter(({ kind, attempt }) => kind === 'day-1-check' && attempt === 1);
  const perSession = await Promise.all(
    sessions.map(async ({ sessionId, client }) => {
      const answer = await clinic.api('GET', `/clients/${client.clientId}/timeline`);
      if (answer.status !== 200) return [`${sessionId}: lost, its client is unknown (status ${answer.status})`];
      const entries = answer.body.entries as SeenEntry[]; // the contract's own shape
      const checks = entries.filter(
        ({ kind, name, attempt }) => kind === 'follow-up' && name === 'day-1-check' && attempt === 1,
      );
      for (const { status = 'none' } of checks) ends[status] = (ends[status] ?? 0) + 1;
      return ofSession(sessionId, {
        checks,
        texts: messages.filter(({ to }) => to === client.phone),
        hasCase: cases.some(({ clientId }) => clientId === client.clientId),
      });
    }),
  );
  return { broken: perSession.flat(), ends };
};

const ofSession = (
  sessionId: string,
  { checks, texts, hasCase }: { checks: SeenEntry[]; texts: SeenMessage[]; hasCase: boolean },
): string[] => {
  const broken: string[] = [];
  if (checks.length !== 1) broken.push(`${sessionId}: planned ${checks.length} times instead of once`);
  if (texts.length > 1) broken.push(`${sessionId}: twice, its day-1-check was texted ${texts.length} times`);
  for (const { status, reason } of checks) {
    const hasEnded = ENDED.includes(status ?? '');
    if (!hasEnded && !hasCase) {
      broken.push(
        `${sessionId}: lost, its day-1-check stands at ${status}${reason ? ` (${reason})` : ''} and no Case is open`,
      );
    }
    if (status === 'sent' && texts.length === 0) broken.push(`${sessionId}: lost, said to be sent and never texted`);
  }
  return broken;
};

const allOpenCases = async (clinic: StoryClinic): Promise<SeenCase[]> => {
  const found: SeenCase[] = [];
  let cursor: unknown;
  do {
    const query = cursor === undefined ? '' : `&cursor=${encodeURIComponent(String(cursor))}`;
    const { status, body } = await clinic.api('GET', `/cases?status=open${query}`);
    if (status !== 200) throw new Error(`the list of cases answered ${status}`);
    found.push(...(body.cases as SeenCase[])); // the contract's own shape
    cursor = body.cursor;
  } while (cursor !== undefined);
  return found;
};
