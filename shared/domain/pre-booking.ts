import { type FormFields, oneValue, wordsAtMost, wordsIn } from './form-fields.ts';

/**
 * What an answer before a booking comes to. `block`: this clinic does not treat them; `clinician`: a clinician decides
 * first; `delay`: later; `problem`: something is left from last time and is looked at like any other report; `note`: they
 * may book and should mention it.
 */
export type PreBookingResult = 'problem' | 'block' | 'clinician' | 'delay' | 'note';

interface Choice {
  answer: string;
  /** Absent: nothing stands in the way. */
  result?: PreBookingResult;
}

const no: Choice = { answer: 'no' };

/** The questions before a booking, in their order, each with all its answers. Source: docs/clinical.md B1 to B13. */
export const preBookingQuestions = [
  { question: 'still-there', choices: [no, { answer: 'yes', result: 'problem' }], source: 'docs/clinical.md B11' },
  { question: 'pregnant', choices: [no, { answer: 'yes', result: 'block' }], source: 'docs/clinical.md B1' },
  { question: 'isotretinoin', choices: [no, { answer: 'yes', result: 'clinician' }], source: 'docs/clinical.md B2' },
  {
    question: 'blood',
    choices: [no, { answer: 'thinner', result: 'clinician' }, { answer: 'disorder', result: 'block' }],
    source: 'docs/clinical.md B3',
  },
  { question: 'keloids', choices: [no, { answer: 'yes', result: 'block' }], source: 'docs/clinical.md B4' },
  { question: 'skin-now', choices: [no, { answer: 'yes', result: 'delay' }], source: 'docs/clinical.md B5' },
  {
    question: 'cold-sores',
    choices: [no, { answer: 'before', result: 'note' }, { answer: 'now', result: 'delay' }],
    source: 'docs/clinical.md B6',
  },
  { question: 'skin-cancer', choices: [no, { answer: 'yes', result: 'block' }], source: 'docs/clinical.md B7' },
  { question: 'allergy', choices: [no, { answer: 'yes', result: 'clinician' }], source: 'docs/clinical.md B8' },
  { question: 'conditions', choices: [no, { answer: 'yes', result: 'clinician' }], source: 'docs/clinical.md B9' },
  {
    question: 'recent-treatment',
    choices: [no, { answer: 'weeks', result: 'delay' }, { answer: 'surgery', result: 'delay' }],
    source: 'docs/clinical.md B10',
  },
  { question: 'new-medicine', choices: [no, { answer: 'yes', result: 'clinician' }], source: 'docs/clinical.md B12' },
  { question: 'under-22', choices: [no, { answer: 'yes', result: 'clinician' }], source: 'docs/clinical.md B13' },
] as const satisfies ReadonlyArray<{ question: string; choices: readonly Choice[]; source: string }>;

export type PreBookingQuestion = (typeof preBookingQuestions)[number]['question'];
/** Every answer that some question knows. */
export type PreBookingAnswer = (typeof preBookingQuestions)[number]['choices'][number]['answer'];

/** A client's answers: one of each question's, and what they wrote about what is still there. */
export interface PreBooking {
  answers: ReadonlyMap<PreBookingQuestion, PreBookingAnswer>;
  words: string;
}

/** What a form can be faulty in: a question without one of its answers, or too many words. */
export type PreBookingField = PreBookingQuestion | 'words';

/** Reads a sent form. Never throws. Faults are in the order of the form. */
export const readPreBooking = (
  fields: FormFields,
): { ok: true; value: PreBooking } | { ok: false; faults: PreBookingField[] } => {
  const answers = new Map<PreBookingQuestion, PreBookingAnswer>();
  const faults: PreBookingField[] = [];
  for (const { question, choices } of preBookingQuestions) {
    const sent = oneValue(fields, question);
    const chosen = choices.find(({ answer }) => answer === sent);
    if (chosen) answers.set(question, chosen.answer);
    else faults.push(question);
  }
  const words = wordsIn(fields, 'words');
  if (words.length > wordsAtMost) faults.push('words');
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: { answers, words } };
};

/** An answer that matters, and what it comes to. */
export interface Consequence {
  question: PreBookingQuestion;
  answer: PreBookingAnswer;
  result: PreBookingResult;
}

/** Worst first. */
const worstFirst: readonly PreBookingResult[] = ['problem', 'block', 'clinician', 'delay', 'note'];

/** Every answer of consequence, the worst first and otherwise as asked; none: nothing stands in the way. */
export const weighPreBooking = ({ answers }: Pick<PreBooking, 'answers'>): Consequence[] =>
  preBookingQuestions
    .flatMap(({ question, choices }): Consequence[] => {
      const chosen: Choice | undefined = choices.find(({ answer }) => answer === answers.get(question));
      const answer = answers.get(question);
      return chosen?.result && answer ? [{ question, answer, result: chosen.result }] : [];
    })
    .toSorted((one, other) => worstFirst.indexOf(one.result) - worstFirst.indexOf(other.result));

/** How staff read it: `keloids`, `blood: disorder`. */
export const consequenceName = ({ question, answer }: Consequence): string =>
  answer === 'yes' ? question : `${question}: ${answer}`;
