import { describe, expect, it } from 'vitest';
import {
  decideUnfinished,
  type UnfinishedDecision,
  type UnfinishedFacts,
} from '../../../functions/client-web/decide-unfinished.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { PartOfCheckIn } from '../../../shared/domain/check-in.ts';
import { optOutOfEverything } from '../../../shared/domain/opt-out.ts';
import {
  aCase,
  aClinic,
  anAcknowledgedCase,
  annOwner,
  aSentFollowUp,
  aStanding,
  dayOneId,
  idOf,
} from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';

/** Tuesday 11:00 in New York, day 1, staffed. */
const now = '2026-03-03T16:00:00.000Z';
const night = '2026-03-04T03:00:00.000Z';
const replyId = idOf('part');

const facts = (answers: PartOfCheckIn, changes: Partial<UnfinishedFacts> = {}): UnfinishedFacts => ({
  link: { owner: annOwner, followUpId: dayOneId, at: '2026-03-03T15:00:00.000Z' },
  followUpKind: 'day-1-check',
  followUp: aSentFollowUp(),
  standing: aStanding({ followUps: [aSentFollowUp()] }),
  clinic: aClinic(),
  answers,
  replyId,
  languages: ['en'],
  lost: [],
  ...changes,
});

const table: DecisionTable<UnfinishedDecision, { when: string; facts: UnfinishedFacts }> = {
  alert: [
    { when: 'a danger was ticked', facts: facts({ bleeding: 'still' }) },
    { when: 'a danger was written', facts: facts({ words: 'there is pus' }) },
    { when: 'a Case is open', facts: facts({ fever: 'yes' }, { standing: aStanding({ openCase: aCase() }) }) },
    { when: 'somebody else was first', facts: facts({ fever: 'yes' }, { lost: ['revision', 'code-taken'] }) },
    { when: 'the check has moved on to the history', facts: facts({ fever: 'yes' }, { followUp: undefined }) },
  ],
  'ignore already-taken': [
    { when: 'this very part was sent before', facts: facts({ fever: 'yes' }, { lost: ['already-read'] }) },
  ],
  'none no-danger': [
    { when: 'nothing could be read', facts: facts({}) },
    { when: 'what was ticked is expected', facts: facts({ signs: ['redness'] }) },
    { when: 'what was ticked is a danger on later days only', facts: facts({ fluid: 'clear' }) },
    { when: 'what was ticked is to be watched', facts: facts({ pain: 5 }) },
    { when: 'nobody can read what was written', facts: facts({ words: 'what about the cream' }) },
  ],
};

const changesOf = (decision: UnfinishedDecision): readonly Change[] =>
  decision.kind === 'alert' ? decision.write.changes : [];
const put = (decision: UnfinishedDecision, kind: string) =>
  changesOf(decision).filter((change) => 'put' in change && change.put === kind);

describe('a form that is not complete', () => {
  decides(table, (row) => decideUnfinished(row.facts, now));

  it('and tells of a danger is kept, opens a Case that pages at once, and leaves the check unanswered', () => {
    const decision = decideUnfinished(facts({ bleeding: 'still', signs: ['redness'], words: 'help' }), now);
    const reasons = ['day-1-check: bleeding-now', 'day-1-check: redness', 'day-1-check: form not finished'];
    expect(decision).toMatchObject({ acuity: 'emergency', advice: 'emergency' });
    expect(changesOf(decision)).toMatchObject([
      { put: 'readText', replyId, at: now, byLink: true },
      {
        put: 'reply',
        owner: annOwner,
        reply: {
          channel: 'page',
          body: 'help',
          acuity: 'emergency',
          answers: { bleeding: 'still', signs: 'redness' },
          followUpId: dayOneId,
        },
      },
      { put: 'newCase', openCase: { acuity: 'emergency', reasons: expect.arrayContaining(reasons) }, wake: 'page' },
    ]);
  });

  it('joins the open Case: worse raises it, and a danger after an acknowledgement starts the ladder again', () => {
    const at = (openCase: ReturnType<typeof aCase>, answers: PartOfCheckIn) =>
      put(decideUnfinished(facts(answers, { standing: aStanding({ openCase }) }), now), 'case');
    expect(at(anAcknowledgedCase(), { fever: 'yes' })).toMatchObject([
      { openCase: { status: 'open', round: 2 }, wake: 'page' },
    ]);
    const [again] = at(aCase(), { fever: 'yes' });
    expect(again).toMatchObject({ openCase: { acuity: 'urgent', round: 1 } });
    expect(again).not.toHaveProperty('wake');
  });

  it('gives the advice of its acuity and hour, also when sent again', () => {
    const advice = (at: string, lost: UnfinishedFacts['lost'] = []) => {
      const decision = decideUnfinished(facts({ fluid: 'cloudy' }, { lost }), at);
      return 'advice' in decision ? decision.advice : undefined;
    };
    expect([advice(now), advice(night), advice(now, ['already-read'])]).toEqual([
      'urgent-staffed',
      'urgent-closed',
      'urgent-staffed',
    ]);
  });

  it('from a number that has opted out tells staff to phone', () => {
    const decision = decideUnfinished(facts({ fever: 'yes' }, { optOut: optOutOfEverything(now) }), now);
    expect(put(decision, 'newCase')).toMatchObject([
      { openCase: { reasons: expect.arrayContaining(['opted-out: phone them']) } },
    ]);
  });
});
