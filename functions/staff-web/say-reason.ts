import type { CaseWords } from './case-words.ts';
import { readReason } from './read-reason.ts';

/** A reason in plain words. One this version has no words for is shown as it was kept: it is never left out. */
export const sayReason = (reason: string, { reasons, timeline, client }: CaseWords): string => {
  const read = readReason(reason);
  switch (read.kind) {
    case 'digit':
      return reasons.digit(
        read.check === 'unknown' ? reasons.unknownCheck : timeline.followUps[read.check],
        read.digit,
      );
    case 'sign':
      return `${timeline.followUps[read.check]}: ${known(reasons.signs, read.sign) ?? read.sign}`;
    case 'raised':
      return reasons.raised(read.by === 'rf' ? reasons.rfDevice : (known(client.risk, read.by) ?? read.by));
    case 'pre-booking': {
      const question = known(reasons.questions, read.question) ?? read.question;
      const answer = read.answer === undefined ? undefined : (known(reasons.answers, read.answer) ?? read.answer);
      return `${reasons.preBooking}: ${question}${answer === undefined ? '' : ` (${answer})`}`;
    }
    default: {
      const about = known(reasons.symptoms, read.rule) ?? known(reasons.rules, read.rule);
      if (about === undefined) return reason;
      return quotes(read.rule) && read.word !== undefined ? reasons.wrote(about, read.word) : about;
    }
  }
};

/** What follows "opted-out: " is our own remark, and not a word of theirs. */
const quotes = (rule: string): boolean => rule !== 'opted-out';

const known = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;

/** The answers of a form as questions and what was chosen, in the order they were kept; none of what has no words here. */
export const sayAnswers = (
  answers: Readonly<Record<string, string>>,
  { answers: words, reasons }: CaseWords,
): { question: string; chosen: string }[] =>
  Object.entries(answers).flatMap(([name, value]) => {
    const question = known(words.questions, name);
    if (question === undefined || value === '') return [];
    const chosen = value.split(',').map((one) => known(words.chosen, one) ?? known(reasons.signs, one) ?? one);
    return [{ question, chosen: chosen.join(', ') }];
  });
