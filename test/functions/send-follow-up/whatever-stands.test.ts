import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideSend } from '../../../functions/send-follow-up/decide.ts';
import type { LostTo } from '../../../shared/domain/change.ts';
import { Channel, ConsentClass, hasConsent } from '../../../shared/domain/consent.ts';
import { plusMinutes } from '../../../shared/domain/instants.ts';
import { protocol, protocolRow } from '../../../shared/domain/protocol.ts';
import { isOpen } from '../../../shared/domain/send-window.ts';
import {
  aClientWithMail,
  aConsent,
  aFollowUp,
  annSessionKey,
  aSentFollowUp,
  completedAt,
  dueAt,
  idOf,
} from '../../support/builders.ts';
import { aBooking, having } from './send-facts.ts';

describe('whatever stands, a send', () => {
  const channels = fc.constantFrom(...Channel.options);
  const consents = fc.subarray(
    ConsentClass.options.flatMap((forClass) =>
      Channel.options.map((channel) => aConsent({ class: forClass, channel })),
    ),
  );
  const profiles = fc
    .record({
      timeZone: fc.constantFrom(
        'America/New_York',
        'Pacific/Honolulu',
        'Europe/Paris',
        'Asia/Kolkata',
        'Pacific/Auckland',
      ),
      preferredChannel: fc.option(channels, { nil: undefined }),
      dead: fc.option(channels, { nil: undefined, freq: 1 }),
      consents,
    })
    .map(({ dead, consents: given, ...known }) =>
      aClientWithMail({
        ...known,
        ...(dead ? { deadContacts: [{ channel: dead, at: completedAt }] } : {}),
        consents: given,
      }),
    );
  const rows = fc.constantFrom(...protocol);
  const minutes = fc.integer({ min: -24 * 60, max: 8 * 24 * 60 });
  const lost = fc.array(fc.constantFrom<LostTo>('revision', 'sms-opted-out', 'email-opted-out'), { maxLength: 3 });
  const failed = fc.constantFrom<readonly Channel[] | undefined>(undefined, ['sms'], ['email'], ['sms', 'email']);

  it('is agreed to for its class and channel, in its window where the client is, while it is of use, by no channel that failed', () => {
    let sent = 0;
    fc.assert(
      fc.property(profiles, rows, minutes, lost, failed, (profile, row, ahead, races, failedChannels) => {
        const followUp = aFollowUp({
          followUpId: `${annSessionKey}.${row.kind}.${row.attempt}`,
          kind: row.kind,
          attempt: row.attempt,
          uselessAt: plusMinutes(dueAt, 6 * 24 * 60),
          ...(row.plannedWith === 'booking' ? { subjectKey: idOf('booking') } : {}),
          ...(failedChannels ? { failedChannels: [...failedChannels] } : {}),
        });
        const first = aSentFollowUp({ kind: row.kind, claimedAt: completedAt });
        const followUps = row.attempt === 1 ? [followUp] : [first, followUp];
        const bookings = row.plannedWith === 'booking' ? [aBooking()] : [];
        const now = plusMinutes(dueAt, ahead);
        const decision = decideSend({ ...having(followUp, { profile, followUps, bookings }), lost: races }, now);
        if (decision.kind === 'defer') expect(decision.until > now && decision.until < followUp.uselessAt).toBe(true);
        if (decision.kind !== 'send') return;
        sent += 1;
        const { channel } = decision.message;
        const [demand] = decision.changes;
        const [forClass] = demand && 'require' in demand ? demand.classes : [];
        expect(protocolRow(row.kind, row.attempt).consents).toContain(forClass);
        expect(forClass && hasConsent(profile.consents, forClass, channel)).toBe(true);
        expect(failedChannels ?? []).not.toContain(channel);
        expect(profile.deadContacts?.map((contact) => contact.channel) ?? []).not.toContain(channel);
        const window = channel === 'email' ? (row.mailWindow ?? row.window) : row.window;
        expect(isOpen(window, profile.timeZone ?? '', now)).toBe(true);
        expect(now >= followUp.dueAt && now < followUp.uselessAt).toBe(true);
      }),
      { seed: 303, numRuns: 2000 },
    );
    expect(sent).toBeGreaterThan(100);
  });
});
