import { describe, expect, it } from 'vitest';
import { decideCheckIn } from '../../../functions/client-web/decide-check-in.ts';
import { decideUnfinished } from '../../../functions/client-web/decide-unfinished.ts';
import { answersKept } from '../../../functions/client-web/grade-said.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { CheckIn, PartOfCheckIn } from '../../../shared/domain/check-in.ts';
import type { RiskFlag } from '../../../shared/domain/client.ts';
import type { Clinic } from '../../../shared/domain/clinic.ts';
import type { Treatment } from '../../../shared/domain/session.ts';
import type { ClientStanding } from '../../../shared/domain/standing.ts';
import {
  aCase,
  aClient,
  aClinic,
  annOwner,
  aSentFollowUp,
  aSession,
  aStanding,
  dayOneId,
  idOf,
} from '../../support/builders.ts';

/** Ann's session was on Monday 2 March: 11:00 in New York, so many days after it. */
const onDay = (day: number): string => new Date(Date.UTC(2026, 2, 2 + day, 16)).toISOString();

interface Given {
  answers: PartOfCheckIn;
  form?: 'day' | 'week';
  day?: number;
  treatment?: Partial<Treatment>;
  riskFlags?: RiskFlag[];
  clinic?: Partial<Clinic>;
  standing?: Partial<ClientStanding>;
}

const factsOf = ({ treatment, riskFlags = [], clinic, standing }: Given) => ({
  link: { owner: annOwner, followUpId: dayOneId, at: onDay(1) },
  followUp: aSentFollowUp(),
  standing: aStanding({
    followUps: [aSentFollowUp()],
    profile: aClient({ riskFlags }),
    sessions: [aSession({ treatment: { ...aSession().treatment, needleDepthMm: 1, ...treatment } })],
    ...standing,
  }),
  clinic: aClinic(clinic),
  replyId: idOf('reply'),
  languages: ['en' as const],
  lost: [],
});

const well = { trend: 'better', signs: [], bleeding: 'none', fluid: 'none', fever: 'no', pain: 0, words: '' } as const;
const healed = { healed: 'yes', discomfort: 0, change: '3', danger: 'no', words: '' } as const;

const graded = (given: Given) => {
  const answers: CheckIn =
    given.form === 'week'
      ? { form: 'week', ...healed, ...given.answers }
      : { form: 'day', ...well, signs: [], ...given.answers };
  const followUpKind = given.form === 'week' ? 'week-1-check' : 'day-1-check';
  const decision = decideCheckIn({ ...factsOf(given), followUpKind, answers }, onDay(given.day ?? 1));
  if (decision.kind !== 'take') throw new Error(decision.reason);
  const changes: readonly Change[] = decision.write.changes;
  const kept = changes.flatMap((change) => ('put' in change && change.put === 'reply' ? [change.reply] : []));
  const opened = changes.flatMap((change) => ('put' in change && change.put === 'newCase' ? [change.openCase] : []));
  return { ...decision, reply: kept[0], opened: opened[0] };
};

describe('a check-in is graded by more than what it says', () => {
  it('an area that takes longer is expected longer', () => {
    const given: Given = { answers: { signs: ['redness'] }, day: 4 };
    expect(graded(given).acuity).toBe('watch');
    expect(graded({ ...given, treatment: { areas: ['decollete'] } }).acuity).toBe('expected');
    expect(graded({ ...given, treatment: { areas: ['decollete', 'face'] } }).acuity).toBe('watch');
  });

  it('a device and a risk flag make it a step stricter, and staff read which', () => {
    const given: Given = { answers: { signs: ['redness'] } };
    expect(graded(given)).toMatchObject({ acuity: 'expected', opened: undefined });
    expect(graded({ ...given, treatment: { device: 'rf' } })).toMatchObject({
      acuity: 'watch',
      advice: 'watch',
      opened: { reasons: ['day-1-check: redness', 'raised: rf'] },
      reply: { rows: ['G2', 'H3'] },
    });
    expect(graded({ answers: { pain: 5 }, riskFlags: ['diabetes', 'immunosuppressed'] })).toMatchObject({
      acuity: 'urgent',
      advice: 'urgent-staffed',
      opened: { reasons: ['day-1-check: pain-moderate', 'raised: immunosuppressed', 'raised: diabetes'] },
      reply: { rows: ['G13', 'H1', 'H2'] },
    });
  });

  it('a flag raises the answers it is about alone', () => {
    expect(graded({ answers: { signs: ['scars'] }, riskFlags: ['keloid'] }).acuity).toBe('urgent');
    expect(graded({ answers: { signs: ['redness'] }, riskFlags: ['keloid'] }).acuity).toBe('expected');
    expect(graded({ answers: { signs: ['bruises'] }, riskFlags: ['blood-thinner'] }).acuity).toBe('urgent');
    expect(graded({ answers: { fluid: 'clear' }, riskFlags: ['bleeding-disorder'] }).acuity).toBe('watch');
  });

  it('nobody who is well is raised', () => {
    const everything: RiskFlag[] = ['diabetes', 'immunosuppressed', 'cold-sores', 'around-eyes'];
    const decision = graded({ answers: {}, riskFlags: everything, treatment: { device: 'rf' } });
    expect(decision).toMatchObject({ acuity: 'fine', reply: { reasons: ['day-1-check: fine'] } });
    expect(decision.reply).not.toHaveProperty('rows');
  });

  it('the clinic’s own table grades it', () => {
    const protocol: Clinic['protocol'] = {
      grading: [{ sign: 'peeling', depth: 'M', grades: ['watch', 'watch', 'watch', 'watch', 'urgent'] }],
    };
    expect(graded({ answers: { signs: ['peeling'] } }).acuity).toBe('expected');
    expect(graded({ answers: { signs: ['peeling'] }, clinic: { protocol } }).acuity).toBe('watch');
    expect(
      graded({ answers: { signs: ['peeling'] }, clinic: { protocol }, treatment: { needleDepthMm: 2 } }).acuity,
    ).toBe('expected');
  });

  it('the rows are those of the answers, and none where what was written decided', () => {
    expect(graded({ answers: { bleeding: 'stopped', pressed: 'long', signs: ['peeling'] } }).reply).toMatchObject({
      acuity: 'urgent',
      rows: ['G8'],
      answers: { bleeding: 'stopped', pressed: 'long' },
    });
    expect(graded({ answers: { signs: ['redness'], words: 'my throat is closing' } }).reply).not.toHaveProperty('rows');
  });

  it('a part of a form is graded alike', () => {
    const given: Given = { answers: { signs: ['redness'], pain: 5 }, riskFlags: ['immunosuppressed'] };
    const decision = decideUnfinished(
      { ...factsOf(given), followUpKind: 'day-1-check', answers: given.answers },
      onDay(1),
    );
    expect(decision).toMatchObject({ kind: 'alert', acuity: 'urgent', advice: 'urgent-staffed' });
    expect(JSON.stringify(decision)).toContain('"rows":["G13","H1"]');
    expect(
      decideUnfinished(
        { ...factsOf({ ...given, riskFlags: [] }), followUpKind: 'day-1-check', answers: given.answers },
        onDay(1),
      ),
    ).toEqual({ kind: 'none', reason: 'no-danger' });
  });
});

describe('who is not content after a week', () => {
  it.each([
    ['looks worse than before', { change: '5' }, 'watch', ['week-1-check: looks-worse']],
    ['not healed', { healed: 'no' }, 'watch', ['week-1-check: not-healed']],
    ['pain or itch that lasts', { discomfort: 3 }, 'watch', ['week-1-check: discomfort-mild']],
    ['much pain or itch', { discomfort: 4 }, 'urgent', ['week-1-check: discomfort-moderate']],
    ['a danger sign', { danger: 'yes' }, 'urgent', ['week-1-check: danger-sign']],
  ] as const)('is brought before staff: %s', (_, answers, acuity, reasons) => {
    expect(graded({ form: 'week', answers, day: 7 })).toMatchObject({ acuity, opened: { acuity, reasons } });
  });

  it.each(['1', '2', '3', '4'] as const)('a change of %s is what a week can show, and opens nothing', (change) => {
    expect(graded({ form: 'week', answers: { change }, day: 7 })).toMatchObject({ acuity: 'fine', opened: undefined });
  });
});

describe('a late answer beside an open Case', () => {
  it('about a check that has ended is kept, and never lowers the Case', () => {
    const openCase = aCase({ acuity: 'emergency' });
    for (const followUp of [undefined, aSentFollowUp({ answeredAt: onDay(1), answerCount: 1 })])
      for (const answers of [{}, { signs: ['peeling' as const] }, { pain: 5 }, { fever: 'yes' as const }]) {
        const given: Given = { answers, day: 40, standing: { openCase } };
        const decision = decideCheckIn(
          {
            ...factsOf(given),
            followUp,
            followUpKind: 'day-1-check',
            answers: { form: 'day', ...well, signs: [], ...answers },
          },
          onDay(40),
        );
        if (decision.kind !== 'take') throw new Error(decision.reason);
        const changes: readonly Change[] = decision.write.changes;
        const after = changes.flatMap((change) => ('put' in change && change.put === 'case' ? [change.openCase] : []));
        for (const one of after) expect(one).toMatchObject({ acuity: 'emergency', status: 'open' });
        expect(changes.filter((change) => 'put' in change && change.put === 'reply')).toHaveLength(1);
        expect(['still-open', 'urgent-staffed', 'urgent-closed']).toContain(decision.advice);
      }
  });
});

it('answers are kept as they were chosen, and what was left open is not there', () => {
  expect(answersKept({ ...well, signs: ['redness'], itch: undefined, pressed: 'not' })).toEqual({
    trend: 'better',
    signs: 'redness',
    bleeding: 'none',
    pressed: 'not',
    fluid: 'none',
    fever: 'no',
    pain: '0',
  });
});
