import { describe, expect, it } from 'vitest';
import { caseWords } from '../../../functions/staff-web/case-words.ts';
import { sayAnswers, sayReason } from '../../../functions/staff-web/say-reason.ts';
import { gradingRules } from '../../../shared/domain/check-in-rules.ts';
import { Language } from '../../../shared/domain/clinic.ts';
import { FollowUpKind } from '../../../shared/domain/follow-up.ts';
import { raises } from '../../../shared/domain/grading-modifiers.ts';
import { consequenceName, type PreBookingAnswer, preBookingQuestions } from '../../../shared/domain/pre-booking.ts';
import { redFlags } from '../../../shared/domain/triage/red-flags.ts';

describe('a reason in plain words', () => {
  it.each([
    ['day-1-check: 4', 'Day-1 check: answered 4'],
    ['digit-of-an-unknown-check: 4', 'A check we cannot tell: answered 4'],
    ['day-1-check: bleeding-stopped', 'Day-1 check: has bled, and it stopped'],
    ['day-1-check: itch', 'Day-1 check: a little itch'],
    ['raised: diabetes', 'graded one step stricter: diabetes'],
    ['raised: rf', 'graded one step stricter: treated with an RF device'],
    ['re-check: form not finished', 'Re-check: the form was not finished'],
    ['bleeding: bleed', 'writes of bleeding (“bleed”)'],
    ['negated: no pus', 'names a danger, perhaps to say there is none (“no pus”)'],
    ['opted-out: phone them', 'has opted out of texts: phone them'],
    ['pre-booking: keloids', 'Before booking: thick or raised scars'],
    ['pre-booking: blood: disorder', 'Before booking: blood thinner or bleeding disorder (bleeding disorder)'],
    ['pre-booking: wants-to-book', 'wants to book while a case is open'],
    ['silent', 'has not answered a check'],
    ['something of a later version: x', 'something of a later version: x'],
    ['constructor', 'constructor'],
  ])('%s', (reason, said) => {
    expect(sayReason(reason, caseWords.en)).toBe(said);
  });

  const plain = [
    ...['not-understood', 'digit-without-a-check', 'shared-number', 'opted-out: phone them', 'unknown-sender'],
    ...['no-outcome', 'too-late', 'failed-contact', 'silent', 'call-by-hand', 'pre-booking: wants-to-book'],
    ...['opt-out: stop', 'opt-out-first-word: stop', 'opt-in: start', 'help: help', 'help-first-word: help'],
    ...[
      'booking: book',
      'good-answer: fine',
      'asked: pus',
      'somebody-else: pus',
      'score: 9',
      'question: ?',
      'bad-answer: weird',
      'menu-digit: 4',
      'unknown-words',
      'courtesy',
      'negated: pus',
    ],
  ];
  const known = [
    ...plain,
    ...redFlags.map(({ symptom }) => `${symptom}: word`),
    ...gradingRules.map(({ sign }) => `day-1-check: ${sign}`),
    ...raises.map(({ by }) => `raised: ${by}`),
    ...FollowUpKind.options.map((kind) => `${kind}: 3`),
    ...preBookingQuestions.flatMap(({ question, choices }) =>
      choices
        .filter((choice) => 'result' in choice)
        .map(
          ({ answer }: { answer: PreBookingAnswer }) =>
            `pre-booking: ${consequenceName({ question, answer, result: 'note' })}`,
        ),
    ),
  ];
  it.each(Language.options)('every reason the system gives has words in %s', (language) => {
    expect(known.filter((reason) => sayReason(reason, caseWords[language]) === reason)).toEqual([]);
    expect(known.filter((reason) => sayReason(reason, caseWords[language]).includes('undefined'))).toEqual([]);
  });
});

describe('what was chosen in a form', () => {
  it('is said question by question; numbers stand for themselves, and what has no words is left out', () => {
    expect(
      sayAnswers(
        { trend: 'worse', signs: 'redness,dark-patches', fluid: 'none', pain: '7', pregnant: 'no', form: 'day' },
        caseWords.en,
      ),
    ).toEqual([
      { question: 'Compared with yesterday', chosen: 'worse' },
      { question: 'Sees or feels', chosen: 'redness, dark patches' },
      { question: 'Fluid', chosen: 'no' },
      { question: 'Pain (0-10)', chosen: '7' },
    ]);
  });

  it('is left out where nothing was ticked', () => {
    expect(sayAnswers({ signs: '' }, caseWords.en)).toEqual([]);
  });
});
