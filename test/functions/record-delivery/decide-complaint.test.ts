import { describe, expect, it } from 'vitest';
import {
  type ComplaintDecision,
  type ComplaintFacts,
  decideComplaint,
} from '../../../functions/record-delivery/decide-complaint.ts';
import { optOutOfEverything } from '../../../shared/domain/opt-out.ts';
import {
  aClientWithMail,
  aMessage,
  annEmailHash,
  annOwner,
  aStanding,
  dayOneId,
  dueAt,
  idOf,
} from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';

const now = '2026-03-03T16:00:00.000Z';
const mail = aMessage({
  messageId: `${dayOneId}.email.0`,
  channel: 'email',
  contactHash: annEmailHash,
  status: 'delivered',
});
const facts = (changes: Partial<ComplaintFacts> = {}): ComplaintFacts => ({
  message: mail,
  standing: aStanding({ profile: aClientWithMail() }),
  optOut: undefined,
  ...changes,
});

const table: DecisionTable<ComplaintDecision, { when: string; facts: ComplaintFacts }> = {
  'optOut complaint': [
    { when: 'a client wants no more mail', facts: facts() },
    { when: 'they had opted out of prompts before', facts: facts({ optOut: { at: dueAt, classes: ['booking'] } }) },
  ],
  'none known': [{ when: 'the same event arrives again', facts: facts({ optOut: optOutOfEverything(dueAt) }) }],
  'none not-a-follow-up': [
    {
      when: 'a member of staff complains about a page',
      facts: facts({ message: aMessage({ kind: 'page', channel: 'email', contactHash: undefined }) }),
    },
    { when: 'the client is gone', facts: facts({ standing: undefined }) },
  ],
};

describe('decideComplaint', () => {
  decides(table, (row) => decideComplaint(row.facts, now));

  it('ends everything by mail to the address it went to, with a line for each class', () => {
    const decision = decideComplaint(facts(), now);
    const line = (forClass: string) => ({
      put: 'consent',
      owner: annOwner,
      at: now,
      consent: {
        class: forClass,
        channel: 'email',
        given: false,
        at: now,
        proof: 'complaint to the mail provider',
      },
    });
    const profile = aClientWithMail();
    const withdrawnProfile = {
      ...profile,
      revision: profile.revision + 1,
      consents: [
        ...profile.consents.filter(({ channel }) => channel === 'sms'),
        { ...line('care').consent, optedOut: true },
        line('results').consent,
        line('booking').consent,
      ],
    };
    expect(decision.kind === 'optOut' && decision.changes).toEqual([
      {
        put: 'optOut',
        contact: { channel: 'email', hash: annEmailHash },
        optOut: { at: now, classes: ['care', 'results', 'booking'] },
      },
      { put: 'clientProfile', owner: annOwner, profile: withdrawnProfile },
      line('care'),
      line('results'),
      line('booking'),
    ]);
  });

  it('is about that address, whatever address was told since', () => {
    const profile = aClientWithMail({ email: 'ann.new@example.com', emailHash: idOf('newmail') });
    const decision = decideComplaint(facts({ standing: aStanding({ profile }) }), now);
    expect(decision).toMatchObject({ changes: [{ contact: { channel: 'email', hash: annEmailHash } }, {}, {}, {}] });
  });
});
