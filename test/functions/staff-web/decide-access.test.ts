import { describe, expect, it } from 'vitest';
import { type AccessDecision, type AccessFacts, decideAccess } from '../../../functions/staff-web/decide-access.ts';
import {
  aCase,
  aClient,
  aClinic,
  aContact,
  aRoster,
  aSession,
  aStanding,
  strangerOwner,
} from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';
import { signedIn, uptown } from './case-pages-fixture.ts';

const roster = aRoster(aClinic(), uptown);
const facts = (changes: Partial<AccessFacts> = {}): AccessFacts => ({
  standing: aStanding(),
  roster,
  role: 'clinician',
  memberships: signedIn().memberships,
  ...changes,
});
const ofUptown = signedIn('clinician', [uptown]).memberships;

const table: DecisionTable<AccessDecision, { when: string; facts: AccessFacts }> = {
  open: [
    { when: 'the client is on the books of their clinic', facts: facts() },
    { when: 'they sit at the front desk', facts: facts({ role: 'front-desk' }) },
    {
      when: 'their clinic treated a client of another one',
      facts: facts({ standing: aStanding({ sessions: [aSession({ clinicId: 'uptown' })] }), memberships: ofUptown }),
    },
    {
      when: 'their clinic has the Case of a client of another one',
      facts: facts({ standing: aStanding({ openCase: aCase({ clinicId: 'uptown' }) }), memberships: ofUptown }),
    },
    { when: 'an unknown number wrote to their clinic', facts: facts({ standing: aContact() }) },
    {
      when: 'the clinic has left the configuration, and theirs answers for it',
      facts: facts({ standing: aStanding({ profile: aClient({ clinicId: 'closed' }), sessions: [] }) }),
    },
  ],
  'refuse unknown': [
    { when: 'nobody told us of the client, or they have been erased', facts: facts({ standing: undefined }) },
    { when: 'nobody ever wrote from the number', facts: facts({ standing: { owner: strangerOwner } }) },
  ],
  'refuse other-clinic': [
    { when: 'the client is another clinic’s', facts: facts({ memberships: ofUptown }) },
    { when: 'the number wrote to another clinic', facts: facts({ standing: aContact(), memberships: ofUptown }) },
  ],
};

describe('whom somebody signed in may see', () => {
  decides(table, (row) => decideAccess(row.facts));
});

describe('as whom they work the Case', () => {
  const actsAs = (changes: Partial<AccessFacts>) => {
    const decision = decideAccess(facts({ standing: aStanding({ openCase: aCase() }), ...changes }));
    return decision.kind === 'open' ? decision.actsAs?.staffId : decision.reason;
  };

  it.each([
    ['a clinician: as themselves', {}, 'nadia'],
    ['a manager: as themselves', { role: 'manager' }, 'nadia'],
    ['a front desk: not at all', { role: 'front-desk' }, undefined],
    [
      'somebody of the clinic of the client, but not of the Case: not at all',
      { standing: aStanding({ openCase: aCase({ clinicId: 'uptown' }) }) },
      undefined,
    ],
    [
      'somebody of both: as the member of the Case’s clinic',
      {
        standing: aStanding({ openCase: aCase({ clinicId: 'uptown' }) }),
        memberships: [...signedIn().memberships, ...signedIn('clinician', [uptown], 1).memberships],
      },
      'tomas',
    ],
    ['without an open Case: not at all', { standing: aStanding() }, undefined],
  ] as const)('%s', (_title, changes, expected) => {
    expect(actsAs(changes)).toBe(expected);
  });
});
