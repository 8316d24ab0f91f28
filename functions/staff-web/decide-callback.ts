import { minutesBetween } from '../../shared/domain/instants.ts';
import { attemptMinutesAtMost, type SigningIn } from './staff-session.ts';
import { wantedPage } from './wanted-page.ts';

export interface CallbackFacts {
  /** Absent: this browser began no sign-in, or has finished it already. */
  signingIn?: SigningIn;
  /** What the sign-in pages sent along. */
  query: Readonly<Record<string, string>>;
}

/** What to make of somebody who comes back from the sign-in pages. */
export type CallbackDecision =
  | { kind: 'exchange'; code: string; signingIn: SigningIn; wanted: `/${string}` }
  /** They turned back. */
  | { kind: 'denied' }
  /** The sign-in pages could not do it. */
  | { kind: 'failed' }
  /** Another sign-in took its place, it was finished before, it took too long, or this browser never began it. */
  | { kind: 'ranOut' };

export const decideCallback = ({ signingIn, query }: CallbackFacts, now: string): CallbackDecision => {
  if (query.error === 'access_denied') return { kind: 'denied' };
  if (query.error !== undefined) return { kind: 'failed' };
  if (!signingIn || !query.code || query.state !== signingIn.state) return { kind: 'ranOut' };
  if (minutesBetween(signingIn.startedAt, now) >= attemptMinutesAtMost) return { kind: 'ranOut' };
  return { kind: 'exchange', code: query.code, signingIn, wanted: wantedPage(signingIn.wanted) };
};
