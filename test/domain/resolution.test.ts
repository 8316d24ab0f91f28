import { describe, expect, it } from 'vitest';
import { type Case, joinCase, openCase } from '../../shared/domain/case.ts';
import { acknowledgementLapsed, roundExhausted, stepPaged } from '../../shared/domain/escalation.ts';
import { wordsAtMost } from '../../shared/domain/form-fields.ts';
import {
  caseMark,
  decideResolution,
  Outcome,
  type ResolutionDecision,
  ResolvedCase,
  type Resolving,
} from '../../shared/domain/resolution.ts';
import { aCase, aClinic, anAcknowledgedCase, annOwner, idOf } from '../support/builders.ts';
import { type DecisionTable, decides } from '../support/decision-table.ts';

const now = '2026-03-03T17:00:00.000Z';
const reply = idOf('reply');

const asked = (open: Case, changes: Partial<Resolving> = {}): Resolving => ({
  caseId: open.caseId,
  seen: caseMark(open, reply),
  outcome: 'seen-at-clinic',
  note: '',
  staffId: 'ines',
  ...changes,
});

interface Row {
  when: string;
  open?: Case;
  /** The newest reply at this moment; the one that was seen unless told otherwise. */
  newest?: string;
  asked?: Partial<Resolving>;
  gone?: true;
}

const another = idOf('anothercase');
const table: DecisionTable<ResolutionDecision, Row> = {
  resolve: [
    { when: 'somebody has taken it' },
    { when: 'nobody has taken it', open: aCase() },
    { when: 'a colleague has taken it', open: anAcknowledgedCase({ acknowledgedBy: 'tomas' }) },
    { when: 'a note is written', asked: { note: 'n'.repeat(wordsAtMost) } },
    { when: 'the outcome is "other", and the note says what', asked: { outcome: 'other', note: 'moved away' } },
  ],
  'refuse closed': [
    { when: 'no Case is open any more', gone: true },
    { when: 'another Case is open since', asked: { caseId: another } },
    {
      when: 'it is closed, whatever else is wrong',
      gone: true,
      asked: { seen: 'x', outcome: 'x', note: 'n'.repeat(2000) },
    },
  ],
  'refuse something-new': [
    { when: 'a reply has come in since', newest: idOf('newer') },
    { when: 'another reason has joined since', open: anAcknowledgedCase({ reasons: ['bleeding: bleed', 'silent'] }) },
    { when: 'it has become more urgent since', open: aCase({ acuity: 'emergency' }) },
    { when: 'the form says nothing we ever gave out', asked: { seen: '' } },
    { when: 'something is new and the form is faulty too', newest: idOf('newer'), asked: { outcome: undefined } },
  ],
  'refuse no-outcome': [
    { when: 'none was chosen', asked: { outcome: undefined } },
    { when: 'it is none of ours', asked: { outcome: 'constructor' } },
  ],
  'refuse note-missing': [{ when: '"other" stands alone', asked: { outcome: 'other' } }],
  'refuse note-too-long': [{ when: 'a note has a character too many', asked: { note: 'n'.repeat(wordsAtMost + 1) } }],
};

describe('how a Case ends', () => {
  decides(table, ({ open = anAcknowledgedCase(), newest = reply, asked: changes, gone }) =>
    decideResolution(gone ? undefined : open, newest, asked(anAcknowledgedCase(), changes), now),
  );

  it('keeps who took it, who resolved it and what they said, and nothing of the ladder', () => {
    const open = anAcknowledgedCase();
    const decision = decideResolution(open, reply, asked(open, { note: 'seen, healing well' }), now);
    const { nextStepAt: _next, pagesFrom: _from, ...kept } = open;
    expect(decision).toEqual({
      kind: 'resolve',
      resolved: {
        ...kept,
        status: 'resolved',
        resolvedAt: now,
        resolvedBy: 'ines',
        outcome: 'seen-at-clinic',
        note: 'seen, healing well',
      },
    });
  });

  it('counts one that nobody had taken as taken by whoever resolves it, then', () => {
    const decision = decideResolution(aCase(), reply, asked(aCase()), now);
    expect(decision).toMatchObject({ resolved: { acknowledgedBy: 'ines', acknowledgedAt: now } });
    expect(decision).not.toHaveProperty('resolved.note');
  });

  it.each(Outcome.options)('what %s makes can be read back', (outcome) => {
    const decision = decideResolution(
      aCase(),
      undefined,
      asked(aCase(), { outcome, note: 'why', seen: caseMark(aCase(), undefined) }),
      now,
    );
    expect(decision.kind === 'resolve' && ResolvedCase.safeParse(decision.resolved).success).toBe(true);
  });
});

describe('what has been seen of a Case', () => {
  const clinic = aClinic();
  const open = openCase(
    { caseId: idOf('c'), code: 'A7', owner: annOwner },
    { acuity: 'urgent', reasons: ['bleeding'], at: now },
    clinic,
  );
  const mark = caseMark(open, reply);

  it.each([
    ['a step was paged', stepPaged(open, clinic, now)],
    ['nobody took it and the ladder starts again', roundExhausted(open, clinic, now)],
    ['somebody took it and no outcome followed', acknowledgementLapsed(open, clinic, now)],
  ])('stays the same when %s', (_when, later) => {
    expect(caseMark(later, reply)).toBe(mark);
  });

  it.each([
    ['another reply', caseMark(open, idOf('newer'))],
    [
      'the same reason with another reply',
      caseMark(joinCase(open, { acuity: 'urgent', reasons: ['bleeding'], at: now }, clinic), idOf('newer')),
    ],
    [
      'a reason without a reply',
      caseMark(joinCase(open, { acuity: 'watch', reasons: ['silent'], at: now }, clinic), reply),
    ],
    [
      'a higher acuity',
      caseMark(joinCase(open, { acuity: 'emergency', reasons: ['bleeding'], at: now }, clinic), reply),
    ],
    ['another Case', caseMark({ ...open, caseId: idOf('d') }, reply)],
    ['no reply at all', caseMark(open, undefined)],
  ])('is another one with %s', (_what, other) => {
    expect(other).not.toBe(mark);
  });
});
