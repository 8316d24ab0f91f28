import type { Change } from '../../shared/domain/change.ts';
import { withdrawn } from '../../shared/domain/consent-lines.ts';
import type { Message } from '../../shared/domain/message.ts';
import { isSilenced, type OptOut, optOutOfEverything } from '../../shared/domain/opt-out.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';

export interface ComplaintFacts {
  message: Message;
  standing: ClientStanding | undefined;
  /** What the address it went to has opted out of already. */
  optOut: OptOut | undefined;
}

/** `optOut` ends everything by mail to that address, whatever was agreed to; `none` leaves it, and says why. */
export type ComplaintDecision =
  | { kind: 'optOut'; reason: 'complaint'; changes: Change[] }
  | { kind: 'none'; reason: 'not-a-follow-up' | 'known' };

/** What it comes to that somebody told their provider our mail is unwanted. Told again it changes nothing. */
export const decideComplaint = ({ message, standing, optOut }: ComplaintFacts, now: string): ComplaintDecision => {
  const { channel, contactHash } = message;
  // Only a client's mail says where it went: what staff think of a page is no client's opt-out.
  if (!standing || contactHash === undefined) return { kind: 'none', reason: 'not-a-follow-up' };
  if (isSilenced(optOut)) return { kind: 'none', reason: 'known' };
  const contact = { channel, hash: contactHash };
  return {
    kind: 'optOut',
    reason: 'complaint',
    changes: [
      { put: 'optOut', contact, optOut: optOutOfEverything(now) },
      ...withdrawn(standing, contact, 'complaint to the mail provider', now),
    ],
  };
};
