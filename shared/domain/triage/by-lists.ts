import type { Language } from '../clinic.ts';
import { type Command, helpIn, optInOf, optOutIn } from './commands.ts';
import type { ReadWord } from './phrases-met.ts';
import { isQuestion } from './question.ts';
import { type Finding, readingOfWords, type WordsRead } from './reading-of-words.ts';
import type { Symptom } from './red-flag.ts';
import type { Sign } from './sign.ts';
import { tellsMore } from './tells-more.ts';
import { isAfterTurn } from './turns.ts';
import { unexplainedIn } from './unexplained-words.ts';
import { wellbeingOf } from './wellbeing.ts';

export interface TriageContext {
  /** The client's language, else the clinic's: a hint, since people mix. */
  language: Language;
  /** Days since the newest session; `undefined` without one. A reply graded as two days is read once for each. */
  day: number | undefined;
}

/** What a text as a whole is, after the most urgent thing in it. */
export type Disposition =
  | 'emergency'
  | 'urgent'
  | 'watch'
  | 'expected'
  | 'fine'
  | 'unclear'
  | 'optout'
  | 'optin'
  | 'help'
  | 'booking'
  | 'question';

/** Why a text was read as it was, besides what it reports. */
export type TextRule =
  | 'negated'
  | 'asked'
  | 'somebody-else'
  | 'score'
  | Command['rule']
  | 'booking'
  | 'question'
  | 'good-answer'
  | 'bad-answer'
  | 'menu-digit'
  | 'courtesy'
  | 'unknown-words'
  | 'like-a-danger'
  | 'unlike-a-danger'
  | 'like-harmless'
  | 'like-an-opt-out'
  | 'unlike-an-opt-out'
  | 'not-understood';

/** The rule that spoke and the listed word it found: never the client's own text. */
export interface TriageReason {
  rule: Symptom | Sign | TextRule;
  word: string;
}

/** A reason, and the positions of its words. */
export type Decided = TriageReason & { at: readonly number[] /** Makes the alarm. */; alarms?: boolean };

/** A text as the lists alone read it. */
export interface ReadByLists {
  read: WordsRead;
  disposition: Disposition;
  /** A danger is told. */
  told: boolean;
  /** Something is denied, supposed or somebody else's, or the whole is thanks: what is near to it says little. */
  turned: boolean;
  /**
   * What it were if every word were on a list. Only when those that are not are at most a third, stand after no "but", and
   * something good or usual on that day is told, nothing bad, nothing asked.
   */
  ifExplained?: 'fine' | 'expected';
  /**
   * What it is at best: left unclear on a known day, nothing is asked, nothing somebody else's, more is told than denied,
   * words of no list are less than half, and of those after a "but" it is known what they are about.
   */
  atBest?: 'fine' | 'expected';
  /** The same when nothing bad is told either, and no word of no list stands after a "but". */
  ifHarmless?: 'fine' | 'expected';
  /** Positions of the words of no list. */
  unexplained: readonly number[];
  symptoms: (Symptom | Sign)[];
  intents: { optOut: boolean; optIn: boolean; help: boolean; booking: boolean; question: boolean };
  decided: readonly Decided[];
}

/** Reads a text by the lists and their context alone. Pure; never throws. */
export const readByLists = (text: string, context: TriageContext): ReadByLists => {
  const read = readingOfWords(text, context.day, context.language);
  const menu = menuDigit(read);
  const findings: Finding[] = [...read.findings];
  const reported = findings.filter(({ grade }) => grade !== 'good-news' && grade !== 'not-theirs');
  const emergency = reported.some(({ grade }) => grade === 'emergency');
  const told = emergency || menu === 4 || reported.some(({ grade }) => grade === 'urgent');
  const watched = reported.some(({ grade }) => grade === 'watch') || menu === 3;

  const plain = withoutMarks(read);
  const optOut = optOutIn(plain, read, told);
  const help = helpIn(plain, read, told);
  const optIn = optOut ? undefined : optInOf(plain, read);
  const booking = read.cues.get('booking')?.[0];
  const question = questionIn(read);
  const intents = {
    optOut: optOut?.rule === 'opt-out',
    optIn: optIn !== undefined,
    help: help?.rule === 'help',
    booking: booking !== undefined,
    question: question !== undefined,
  };
  const wellbeing = wellbeingOf(read, findings);
  const unexplained = unexplainedIn(read, new Set([...(optOut?.at ?? []), ...(optIn?.at ?? []), ...(help?.at ?? [])]));

  const notTheirs = findings.some(({ grade }) => grade === 'not-theirs');
  const denied = findings.some(({ rule }) => rule === 'negated');
  const expected = reported.some(({ grade }) => grade === 'expected');
  const whole = optOut?.at === undefined || unexplained.length === 0;
  const deniesBesideMore = wellbeing.good && !wellbeing.saysGood && tellsMore(read, findings);

  const disposition = ((): Disposition => {
    if (emergency) return 'emergency';
    if (told) return 'urgent';
    // Without a day nothing says how late it is.
    if (watched) return context.day === undefined ? 'unclear' : 'watch';
    if (intents.optOut) return whole && !notTheirs ? 'optout' : 'unclear';
    if (intents.help) return 'help';
    if (intents.optIn) return 'optin';
    if (wellbeing.courtesy && unexplained.length === 0) return 'fine';
    if (intents.booking) return 'booking';
    if (intents.question) return 'question';
    if (notTheirs || unexplained.length > 0 || wellbeing.bad) return 'unclear';
    if (deniesBesideMore) return 'unclear';
    if (optOut || help) return 'unclear';
    if (expected) return context.day === undefined ? 'unclear' : 'expected';
    return wellbeing.good ? 'fine' : 'unclear';
  })();

  const asksNothing = !(optOut || help || optIn || booking || question);
  const theirs =
    disposition === 'unclear' &&
    context.day !== undefined &&
    asksNothing &&
    !notTheirs &&
    !deniesBesideMore &&
    unexplained.length * 2 < read.words.length;
  const afterTurn = unexplained.filter((at) => isAfterTurn(read.words, at));
  const atBest = expected ? ('expected' as const) : ('fine' as const);
  const closable = theirs && !wellbeing.bad && afterTurn.length === 0;
  const harmless = expected ? 'expected' : wellbeing.saysGood ? 'fine' : undefined;
  const decided: Decided[] = [
    ...findings.map(({ rule, listed, at, grade }) => ({
      rule,
      word: listed,
      at,
      alarms: grade === 'emergency' || grade === 'urgent',
    })),
    ...(menu === undefined ? [] : [{ rule: 'menu-digit' as const, word: String(menu), at: [0], alarms: menu === 4 }]),
    ...[optOut, help, optIn]
      .filter((one) => one !== undefined)
      .map(({ rule, word, at }) => ({ rule, word, at: at ?? [] })),
    ...(booking ? [{ rule: 'booking' as const, word: booking.listed, at: booking.at }] : []),
    ...(question ? [{ rule: 'question' as const, word: question.word, at: question.at }] : []),
    ...wellbeing.reasons,
  ];
  return {
    read,
    disposition,
    told,
    turned: notTheirs || denied || wellbeing.courtesy,
    ...(theirs && afterTurn.every((at) => isAboutSomething(read.words[at])) && { atBest }),
    ...(closable && { ifHarmless: atBest }),
    ...(closable &&
      findings.every(({ rule, grade }) => grade === 'good-news' || unchanging.has(rule)) &&
      unexplained.length * 3 <= read.words.length &&
      harmless !== undefined && { ifExplained: harmless }),
    unexplained,
    symptoms: [
      ...new Set(reported.filter(({ grade }) => grade !== 'expected').map(({ rule }) => rule as Symptom | Sign)),
    ],
    intents,
    decided,
  };
};

/** In no list, but it is known what it is about. */
const isAboutSomething = (word: ReadWord | undefined): boolean => (word?.known.compared.classes.length ?? 0) > 0;

/** The words alone, as commands are looked for: neither question marks nor pictures among them. */
const withoutMarks = ({ words }: WordsRead): readonly ReadWord[] =>
  words.some(({ known }) => known.mark) ? words.filter(({ known }) => !known.mark) : words;

/** "4 - started again", "3, sore": a digit of the menu before anything else says. Source: docs/clinical.md D1. */
const menuDigit = ({ words }: WordsRead): 3 | 4 | undefined => {
  const [first, second] = words;
  if (!first || !second || second.opens === 'none' || first.outOf !== undefined) return undefined;
  return first.text === '4' ? 4 : first.text === '3' ? 3 : undefined;
};

const questionIn = ({ words, cues }: WordsRead): { word: string; at: readonly number[] } | undefined => {
  const asks = cues.get('ask')?.find((one) => isQuestion(one, words));
  return asks && { word: asks.listed, at: asks.at };
};

/** Signs that are usual for days and told as they are; what swells, burns or hurts may be about to grow in words of no list. Source: docs/clinical.md U8. */
const unchanging: ReadonlySet<Finding['rule']> = new Set([
  'redness',
  'soreness',
  'dryness',
  'tightness',
  'itch',
  'bumps',
  'bruise',
]);
