import { describe, expect, it } from 'vitest';
import {
  type CheckInDecision,
  type CheckInFacts,
  decideCheckIn,
} from '../../../functions/client-web/decide-check-in.ts';
import type { Acuity } from '../../../shared/domain/acuity.ts';
import type { Change, LostTo } from '../../../shared/domain/change.ts';
import type { DayCheck, WeekCheck } from '../../../shared/domain/check-in.ts';
import { optOutOfEverything } from '../../../shared/domain/opt-out.ts';
import type { ClientStanding } from '../../../shared/domain/standing.ts';
import {
  aCase,
  aClinic,
  anAcknowledgedCase,
  annOwner,
  annSessionKey,
  aSentFollowUp,
  aSession,
  aStanding,
  dayOneId,
  idOf,
} from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';

/** Tuesday 11:00 in New York, staffed. */
const now = '2026-03-03T16:00:00.000Z';
const replyId = idOf('reply');

const well: DayCheck = {
  trend: 'better',
  signs: [],
  bleeding: 'none',
  fluid: 'none',
  fever: 'no',
  pain: 0,
  words: '',
};
const healed: WeekCheck = { healed: 'yes', discomfort: 0, change: '3', danger: 'no', words: '' };

interface Given {
  answers?: Partial<DayCheck>;
  week?: Partial<WeekCheck>;
  standing?: Partial<ClientStanding>;
  changes?: Partial<CheckInFacts>;
}

const facts = ({ answers, week, standing, changes }: Given = {}): CheckInFacts => ({
  link: { owner: annOwner, followUpId: dayOneId, at: '2026-03-03T15:00:00.000Z' },
  followUpKind: week ? 'week-1-check' : 'day-1-check',
  followUp: aSentFollowUp(),
  standing: aStanding({ followUps: [aSentFollowUp()], ...standing }),
  clinic: aClinic(),
  answers: week ? { form: 'week', ...healed, ...week } : { form: 'day', ...well, ...answers },
  replyId,
  languages: ['en'],
  lost: [],
  ...changes,
});

const taken = (given: Given = {}, at = now): Extract<CheckInDecision, { kind: 'take' }> => {
  const decision = decideCheckIn(facts(given), at);
  if (decision.kind !== 'take') throw new Error(`not taken: ${decision.reason}`);
  return decision;
};
const puts = <Kind extends string>(decision: { write: { changes: readonly Change[] } }, kind: Kind) =>
  decision.write.changes.filter(
    (change): change is Extract<Change, { put: Kind }> => 'put' in change && change.put === kind,
  );

interface Row extends Given {
  when: string;
}
const table: DecisionTable<CheckInDecision, Row> = {
  take: [
    { when: 'all is well' },
    { when: 'the check has moved on to the history', changes: { followUp: undefined } },
    { when: 'a Case is open', standing: { openCase: aCase() } },
    { when: 'somebody else was first', changes: { lost: ['revision', 'code-taken'] } },
  ],
  'ignore already-taken': [
    { when: 'this very form was sent before', changes: { lost: ['already-read'] } },
    { when: 'it was sent twice at once', changes: { lost: ['revision', 'already-read'] } },
  ],
};

describe('a check-in', () => {
  decides(table, (row) => decideCheckIn(facts(row), now));

  it('that is fine is kept as a reply and as the answered check, and opens nothing', () => {
    const decision = taken();
    expect(decision).toMatchObject({ acuity: 'fine', advice: 'fine' });
    expect(decision.write).toEqual({
      expected: [{ owner: annOwner, revision: 4 }],
      changes: [
        { put: 'readText', replyId, at: now, byLink: true },
        {
          put: 'reply',
          owner: annOwner,
          reply: {
            replyId,
            at: now,
            channel: 'page',
            body: '',
            acuity: 'fine',
            reasons: ['day-1-check: fine'],
            answers: { trend: 'better', signs: '', bleeding: 'none', fluid: 'none', fever: 'no', pain: '0' },
            followUpId: dayOneId,
          },
        },
        { put: 'followUp', owner: annOwner, followUp: aSentFollowUp({ answeredAt: now, answerCount: 1 }) },
      ],
    });
  });

  it('answers the nudge with the check, so that nobody is reminded, and counts for the one that was opened', () => {
    const nudge = aSentFollowUp({ followUpId: `${annSessionKey}.day-1-check.2`, attempt: 2, status: 'planned' });
    const followUps = puts(taken({ standing: { followUps: [aSentFollowUp({ answerCount: 1 }), nudge] } }), 'followUp');
    expect(followUps.map(({ followUp }) => [followUp.attempt, followUp.answeredAt, followUp.answerCount])).toEqual([
      [1, now, 2],
      [2, now, undefined],
    ]);
  });

  it('about a check in the history is graded all the same, and changes no follow-up', () => {
    const decision = taken({
      answers: { bleeding: 'stopped' },
      changes: { followUp: undefined },
      standing: { followUps: [] },
    });
    expect(decision).toMatchObject({ acuity: 'urgent' });
    expect(puts(decision, 'newCase')).toHaveLength(1);
    expect(puts(decision, 'followUp')).toEqual([]);
  });

  it('that is urgent opens a Case with everything reported, and wakes the ladder', () => {
    const decision = taken({ answers: { bleeding: 'stopped', signs: ['redness'] } });
    expect(decision.advice).toBe('urgent-staffed');
    expect(puts(decision, 'newCase')).toMatchObject([
      {
        openCase: {
          acuity: 'urgent',
          reasons: ['day-1-check: bleeding-stopped', 'day-1-check: redness'],
          owner: annOwner,
        },
        wake: 'page',
      },
    ]);
  });

  it('says that the clinic is closed when it is', () => {
    expect(taken({ answers: { fluid: 'cloudy' } }, '2026-03-04T03:00:00.000Z').advice).toBe('urgent-closed');
  });

  it('that is an emergency says so at any hour', () => {
    expect(taken({ answers: { bleeding: 'still' } }, '2026-03-04T03:00:00.000Z').advice).toBe('emergency');
  });

  it('to be watched is asked after once more, a day later', () => {
    const decision = taken({ answers: { pain: 5 } });
    expect(decision).toMatchObject({ acuity: 'watch', advice: 'watch' });
    expect(puts(decision, 'followUp').map(({ followUp }) => followUp.kind)).toEqual(['day-1-check', 're-check']);
    expect(puts(decision, 'session')).toMatchObject([{ wake: 'plan' }]);
    expect(puts(decision, 'newCase')).toMatchObject([{ openCase: { acuity: 'watch' } }]);
    expect(puts(decision, 'newCase')[0]).not.toHaveProperty('wake');
  });

  const readings: Array<[string, Acuity, Given]> = [
    ['words that are a red flag beside good answers', 'urgent', { answers: { words: 'but it bleeds' } }],
    ['words nobody can read beside good answers', 'unclear', { answers: { words: 'what about the cream' } }],
    ['"thanks" alone', 'fine', { answers: { words: 'thank you!' } }],
    ['"all good" beside strong pain', 'urgent', { answers: { words: 'all good', pain: 8 } }],
    ['a denial in words', 'fine', { answers: { words: 'no bleeding' } }],
    ['STOP in the box, which is no command here', 'unclear', { answers: { words: 'stop' } }],
    ['HELP in the box', 'unclear', { answers: { words: 'help' } }],
    ['healed after a week', 'fine', { week: {} }],
    ['worse looks after a week', 'watch', { week: { change: '5' } }],
    ['a danger sign after a week', 'urgent', { week: { danger: 'yes' } }],
    ['dizziness on day 1', 'emergency', { answers: { signs: ['light-headed'] } }],
  ];
  it.each(readings)('with %s is %s', (_what, acuity, given) => {
    expect(taken(given).acuity).toBe(acuity);
  });

  it('is read in the language of the page and of the client, the stricter wins', () => {
    const words = 'no fever, all is fine, but I sang madrigals'; // blood to whoever reads it in French
    expect(taken({ answers: { words }, changes: { languages: ['fr'] } }).acuity).toBe('urgent');
    expect(taken({ answers: { words } }).acuity).toBe('unclear');
  });

  it('is graded by the depth of the newest session and its day, before 6:00 as yesterday’s too', () => {
    const numb = { answers: { signs: ['numbness'] as const } };
    const grade = (at: string) => taken({ answers: { signs: [...numb.answers.signs] } }, at).acuity;
    expect(grade('2026-03-03T16:00:00.000Z')).toBe('watch');
    expect(grade('2026-03-04T10:00:00.000Z')).toBe('urgent'); // 5:00 on day 2
    const shallow = aSession({ treatment: { ...aSession().treatment, needleDepthMm: 0.5 } });
    const clear = { answers: { fluid: 'clear' as const } };
    expect(taken(clear).acuity).toBe('expected');
    expect(taken({ ...clear, standing: { sessions: [shallow] } }).acuity).toBe('watch');
  });

  it('without any completed session is graded as on the strictest day', () => {
    const standing = { sessions: [aSession({ status: 'cancelled' })] };
    expect(taken({ answers: { fluid: 'clear' }, standing }).acuity).toBe('urgent');
  });

  it('milder than the open Case never lowers it, and nobody is told that all is well', () => {
    const openCase = anAcknowledgedCase();
    const decision = taken({ standing: { openCase } });
    expect(decision).toMatchObject({ acuity: 'fine', advice: 'still-open' });
    expect(puts(decision, 'case')).toMatchObject([
      { openCase: { acuity: 'urgent', status: 'acknowledged', round: 1 } },
    ]);
    expect(taken({ answers: { pain: 5 }, standing: { openCase } }).advice).toBe('still-open');
  });

  it('worse than the open Case raises it and starts the ladder again', () => {
    const decision = taken({ answers: { bleeding: 'still' }, standing: { openCase: anAcknowledgedCase() } });
    expect(puts(decision, 'case')).toMatchObject([
      { openCase: { acuity: 'emergency', status: 'open', round: 2 }, wake: 'page' },
    ]);
    expect(decision.advice).toBe('emergency');
  });

  it('from a number that has opted out tells staff to phone', () => {
    const decision = taken({ answers: { fever: 'yes' }, changes: { optOut: optOutOfEverything(now) } });
    expect(puts(decision, 'newCase')[0]?.openCase.reasons).toContain('opted-out: phone them');
    const careOnly = taken({ answers: { fever: 'yes' }, changes: { optOut: { at: now, classes: ['booking'] } } });
    expect(puts(careOnly, 'newCase')[0]?.openCase.reasons).not.toContain('opted-out: phone them');
  });

  it('tries another code when the first was taken', () => {
    const codeAfter = (lost: LostTo[]) =>
      puts(taken({ answers: { fever: 'yes' }, changes: { lost } }), 'newCase')[0]?.openCase.code;
    expect(codeAfter(['code-taken'])).not.toBe(codeAfter([]));
  });

  it('sent again is told the same, and writes nothing', () => {
    const openCase = aCase({ reasons: ['day-1-check: fever'] });
    const again = facts({ answers: { fever: 'yes' }, standing: { openCase }, changes: { lost: ['already-read'] } });
    expect(decideCheckIn(again, now)).toEqual({ kind: 'ignore', reason: 'already-taken', advice: 'urgent-staffed' });
  });
});
