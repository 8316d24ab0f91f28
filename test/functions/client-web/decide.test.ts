import { describe, expect, it } from 'vitest';
import {
  type ClientPage,
  decideLink,
  type LinkDecision,
  type LinkFacts,
} from '../../../functions/client-web/decide.ts';
import { aClinic, annOwner, annSessionKey, aSentFollowUp, aStanding, dayOneId } from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';

const at = '2026-03-03T15:00:00.000Z';
const now = '2026-03-03T16:00:00.000Z';

const facts = (kind = 'day-1-check', changes: Partial<LinkFacts> = {}): LinkFacts => ({
  link: { owner: annOwner, followUpId: `${annSessionKey}.${kind}.1`, at },
  standing: aStanding({ followUps: [aSentFollowUp()] }),
  clinic: aClinic(),
  ...changes,
});

interface Row {
  when: string;
  facts: LinkFacts;
  page: ClientPage;
}

const { link: _link, ...withoutLink } = facts();
const { standing: _standing, ...withoutStanding } = facts();

const table: DecisionTable<LinkDecision, Row> = {
  open: [
    { when: 'a check links to its form', facts: facts(), page: 'check-in' },
    { when: 'the week-one check links to its form', facts: facts('week-1-check'), page: 'check-in' },
    { when: 'a re-check links to its form', facts: facts('re-check'), page: 'check-in' },
    { when: 'the day-3 check links to its form', facts: facts('day-3-check'), page: 'check-in' },
    { when: 'a prompt links to the questions before a booking', facts: facts('booking-prompt'), page: 'pre-booking' },
    { when: 'a reminder links to them as well', facts: facts('booking-reminder'), page: 'pre-booking' },
    { when: 'every message links to the preferences', facts: facts('aftercare'), page: 'preferences' },
    { when: 'also one that asks something', facts: facts(), page: 'preferences' },
  ],
  'refuse unknown-link': [{ when: 'no message carried it', facts: withoutLink, page: 'check-in' }],
  'refuse client-gone': [{ when: 'the client has been erased', facts: withoutStanding, page: 'check-in' }],
  'refuse other-page': [
    { when: 'a prompt has no check-in', facts: facts('booking-prompt'), page: 'check-in' },
    { when: 'a check leads to no booking', facts: facts(), page: 'pre-booking' },
    { when: 'aftercare asks nothing', facts: facts('aftercare'), page: 'check-in' },
    { when: 'a kind this version does not know', facts: facts('quiz'), page: 'preferences' },
  ],
};

describe('what a client’s link opens', () => {
  decides(table, (row) => decideLink(row.facts, row.page, now));

  it('has its follow-up, unless that has moved on to the history', () => {
    expect(decideLink(facts(), 'check-in', now)).toMatchObject({
      followUpKind: 'day-1-check',
      followUp: { followUpId: dayOneId },
    });
    const retired = decideLink(facts('week-1-check'), 'check-in', now);
    expect(retired).toMatchObject({ kind: 'open', followUpKind: 'week-1-check' });
    expect(retired).not.toHaveProperty('followUp');
  });

  it.each([
    ['check-in', 'day-1-check', '2026-05-02T14:59:59.999Z', true],
    ['check-in', 'day-1-check', '2026-05-02T15:00:00.000Z', false],
    ['preferences', 'day-1-check', '2027-03-03T15:00:00.000Z', true],
    ['pre-booking', 'booking-prompt', '2027-03-03T15:00:00.000Z', true],
  ] as const)('%s of a %s at %s is readable: %s', (page, kind, when, readable) => {
    expect(decideLink(facts(kind), page, when)).toMatchObject({ kind: 'open', readable });
  });
});
