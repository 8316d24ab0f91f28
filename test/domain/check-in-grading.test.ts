import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Acuity, moreUrgent } from '../../shared/domain/acuity.ts';
import { type PartOfCheckIn, SeenSign, Trend } from '../../shared/domain/check-in.ts';
import { type GradingContext, gradeCheckIn } from '../../shared/domain/check-in-grading.ts';

const graded = (answers: PartOfCheckIn, day: number, depth: GradingContext['depth'] = 'M'): Acuity =>
  gradeCheckIn(answers, { days: [day], ...(depth ? { depth } : {}) }).acuity;

/** The acuity on days 0, 1, 2, 4 and 8, by its first letters. */
const short: Record<Acuity, string> = {
  emergency: 'EM',
  urgent: 'ur',
  unclear: '??',
  watch: 'wa',
  expected: 'ex',
  fine: 'ok',
};
const overDays = (answers: PartOfCheckIn, depth: GradingContext['depth'] = 'M'): string =>
  [0, 1, 2, 4, 8].map((day) => short[graded(answers, day, depth)]).join(' ');

describe('what a check-in is graded', () => {
  const rows: Array<[string, PartOfCheckIn, string, GradingContext['depth']?]> = [
    [
      'nothing, and better',
      { trend: 'better', pain: 0, bleeding: 'none', fluid: 'none', fever: 'no' },
      'ok ok ok ok ok',
    ],
    ['nothing, and the same', { trend: 'same' }, 'ok ok ok ok ok'],
    ['worse than yesterday', { trend: 'worse' }, 'wa ur ur ur ur'],
    ['redness that eases, shallow', { trend: 'better', signs: ['redness'] }, 'ex ex wa wa wa', 'S'],
    ['redness that eases, medium', { trend: 'better', signs: ['redness'] }, 'ex ex ex wa wa', 'M'],
    ['redness that eases, deep', { trend: 'better', signs: ['redness'] }, 'ex ex ex ex wa', 'D'],
    ['redness that stays, deep', { trend: 'same', signs: ['redness'] }, 'ex ex wa wa ur', 'D'],
    ['redness that spreads', { trend: 'better', signs: ['spreading'] }, 'ur ur ur ur ur'],
    ['a little swelling', { trend: 'better', signs: ['swelling'] }, 'ex ex ex wa wa'],
    ['swelling that stays', { trend: 'same', signs: ['swelling'] }, 'ex ex wa wa wa'],
    ['much swelling', { signs: ['severe-swelling'] }, 'ur ur ur ur ur'],
    ['bruises', { signs: ['bruises'] }, 'ex ex ex ex wa'],
    ['bleeding that has stopped', { bleeding: 'stopped' }, 'ur ur ur ur ur'],
    ['bleeding now', { bleeding: 'still' }, 'EM EM EM EM EM'],
    ['clear fluid', { fluid: 'clear' }, 'ex ex wa ur ur'],
    ['clear fluid, shallow', { fluid: 'clear' }, 'ex wa wa ur ur', 'S'],
    ['cloudy fluid', { fluid: 'cloudy' }, 'ur ur ur ur ur'],
    ['fever', { fever: 'yes' }, 'ur ur ur ur ur'],
    ['no pain', { pain: 0 }, 'ok ok ok ok ok'],
    ['pain 1', { pain: 1 }, 'ex ex wa wa wa'],
    ['pain 3', { pain: 3 }, 'ex ex wa wa wa'],
    ['pain 4', { pain: 4 }, 'wa wa ur ur ur'],
    ['pain 6', { pain: 6 }, 'wa wa ur ur ur'],
    ['pain 7', { pain: 7 }, 'ur ur ur ur ur'],
    ['no itch', { itch: 0 }, 'ok ok ok ok ok'],
    ['itch 1', { itch: 1 }, 'ex ex ex wa wa'],
    ['itch 3', { itch: 3 }, 'ex ex ex wa wa'],
    ['itch 4', { itch: 4 }, 'wa wa wa wa wa'],
    ['itch 6', { itch: 6 }, 'wa wa wa wa wa'],
    ['itch 7', { itch: 7 }, 'ur ur ur ur ur'],
    ['raised itchy patches', { signs: ['strong-itch'] }, 'ur ur ur ur ur'],
    ['peeling', { signs: ['peeling'] }, 'ex ex ex ex wa'],
    ['bumps', { signs: ['bumps'] }, 'wa ex ex ex wa'],
    ['blisters', { signs: ['blisters'] }, 'ur ur ur ur ur'],
    ['an eye that hurts', { signs: ['eye'] }, 'ur ur ur ur ur'],
    ['less sight', { signs: ['sight'] }, 'EM EM EM EM EM'],
    ['numbness', { signs: ['numbness'] }, 'ex wa ur ur ur'],
    ['trouble breathing', { signs: ['breathing'] }, 'EM EM EM EM EM'],
    ['dizziness', { signs: ['light-headed'] }, 'EM EM ur ur ur'],
    ['dark patches', { signs: ['dark-patches'] }, 'ex ex wa wa wa'],
    ['healed', { healed: 'yes', discomfort: 0, change: '3', danger: 'no' }, 'ok ok ok ok ok'],
    ['nearly healed', { healed: 'nearly' }, 'ex ex ex ex ex'],
    ['not healed', { healed: 'no' }, 'wa wa wa wa wa'],
    ['a little pain or itch after a week', { discomfort: 2 }, 'ex ex wa wa wa'],
    ['some pain or itch after a week', { discomfort: 4 }, 'wa wa ur ur ur'],
    ['strong pain or itch after a week', { discomfort: 7 }, 'ur ur ur ur ur'],
    ['no change yet', { change: '4' }, 'ok ok ok ok ok'],
    ['looking worse', { change: '5' }, 'wa wa wa wa wa'],
    ['a danger sign after a week', { danger: 'yes' }, 'ur ur ur ur ur'],
  ];
  it.each(rows)('%s', (_what, answers, expected, depth = 'M') => {
    expect(overDays(answers, depth)).toBe(expected);
  });

  it('reads days 3 and 7 as those before them, and a day before the session as day 0', () => {
    const redness: PartOfCheckIn = { trend: 'better', signs: ['redness'] };
    expect([3, 7, 30, -1].map((day) => graded(redness, day, 'D'))).toEqual([
      'expected',
      'expected',
      'watch',
      'expected',
    ]);
  });

  it.each<[string, PartOfCheckIn, GradingContext, Acuity]>([
    ['redness on day 4, deep', { trend: 'better', signs: ['redness'] }, { days: [4], depth: 'D' }, 'expected'],
    ['redness on day 4, shallow', { trend: 'better', signs: ['redness'] }, { days: [4], depth: 'S' }, 'watch'],
    [
      'redness of the chest on day 3, medium',
      { trend: 'better', signs: ['redness'] },
      { days: [3], depth: 'M', areas: ['decollete'] },
      'expected',
    ],
    ['thick yellow fluid on day 14', { trend: 'better', fluid: 'cloudy' }, { days: [14], depth: 'M' }, 'urgent'],
    ['bleeding that stopped, on any day', { bleeding: 'stopped', pressed: 'short' }, { days: [20] }, 'urgent'],
    ['a cold sore of who has them', { signs: ['blisters'] }, { days: [4], raisedBy: ['cold-sores'] }, 'urgent'],
    ['much swelling at the eyes', { signs: ['severe-swelling'] }, { days: [1], raisedBy: ['around-eyes'] }, 'urgent'],
    ['a raised line with keloids', { signs: ['scars'] }, { days: [7], raisedBy: ['keloid'] }, 'urgent'],
    ['a bruise with a blood thinner', { signs: ['bruises'] }, { days: [1], raisedBy: ['blood-thinner'] }, 'urgent'],
    ['strong itch after a week', { itch: 7 }, { days: [10], depth: 'M' }, 'urgent'],
  ])('%s', (_, answers, context, expected) => {
    expect(gradeCheckIn(answers, context).acuity).toBe(expected);
  });

  it('takes who has pressed for who has bled, whatever else was chosen, and no other answer to it', () => {
    expect(overDays({ bleeding: 'none', pressed: 'short' })).toBe('ur ur ur ur ur');
    expect(overDays({ pressed: 'long' })).toBe('ur ur ur ur ur');
    expect(overDays({ bleeding: 'stopped', pressed: 'not' })).toBe('ur ur ur ur ur');
    expect(overDays({ bleeding: 'still', pressed: 'short' })).toBe('EM EM EM EM EM');
    expect(overDays({ bleeding: 'none', pressed: 'not' })).toBe('ok ok ok ok ok');
    expect(gradeCheckIn({ bleeding: 'stopped', pressed: 'long' }, { days: [1] }).signs).toEqual(['bleeding-stopped']);
  });

  it('names every row that decided, each once', () => {
    const answers: PartOfCheckIn = { trend: 'same', signs: ['redness', 'swelling', 'peeling'], pain: 2 };
    expect(gradeCheckIn(answers, { days: [2], depth: 'D' })).toMatchObject({
      acuity: 'watch',
      rows: ['G3', 'G5', 'G13'],
    });
    expect(gradeCheckIn({ trend: 'better' }, { days: [2] })).toEqual({
      acuity: 'fine',
      signs: [],
      rows: [],
      raisedBy: [],
    });
  });

  it('takes the stricter of two days, of all days without a session, and of all depths when none is known', () => {
    expect(gradeCheckIn({ fluid: 'clear' }, { days: [0, 1], depth: 'S' }).acuity).toBe('watch');
    expect(gradeCheckIn({ fluid: 'clear' }, { days: [], depth: 'D' }).acuity).toBe('urgent');
    expect(gradeCheckIn({ trend: 'better', signs: ['redness'] }, { days: [2] }).acuity).toBe('watch');
  });

  it('names everything reported, the most urgent first', () => {
    const answers: PartOfCheckIn = { trend: 'better', signs: ['peeling', 'eye'], fluid: 'clear', pain: 5 };
    expect(gradeCheckIn(answers, { days: [1], depth: 'M' })).toEqual({
      acuity: 'urgent',
      signs: ['eye', 'pain-moderate', 'peeling', 'clear-fluid'],
      rows: ['G18'],
      raisedBy: [],
    });
  });

  it('never grows milder by one more sign, another depth or a later reading', () => {
    const sign = fc.constantFrom(...SeenSign.options);
    const some = fc.record({
      trend: fc.constantFrom(...Trend.options),
      signs: fc.uniqueArray(sign),
      bleeding: fc.constantFrom('none' as const, 'stopped' as const, 'still' as const),
      fluid: fc.constantFrom('none' as const, 'clear' as const, 'cloudy' as const),
      fever: fc.constantFrom('no' as const, 'yes' as const),
      pain: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(some, sign, fc.integer({ min: 0, max: 40 }), (answers, more, day) => {
        const context = { days: [day], depth: 'M' as const };
        const before = gradeCheckIn(answers, context).acuity;
        const worse = gradeCheckIn({ ...answers, signs: [...answers.signs, more] }, context).acuity;
        expect(moreUrgent(before, worse)).toBe(false);
        const bleeding = gradeCheckIn({ ...answers, bleeding: 'still' }, context).acuity;
        expect(bleeding).toBe('emergency');
        expect(moreUrgent(before, gradeCheckIn(answers, { days: [day, day + 3] }).acuity)).toBe(false);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
