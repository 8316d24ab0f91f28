import { describe, expect, it } from 'vitest';
import {
  decidePreBooking,
  type PreBookingDecision,
  type PreBookingFacts,
  type PreBookingOutcome,
} from '../../../functions/client-web/decide-pre-booking.ts';
import type { Acuity } from '../../../shared/domain/acuity.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { optOutOfEverything } from '../../../shared/domain/opt-out.ts';
import { preBookingQuestions, readPreBooking } from '../../../shared/domain/pre-booking.ts';
import { aCase, aClinic, annOwner, annSessionKey, aSentFollowUp, aStanding, idOf } from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';

/** Monday 16:00 in New York, three weeks after the session; staffed. */
const now = '2026-03-23T20:00:00.000Z';
const followUpId = `${annSessionKey}.booking-prompt.1`;
const replyId = idOf('reply');
const prompt = aSentFollowUp({ followUpId, kind: 'booking-prompt' });

const facts = (answers: Record<string, string> = {}, changes: Partial<PreBookingFacts> = {}): PreBookingFacts => {
  const none = preBookingQuestions.map(({ question }) => [question, ['no']] as [string, string[]]);
  const read = readPreBooking(
    new Map([...none, ...Object.entries(answers).map(([name, value]) => [name, [value]] as [string, string[]])]),
  );
  if (!read.ok) throw new Error(`faulty: ${read.faults.join(', ')}`);
  return {
    link: { owner: annOwner, followUpId, at: now },
    followUpKind: 'booking-prompt',
    followUp: prompt,
    standing: aStanding({ followUps: [prompt] }),
    clinic: aClinic(),
    sent: read.value,
    replyId,
    languages: ['en'],
    lost: [],
    ...changes,
  };
};

const table: DecisionTable<PreBookingDecision, { when: string; facts: PreBookingFacts }> = {
  take: [
    { when: 'nothing stands in the way', facts: facts() },
    { when: 'the prompt has moved on to the history', facts: facts({}, { followUp: undefined }) },
    { when: 'somebody else was first', facts: facts({}, { lost: ['revision'] }) },
  ],
  'ignore already-taken': [{ when: 'this very form was sent before', facts: facts({}, { lost: ['already-read'] }) }],
};

const changesOf = (decision: PreBookingDecision): readonly Change[] =>
  decision.kind === 'take' ? decision.write.changes : [];
const caseOf = (decision: PreBookingDecision) =>
  changesOf(decision).flatMap((change) => ('openCase' in change ? [change.openCase] : []))[0];

describe('the answers before a booking', () => {
  decides(table, (row) => decidePreBooking(row.facts, now));

  const rows: Array<[string, Record<string, string>, PreBookingOutcome['to'], Acuity | undefined]> = [
    ['nothing in the way', {}, 'booking', undefined],
    ['cold sores before', { 'cold-sores': 'before' }, 'booking-with-note', undefined],
    ['a cold sore now', { 'cold-sores': 'now' }, 'wait', undefined],
    ['surgery lately', { 'recent-treatment': 'surgery' }, 'wait', undefined],
    ['for a clinician', { allergy: 'yes' }, 'call', 'watch'],
    ['a block', { keloids: 'yes' }, 'call', 'watch'],
    ['a block and a delay: the block decides', { keloids: 'yes', 'skin-now': 'yes' }, 'call', 'watch'],
    ['a delay and a note: the delay decides', { 'skin-now': 'yes', 'cold-sores': 'before' }, 'wait', undefined],
    ['a problem without words', { 'still-there': 'yes' }, 'advice', 'watch'],
    ['a problem in harmless words', { 'still-there': 'yes', words: 'all good' }, 'advice', 'watch'],
    ['a problem in words nobody can read', { 'still-there': 'yes', words: 'qwerty by the ear' }, 'advice', 'unclear'],
    ['a problem that is a red flag', { 'still-there': 'yes', words: 'there is pus' }, 'advice', 'urgent'],
    ['a red flag in words although nothing was ticked', { words: 'it bleeds again' }, 'advice', 'urgent'],
    ['thanks in words', { words: 'thank you' }, 'booking', undefined],
    ['a block, and a red flag in words', { pregnant: 'yes', words: 'fever since monday' }, 'advice', 'urgent'],
  ];
  it.each(rows)('%s', (_what, answers, to, acuity) => {
    const decision = decidePreBooking(facts(answers), now);
    expect(decision.outcome.to).toBe(to);
    expect(caseOf(decision)?.acuity).toBe(acuity);
  });

  it('name every answer of consequence to staff, the worst first', () => {
    const decision = decidePreBooking(facts({ blood: 'disorder', 'skin-now': 'yes', 'new-medicine': 'yes' }), now);
    expect(caseOf(decision)?.reasons).toEqual([
      'pre-booking: blood: disorder',
      'pre-booking: new-medicine',
      'pre-booking: skin-now',
    ]);
  });

  it('are kept as a reply with the prompt answered, in one write', () => {
    const decision = decidePreBooking(facts({ 'cold-sores': 'before' }), now);
    expect(decision).toMatchObject({
      write: {
        expected: [{ owner: annOwner, revision: 4 }],
        changes: [
          { put: 'readText', replyId, byLink: true },
          {
            put: 'reply',
            reply: {
              channel: 'page',
              body: '',
              reasons: ['pre-booking: cold-sores: before'],
              answers: { 'cold-sores': 'before', pregnant: 'no' },
              followUpId,
            },
          },
          { put: 'followUp', followUp: { answeredAt: now, answerCount: 1 } },
        ],
      },
    });
  });

  it('of which a person must weigh one tell of the reply how bad it is', () => {
    const reply = changesOf(decidePreBooking(facts({ keloids: 'yes' }), now)).find((change) => 'reply' in change);
    expect(reply).toMatchObject({ reply: { acuity: 'watch' } });
  });

  it('lead nowhere while a Case is open, and whoever looks at it is told', () => {
    const standing = aStanding({ followUps: [prompt], openCase: aCase() });
    for (const answers of [{}, { 'cold-sores': 'before' }] as Record<string, string>[]) {
      const decision = decidePreBooking(facts(answers, { standing }), now);
      expect(decision.outcome).toEqual({ to: 'call' });
      expect(caseOf(decision)).toMatchObject({ acuity: 'urgent', round: 1 });
      expect(caseOf(decision)?.reasons).toContain('pre-booking: wants-to-book');
    }
    const waits = decidePreBooking(facts({ 'skin-now': 'yes' }, { standing }), now);
    expect(waits.outcome.to).toBe('wait');
    expect(caseOf(waits)).toBeUndefined();
  });

  it('advise by the hour when it is urgent', () => {
    const urgent = facts({ 'still-there': 'yes', words: 'there is pus' });
    expect(decidePreBooking(urgent, now).outcome).toEqual({ to: 'advice', advice: 'urgent-staffed' });
    expect(decidePreBooking(urgent, '2026-03-24T03:00:00.000Z').outcome).toEqual({
      to: 'advice',
      advice: 'urgent-closed',
    });
  });

  it('from a number that has opted out tell staff to phone', () => {
    const decision = decidePreBooking(facts({ keloids: 'yes' }, { optOut: optOutOfEverything(now) }), now);
    expect(caseOf(decision)?.reasons).toContain('opted-out: phone them');
  });

  it('sent again lead to the same, and write nothing', () => {
    const again = decidePreBooking(facts({ 'cold-sores': 'now' }, { lost: ['already-read'] }), now);
    expect(again).toMatchObject({ kind: 'ignore', outcome: { to: 'wait', delays: [{ question: 'cold-sores' }] } });
    expect(again).not.toHaveProperty('write');
  });
});
