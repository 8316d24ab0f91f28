import type { LostTo, Write } from '../../shared/domain/change.ts';
import type { OptOut } from '../../shared/domain/opt-out.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { RaceNotWon, untilCommitted } from '../../shared/until-committed.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import type { ClientPage } from './decide.ts';
import { type ClientPorts, type Opened, openLink } from './open-link.ts';
import { noticePage } from './views/notice.tsx';

/** A sent form: which page's, and where its link leads. */
export interface SentTo {
  page: ClientPage;
  request: WebRequest;
  token: string;
  /** As the link was opened; read again only when somebody else was first. */
  opened: Opened;
}

/** Decides on a sent form and writes what was decided; the page that says so when that could not be done. */
export const takeForm = async <Decision extends { kind: string }>(
  ports: ClientPorts,
  { page, request, token, opened }: SentTo,
  decide: (opened: Opened, lost: readonly LostTo[]) => Promise<Decision | (Decision & { write: Write })>,
): Promise<Decision | { kind: 'refused'; answer: WebAnswer }> => {
  type Outcome = Decision | { kind: 'refused'; answer: WebAnswer };
  try {
    return await untilCommitted<Outcome>(ports.store, async (lost) => {
      const current = lost.length === 0 ? opened : await openLink(ports, page, request, token);
      if (current.kind === 'refused') return { decision: current };
      const decision = await decide(current, lost);
      return { decision, ...('write' in decision ? { write: decision.write } : {}) };
    });
  } catch (error) {
    if (!(error instanceof RaceNotWon)) throw error;
    return { kind: 'refused', answer: noticePage('tryAgain', opened.frame) };
  }
};

/** What the client's number no longer wants. */
export const optOutOfNumber = async (
  { store }: ClientPorts,
  { profile: { phoneHash } }: ClientStanding,
): Promise<{ optOut?: OptOut }> => {
  const optOut = phoneHash === undefined ? undefined : await store.optOut({ channel: 'sms', hash: phoneHash });
  return optOut ? { optOut } : {};
};
