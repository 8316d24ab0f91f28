import { describe, expect, it } from 'vitest';
import {
  type ClientFacts,
  decideUpdateClient,
  type UpdateClientDecision,
} from '../../../functions/intake-api/decide-client.ts';
import type { ClientReading } from '../../../shared/domain/client-reading.ts';
import type { ClientTold } from '../../../shared/domain/client-told.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';
import {
  aClinic,
  annKey,
  annOwner,
  annPhone,
  aProfile,
  aStanding,
  aToldClient,
  key,
  now,
} from '../../support/told-session.ts';

const otherPhone = { e164: '+12125550199', phoneHash: key('otherphone') };
const email = { address: 'ann@example.com', emailHash: key('mailofann') };

const reading = (
  changes: Partial<Omit<ClientReading, 'told'>> & { told?: Partial<ClientTold> } = {},
): ClientReading => ({
  owner: annOwner,
  clientKey: annKey,
  clinic: aClinic(),
  phone: annPhone,
  ...changes,
  told: aToldClient(changes.told),
});
const facts = (changes: Partial<ClientFacts> = {}): ClientFacts => ({
  reading: reading(),
  standing: aStanding(),
  pathId: 'C-1',
  ...changes,
});
const consent = aToldClient().consents[0] ?? expect.fail('the client has a consent');
const dead = { channel: 'sms' as const, at: '2026-03-01T10:00:00.000Z' };

const table: DecisionTable<UpdateClientDecision, { when: string; facts: ClientFacts }> = {
  update: [
    { when: 'the name is another', facts: facts({ reading: reading({ told: { firstName: 'Anna' } }) }) },
    { when: 'the number is another', facts: facts({ reading: reading({ phone: otherPhone }) }) },
    { when: 'risks have become known', facts: facts({ reading: reading({ told: { riskFlags: ['diabetes'] } }) }) },
    {
      when: 'a consent was withdrawn since',
      facts: facts({
        reading: reading({ told: { consents: [{ ...consent, given: false, at: '2026-03-02T19:00:00.000Z' }] } }),
      }),
    },
    {
      when: 'a consent is told exactly 5 minutes ahead',
      facts: facts({ reading: reading({ told: { consents: [{ ...consent, at: '2026-03-02T20:05:00.000Z' }] } }) }),
    },
    {
      when: 'there is an address beside a number nobody can read',
      facts: facts({ reading: reading({ phone: undefined, email, told: { email: email.address } }) }),
    },
  ],
  unchanged: [
    { when: 'the same is told again', facts: facts() },
    { when: 'no consent is told', facts: facts({ reading: reading({ told: { consents: [] } }) }) },
    {
      when: 'a consent is told that was withdrawn later',
      facts: facts({
        standing: aStanding({ profile: aProfile({ consents: [{ ...consent, given: false, at: now }] }) }),
      }),
    },
    {
      when: 'the same number was found dead',
      facts: facts({ standing: aStanding({ profile: aProfile({ deadContacts: [dead] }) }) }),
    },
  ],
  'refuse unknown': [
    { when: 'nobody told us of the client, or they have been erased', facts: facts({ standing: undefined }) },
  ],
  'refuse malformed': [
    { when: 'the body is about another client', facts: facts({ pathId: 'C-2' }) },
    { when: 'the only number cannot be read', facts: facts({ reading: reading({ phone: undefined }) }) },
    {
      when: 'there is neither number nor address',
      facts: facts({ reading: reading({ phone: undefined, told: { phone: undefined } }) }),
    },
    {
      when: 'a consent is told from the future',
      facts: facts({ reading: reading({ told: { consents: [{ ...consent, at: '2026-03-02T20:05:00.001Z' }] } }) }),
    },
  ],
};

describe('decideUpdateClient', () => {
  decides(table, (row) => decideUpdateClient(row.facts, now));

  const faultsOf = (changed: ClientFacts) => {
    const decision = decideUpdateClient(changed, now);
    return decision.kind === 'refuse' ? decision.faults : [];
  };

  it('names what is wrong by its place in the body', () => {
    const unread = reading({
      phone: undefined,
      told: { consents: [consent, { ...consent, at: '2027-01-01T00:00:00.000Z' }] },
    });
    expect(faultsOf(facts({ reading: unread }))).toEqual([
      { path: 'phone', message: 'cannot be read as a phone number in US' },
      { path: 'consents[1].at', message: 'must not be more than 5 minutes ahead' },
    ]);
    const nowhere = reading({ phone: undefined, told: { phone: undefined } });
    expect(faultsOf(facts({ reading: nowhere }))).toEqual([{ path: '', message: 'needs a phone or an email' }]);
  });

  it('says that a national number has no country when the clinic has left the roster', () => {
    const { clinic: _gone, phone: _unread, ...rest } = reading();
    expect(faultsOf(facts({ reading: rest }))).toEqual([
      { path: 'phone', message: expect.stringContaining('without a country') },
    ]);
  });

  it('moves the way back from the number, forgets that it was dead, and plans nothing', () => {
    const standing = aStanding({ profile: aProfile({ deadContacts: [dead] }) });
    const decision = decideUpdateClient(facts({ standing, reading: reading({ phone: otherPhone }) }), now);
    expect(decision).toEqual({
      kind: 'update',
      warnings: [],
      write: {
        expected: [{ owner: annOwner, revision: 7 }],
        changes: [
          {
            put: 'clientProfile',
            owner: annOwner,
            profile: aProfile({ revision: 8, phone: otherPhone.e164, phoneHash: otherPhone.phoneHash }),
          },
          { remove: 'phoneOf', phoneHash: annPhone.phoneHash, clientKey: annKey },
          { put: 'phoneOf', phoneHash: otherPhone.phoneHash, clientKey: annKey },
        ],
      },
    });
  });

  it('keeps the clinic of the client’s newest session', () => {
    const decision = decideUpdateClient(
      facts({
        standing: aStanding({ profile: aProfile({ clinicId: 'north' }) }),
        reading: reading({ clinic: aClinic({ clinicId: 'north' }), told: { firstName: 'Anna' } }),
      }),
      now,
    );
    expect(decision).toMatchObject({ write: { changes: [{ profile: { clinicId: 'north', firstName: 'Anna' } }] } });
  });

  it('warns of a number that is taken in no more', () => {
    const decision = decideUpdateClient(
      facts({ reading: reading({ phone: undefined, email, told: { email: email.address } }) }),
      now,
    );
    expect(decision).toMatchObject({ warnings: [{ path: 'phone' }] });
  });
});
