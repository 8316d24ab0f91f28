import { describe, expect, it } from 'vitest';
import { reconcile } from '../../../functions/reconcile/handler.ts';
import { hmacIds } from '../../../shared/adapters/hmac-ids.ts';
import type { Store, WorkPointer } from '../../../shared/ports.ts';
import { aFollowUp, annOwner, aRoster, nadiaPhone } from '../../support/builders.ts';

const now = '2026-03-04T10:20:00.000Z';
const erasure: WorkPointer = { owner: annOwner, itemKey: 'NOW#PROFILE', at: '2026-03-04T10:00:00.000Z' };
const followUp: WorkPointer = {
  owner: annOwner,
  itemKey: `NOW#FOLLOWUP#${aFollowUp().followUpId}`,
  at: '2026-03-04T10:01:00.000Z',
};

/** One run over this overdue work; tells in which order it did what. */
const run = async (overdue: readonly WorkPointer[], eraseRest: Store['eraseRest'] = async () => 'done') => {
  const did: string[] = [];
  const store: Partial<Store> = {
    wakesBefore: async () => [],
    readiness: async () => undefined,
    overdue: async (hour) => (hour === '2026-03-04T10' ? [...overdue] : []),
    putReadiness: async () => {
      did.push('readiness');
    },
    eraseRest: async (owner, ids, staffPhones) => {
      did.push(`erased ${owner} with the codes of ${staffPhones[0]}`);
      return eraseRest(owner, ids, staffPhones);
    },
  };
  const run = reconcile({
    store: store as Store, // whatever else it were asked would be a defect
    ids: async () => hmacIds('a key of the tests'),
    timers: {
      armFollowUp: async () => {
        did.push('reminded');
      },
      armEscalation: async () => expect.fail('no Case is open'),
    },
    switches: { read: async () => ({ twoWay: true, selfManagedOptOuts: true }) },
    roster: aRoster(),
    clock: { now: () => now },
  });
  const outcome = await run().then(
    ({ kind }) => kind,
    () => 'failed',
  );
  return { did, outcome };
};
const erased = `erased ${annOwner} with the codes of ${nadiaPhone}`;

describe('an erasure that was cut short', () => {
  it('is gone on with by the sweep itself, after everything else', async () => {
    expect(await run([erasure, followUp])).toEqual({ did: ['reminded', 'readiness', erased], outcome: 'allWell' });
  });

  it('that fails keeps nothing else back, and the run counts as failed', async () => {
    const failing = async () => {
      throw new Error('the table does not answer');
    };
    expect(await run([erasure, followUp], failing)).toEqual({
      did: ['reminded', 'readiness', erased],
      outcome: 'failed',
    });
  });

  it('is none where nothing was cut short', async () => {
    expect((await run([followUp])).did).toEqual(['reminded', 'readiness']);
  });
});
