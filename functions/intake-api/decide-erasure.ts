import type { Case } from '../../shared/domain/case.ts';
import type { Write } from '../../shared/domain/change.ts';
import type { Refusal } from '../../shared/domain/intake-refusal.ts';
import { type ClientStanding, type ContactStanding, revisionOf } from '../../shared/domain/standing.ts';

export interface ErasureFacts {
  /** Absent: nobody has told us of them, or they have been erased. */
  standing?: ClientStanding;
  /** Whether an erasure has begun and not ended. */
  pending: boolean;
  /** The client's number as an unknown sender. Absent: they have none, or share it with another client. */
  contact?: ContactStanding;
}

export type ErasureDecision =
  | { kind: 'erase'; write: Write }
  /** It began before and was cut short. */
  | { kind: 'goOn' }
  | (Refusal & { reason: 'unknown' | 'conflict' });

/** Whether a client is erased. Never while somebody at the clinic still has to look at something they said. */
export const decideErasure = ({ standing, pending, contact }: ErasureFacts, now: string): ErasureDecision => {
  if (!standing) {
    if (pending) return { kind: 'goOn' };
    return { kind: 'refuse', reason: 'unknown', faults: [{ path: 'clientId', message: 'no client has this id' }] };
  }
  if (standing.openCase) return whileOpen(standing.openCase, 'this client');
  if (contact?.openCase) return whileOpen(contact.openCase, 'the number of this client');

  const { owner, profile } = standing;
  const { clientKey, phoneHash } = profile;
  return {
    kind: 'erase',
    write: {
      expected: [
        { owner, revision: profile.revision },
        ...(contact ? [{ owner: contact.owner, revision: revisionOf(contact) }] : []),
      ],
      changes: [
        { put: 'erasure', owner, erasure: { at: now, ...(contact ? { contact: contact.owner } : {}) } },
        ...(phoneHash === undefined ? [] : [{ remove: 'phoneOf', phoneHash, clientKey } as const]),
        ...(contact?.profile ? [{ remove: 'contactProfile', owner: contact.owner } as const] : []),
      ],
    },
  };
};

const whileOpen = ({ code }: Case, whose: string): ErasureDecision => ({
  kind: 'refuse',
  reason: 'conflict',
  faults: [{ path: 'clientId', message: `case ${code} of ${whose} is open; erase when it is resolved` }],
});
