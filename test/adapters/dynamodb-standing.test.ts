import { expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import { type FollowUpKind, followUpId } from '../../shared/domain/follow-up.ts';
import { intakeLimits } from '../../shared/domain/intake-limits.ts';
import { protocol } from '../../shared/domain/protocol.ts';
import { sessionsAtMost } from '../../shared/domain/session-intake.ts';
import { writeFor } from '../../shared/domain/standing.ts';
import { aCase, aFollowUp, ann, aSession, id, openStore, tellAnn } from './store-fixture.ts';

/** Goal: what intake lets in can be read back. Method: fill a standing to every limit at once. */
it('the fullest standing intake takes in can be read', async () => {
  const opened = await openStore();
  await tellAnn(opened, { put: 'newCase', openCase: aCase() });
  const subjectKeys = (count: number, letter: string) =>
    Array.from({ length: count }, (_, index) =>
      `${letter}${'abcdefghijklmnopqrstuvwxyz'[index] ?? ''}`.padEnd(26, 'y'),
    );
  const planned = (subjectKey: string): Change => ({ put: 'plan', owner: ann, subjectKey, revision: 1 });
  const planOf = (subjectKey: string, kind: FollowUpKind, attempt: number): Change => {
    const followUp = aFollowUp({ followUpId: followUpId(subjectKey, kind, attempt), subjectKey, kind, attempt });
    return { put: 'followUp', owner: ann, followUp };
  };
  /** Of a session everything in the Protocol, and the second re-check as well. */
  const ofSession = [
    ...protocol.filter(({ plannedWith }) => plannedWith !== 'booking'),
    { kind: 're-check', attempt: 2 } as const,
  ];
  const add = async (changes: Change[]): Promise<void> => {
    const standing = await opened.store.clientStanding(ann);
    expect(standing && (await opened.store.commit(writeFor(standing, changes)))).toEqual({ kind: 'committed' });
  };

  for (const sessionKey of [id('b'), ...subjectKeys(sessionsAtMost - 1, 's')])
    await add([
      planned(sessionKey),
      ...(sessionKey === id('b')
        ? []
        : [{ put: 'newSession', owner: ann, session: aSession({ sessionKey }), wake: 'plan' } as const]),
      ...ofSession.map(({ kind, attempt }) => planOf(sessionKey, kind, attempt)),
    ]);
  for (const bookingKey of subjectKeys(intakeLimits.bookingsPerClient, 'k')) {
    const at = '2026-04-02T15:00:00.000Z';
    const booking = { bookingKey, bookingId: 'B-1', toldAt: at, startsAt: at, status: 'booked', revision: 1 } as const;
    const followUp = planOf(bookingKey, 'preparation', 1);
    await add([planned(bookingKey), { put: 'newBooking', owner: ann, booking, wake: 'plan' }, followUp]);
  }

  const standing = await opened.store.clientStanding(ann);
  expect(standing?.sessions).toHaveLength(sessionsAtMost);
  expect(standing?.followUps).toHaveLength(sessionsAtMost * ofSession.length + intakeLimits.bookingsPerClient);
  expect(standing?.bookings).toHaveLength(intakeLimits.bookingsPerClient);
});
