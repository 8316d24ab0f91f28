import { describe, expect, it } from 'vitest';
import { type AcknowledgementDecision, decideAcknowledgement } from '../../shared/domain/acknowledgement.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import type { PagedCase } from '../../shared/domain/standing.ts';
import { aCase, aClinic, anAcknowledgedCase, aPagedCase, idOf } from '../support/builders.ts';
import { type DecisionTable, decides } from '../support/decision-table.ts';

const now = '2026-03-03T16:20:00.000Z';
const without = (staffId: string) => aClinic({ staff: aClinic().staff.filter((member) => member.staffId !== staffId) });

interface Row {
  when: string;
  openCase?: Case;
  paged?: PagedCase;
  clinic?: Clinic | 'gone';
}

const decide = ({ openCase, paged = aPagedCase(), clinic = aClinic() }: Row): AcknowledgementDecision =>
  decideAcknowledgement(openCase, paged, clinic === 'gone' ? undefined : clinic, now);

const table: DecisionTable<AcknowledgementDecision, Row> = {
  acknowledge: [
    {
      when: 'it has risen and somebody was paged about that',
      openCase: aCase({ acuity: 'emergency', round: 2, step: 1 }),
    },
    { when: 'the Case is open', openCase: aCase({ step: 1 }) },
    { when: 'the Case was paged again since: an older page takes it', openCase: aCase({ round: 3, step: 2 }) },
    { when: 'its acknowledgement was cleared', openCase: aCase({ round: 2 }) },
  ],
  alreadyAcknowledged: [
    { when: 'somebody else has taken it', openCase: anAcknowledgedCase({ acknowledgedBy: 'tomas' }) },
    { when: 'the same person has taken it', openCase: anAcknowledgedCase() },
  ],
  risen: [
    {
      when: 'an emergency joined in the seconds before its own page',
      openCase: aCase({ acuity: 'emergency', round: 2, step: 0 }),
    },
  ],
  superseded: [
    { when: 'it is resolved' },
    { when: 'another Case has taken its place', openCase: aCase({ caseId: idOf('newer') }) },
  ],
  unknownMember: [
    { when: 'whoever asks has left the roster', openCase: aCase(), clinic: without('nadia') },
    { when: 'the clinic has left the configuration', openCase: aCase(), clinic: 'gone' },
  ],
};

describe('decideAcknowledgement', () => {
  decides(table, decide);

  it('makes the Case theirs', () => {
    expect(decide({ when: '', openCase: aCase({ step: 1 }) })).toMatchObject({
      before: { status: 'open' },
      after: { status: 'acknowledged', acknowledgedBy: 'nadia', acknowledgedAt: now },
      by: { staffId: 'nadia' },
    });
  });

  it('says whose it is and since when', () => {
    expect(decide({ when: '', openCase: anAcknowledgedCase({ acknowledgedBy: 'tomas' }) })).toMatchObject({
      by: { staffId: 'tomas' },
      at: '2026-03-03T16:10:00.000Z',
    });
  });

  it('leaves open whose it is when they have left the roster', () => {
    const taken = anAcknowledgedCase({ acknowledgedBy: 'tomas' });
    expect(decide({ when: '', openCase: taken, clinic: without('tomas') })).toMatchObject({
      kind: 'alreadyAcknowledged',
      by: undefined,
    });
  });
});
