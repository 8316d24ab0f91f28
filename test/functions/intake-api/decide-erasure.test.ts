import { describe, expect, it } from 'vitest';
import {
  decideErasure,
  type ErasureDecision,
  type ErasureFacts,
} from '../../../functions/intake-api/decide-erasure.ts';
import { contactOwner } from '../../../shared/domain/case.ts';
import { aCase, anAcknowledgedCase } from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';
import { annKey, annOwner, annPhone, aProfile, aStanding, now } from '../../support/told-session.ts';

const number = contactOwner(annPhone.phoneHash);
const asStranger = { owner: number, profile: { clinicId: 'main', revision: 3, phone: annPhone.e164 } };
const { phone: _phone, phoneHash: _hash, ...withoutPhone } = aProfile();
const known = (changes: Partial<ErasureFacts> = {}): ErasureFacts => ({
  standing: aStanding(),
  pending: false,
  contact: { owner: number },
  ...changes,
});

const table: DecisionTable<ErasureDecision, { when: string; facts: ErasureFacts }> = {
  erase: [
    { when: 'nothing is open', facts: known() },
    { when: 'the client shares their number', facts: known({ contact: undefined }) },
    {
      when: 'the client has no number',
      facts: known({ standing: aStanding({ profile: withoutPhone }), contact: undefined }),
    },
  ],
  goOn: [{ when: 'it has begun and was cut short', facts: { pending: true } }],
  'refuse unknown': [{ when: 'nobody told us of the client, or they have been erased', facts: { pending: false } }],
  'refuse conflict': [
    { when: 'a Case is open', facts: known({ standing: aStanding({ openCase: aCase() }) }) },
    { when: 'somebody has taken a Case', facts: known({ standing: aStanding({ openCase: anAcknowledgedCase() }) }) },
    {
      when: 'a Case of the number is open',
      facts: known({ contact: { ...asStranger, openCase: aCase({ owner: number }) } }),
    },
  ],
};

describe('decideErasure', () => {
  decides(table, (row) => decideErasure(row.facts, now));

  it('takes the client, the way back from the number and its strangers’ words at the revisions that were read', () => {
    expect(decideErasure(known({ contact: asStranger }), now)).toEqual({
      kind: 'erase',
      write: {
        expected: [
          { owner: annOwner, revision: 7 },
          { owner: number, revision: 3 },
        ],
        changes: [
          { put: 'erasure', owner: annOwner, erasure: { at: now, contact: number } },
          { remove: 'phoneOf', phoneHash: annPhone.phoneHash, clientKey: annKey },
          { remove: 'contactProfile', owner: number },
        ],
      },
    });
  });

  it('takes the words kept under the number also when it never wrote as a stranger', () => {
    expect(decideErasure(known(), now)).toMatchObject({
      write: {
        expected: [{ owner: annOwner }, { owner: number, revision: 0 }],
        changes: [{ erasure: { contact: number } }, { remove: 'phoneOf' }],
      },
    });
  });

  it('leaves a shared number’s own words alone', () => {
    const decision = decideErasure(known({ contact: undefined }), now);
    expect(decision).toMatchObject({
      write: { expected: [{ owner: annOwner }], changes: [{ put: 'erasure' }, { remove: 'phoneOf' }] },
    });
    expect(JSON.stringify(decision)).not.toContain(number);
  });

  it('leaves every opt-out as it is', () => {
    const decision = decideErasure(known({ contact: asStranger }), now);
    const removed =
      'write' in decision ? decision.write.changes.flatMap((one) => ('remove' in one ? one.remove : [])) : [];
    expect(removed).not.toContain('optOut');
  });

  it('says which Case stands in the way', () => {
    expect(decideErasure(known({ standing: aStanding({ openCase: aCase() }) }), now)).toMatchObject({
      faults: [{ path: 'clientId', message: 'case A7 of this client is open; erase when it is resolved' }],
    });
  });
});
