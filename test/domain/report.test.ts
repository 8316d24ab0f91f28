import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Acuity, isRedFlag } from '../../shared/domain/acuity.ts';
import type { Case } from '../../shared/domain/case.ts';
import { adviceFor, type Report, type ReportAnswer, reportOutcome } from '../../shared/domain/report.ts';
import { aCase, aClinic, anAcknowledgedCase, annOwner, idOf } from '../support/builders.ts';

/** Tuesday 11:00 in New York, the clinic is staffed; and 3:00 of the night after. */
const now = '2026-03-03T16:00:00.000Z';
const atNight = '2026-03-04T08:00:00.000Z';

const report = (changes: Partial<Report> = {}): Report => ({
  owner: annOwner,
  clinic: aClinic(),
  acuity: 'urgent',
  reasons: ['pus: pus'],
  day: 1,
  causeId: idOf('cause'),
  codeAttempt: 0,
  ...changes,
});
const answerTo = (acuity: Acuity | undefined, openCase?: Case, at = now): ReportAnswer | undefined =>
  reportOutcome(report({ acuity, openCase }), at).answer;

describe('a report while no Case is open', () => {
  it.each<[Acuity | undefined, boolean, ReportAnswer | undefined]>([
    [undefined, false, undefined],
    ['fine', false, 'fine'],
    ['expected', false, 'expected'],
    ['watch', true, 'watch'],
    ['unclear', true, 'unclear'],
    ['urgent', true, 'urgent-staffed'],
    ['emergency', true, 'emergency'],
  ])('that is %s opens a Case: %s, and is told %s', (acuity, opens, answer) => {
    const outcome = reportOutcome(report({ acuity }), now);
    expect(outcome.changes.map((change) => 'put' in change && change.put)).toEqual(opens ? ['newCase'] : []);
    expect(outcome.raised?.acuity).toBe(opens ? acuity : undefined);
    expect(outcome.answer).toBe(answer);
  });

  it('that is urgent while the clinic is closed is told what to do meanwhile', () => {
    expect(answerTo('urgent', undefined, atNight)).toBe('urgent-closed');
    expect(answerTo('emergency', undefined, atNight)).toBe('emergency');
  });

  it('that opens one has been answered once, and says so', () => {
    const { raised, changes } = reportOutcome(report(), now);
    expect(changes).toEqual([{ put: 'newCase', openCase: raised, wake: 'page' }]);
    expect(raised?.answers).toBe(1);
  });

  it('from a number that has opted out says that only a call reaches them', () => {
    expect(reportOutcome(report({ silenced: true }), now).raised?.reasons).toEqual([
      'pus: pus',
      'opted-out: phone them',
    ]);
    expect(reportOutcome(report({ silenced: false }), now).raised?.reasons).toEqual(['pus: pus']);
  });

  it('of what nobody could read pages by the day since the session; without a session as if it were fresh', () => {
    const pagesFrom = (day: number | undefined) =>
      reportOutcome(report({ acuity: 'unclear', day }), now).raised?.pagesFrom;
    expect(pagesFrom(14)).toBe('2026-03-03T18:00:00.000Z');
    expect(pagesFrom(15)).toBeUndefined();
    expect(pagesFrom(undefined)).toBe('2026-03-03T18:00:00.000Z');
  });

  it('raised by the same write as another gets a code of its own', () => {
    const first = reportOutcome(report(), now).raised;
    const second = reportOutcome(report({ codesInUse: [first?.code ?? ''] }), now).raised;
    expect(second?.code).not.toBe(first?.code);
    expect(reportOutcome(report({ codeAttempt: 1 }), now).raised?.code).not.toBe(first?.code);
  });
});

describe('a report while a Case is open', () => {
  /** By the Case's acuity and the report's: what is answered, and whether the ladder starts again. */
  it.each<[Acuity, Acuity, ReportAnswer | undefined, boolean]>([
    ['urgent', 'fine', 'watch', false],
    ['urgent', 'expected', 'watch', false],
    ['urgent', 'watch', undefined, false],
    ['urgent', 'unclear', undefined, false],
    ['urgent', 'urgent', 'urgent-staffed', false],
    ['urgent', 'emergency', 'emergency', true],
    ['emergency', 'urgent', 'urgent-staffed', false],
    ['unclear', 'fine', 'watch', false],
    ['unclear', 'unclear', undefined, false],
    ['unclear', 'urgent', 'urgent-staffed', true],
    ['watch', 'expected', 'watch', false],
    ['watch', 'watch', undefined, false],
    ['watch', 'unclear', 'unclear', true],
    ['watch', 'urgent', 'urgent-staffed', true],
  ])('that is %s: %s is answered with %s, the ladder starts again: %s', (known, acuity, answer, restarts) => {
    const paging = known === 'watch' ? {} : { pagesFrom: now };
    const openCase = aCase({ acuity: known, pagesFrom: undefined, ...paging });
    const { changes, answer: told } = reportOutcome(report({ acuity, openCase }), now);
    expect(told).toBe(answer);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ put: 'case', openCase: { round: restarts ? 2 : 1 } });
    expect('wake' in (changes[0] ?? {})).toBe(restarts);
  });

  it('a red flag after an acknowledgement clears it', () => {
    expect(reportOutcome(report({ openCase: anAcknowledgedCase() }), now).raised).toMatchObject({
      status: 'open',
      round: 2,
    });
  });

  it('good news changes nothing but the count of its answers', () => {
    const openCase = anAcknowledgedCase({ answers: 2 });
    expect(reportOutcome(report({ acuity: 'fine', openCase }), now)).toEqual({
      changes: [{ put: 'case', openCase: { ...openCase, answers: 3 } }],
      answer: 'watch',
    });
  });

  it('what says nothing of the skin changes nothing', () => {
    expect(reportOutcome(report({ acuity: undefined, openCase: aCase() }), now)).toEqual({ changes: [] });
  });

  it.each<[Acuity]>([['urgent'], ['fine']])('%s is answered ten times and then no more', (acuity) => {
    expect(answerTo(acuity, aCase({ answers: 9 }))).toBeDefined();
    expect(answerTo(acuity, aCase({ answers: 10 }))).toBeUndefined();
  });

  it('what makes it worse is answered however many came before', () => {
    expect(answerTo('emergency', aCase({ answers: 10 }))).toBe('emergency');
    expect(answerTo('urgent', anAcknowledgedCase({ answers: 10 }))).toBe('urgent-staffed');
  });

  it('whatever is reported, it is never milder, forgets no reason and stays one Case', () => {
    const openCases = fc
      .constantFrom(...Acuity.options)
      .chain((acuity) => fc.constantFrom(aCase({ acuity }), anAcknowledgedCase({ acuity })));
    fc.assert(
      fc.property(openCases, fc.constantFrom(...Acuity.options), fc.boolean(), (openCase, acuity, silenced) => {
        const { raised, changes } = reportOutcome(report({ acuity, openCase, silenced }), now);
        expect(changes.length).toBeLessThanOrEqual(1);
        if (!raised) return;
        expect(Acuity.options.indexOf(raised.acuity)).toBeLessThanOrEqual(Acuity.options.indexOf(openCase.acuity));
        expect(raised.caseId).toBe(openCase.caseId);
        expect(raised.reasons).toEqual(expect.arrayContaining(openCase.reasons));
        if (isRedFlag(acuity)) expect(raised.status).toBe('open');
      }),
    );
  });
});

describe('the advice a page shows', () => {
  it.each<[Acuity, ReportAnswer, ReportAnswer]>([
    ['fine', 'fine', 'fine'],
    ['expected', 'expected', 'expected'],
    ['watch', 'watch', 'watch'],
    ['unclear', 'unclear', 'unclear'],
    ['urgent', 'urgent-staffed', 'urgent-closed'],
    ['emergency', 'emergency', 'emergency'],
  ])('for %s is %s, and %s while the clinic is closed', (acuity, staffed, closed) => {
    expect(adviceFor(acuity, aClinic(), now)).toBe(staffed);
    expect(adviceFor(acuity, aClinic(), atNight)).toBe(closed);
  });
});
