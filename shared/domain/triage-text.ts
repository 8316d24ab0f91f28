import type { Language } from './clinic.ts';
import { plainWords } from './plain-words.ts';
import { type Command, helpIn, optInOf, optOutIn } from './triage/commands.ts';
import { likenessToDanger } from './triage/likeness.ts';
import { type Finding, readingOfWords, type WordsRead } from './triage/reading-of-words.ts';
import type { Symptom } from './triage/red-flag.ts';
import type { Sign } from './triage/sign.ts';
import type { TextWord } from './triage/text-words.ts';

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
  | 'not-understood';

/** The rule that spoke and the listed word it found: never the client's own text. */
export interface TriageReason {
  rule: Symptom | Sign | TextRule;
  word: string;
}

export interface TextTriage {
  disposition: Disposition;
  /** Whether a person must be paged at once. */
  alert: boolean;
  symptoms: (Symptom | Sign)[];
  /** What the sender wants; several may hold, also beside an alert. */
  intents: { optOut: boolean; optIn: boolean; help: boolean; booking: boolean; question: boolean };
  reasons: TriageReason[];
}

/** Where in the client's own text a deciding word stands. */
export interface DecidingWord {
  start: number;
  end: number;
  rule: TriageReason['rule'];
}

/**
 * Reads a client's text. A red flag anywhere outranks everything. `fine` and `expected` need something good or benign and
 * every other word explained; what is not is `unclear`. Never throws. Not promised: that every danger is recognised, which
 * is why `unclear` must reach a person.
 */
export const triageText = (text: string, context: TriageContext): TextTriage => readText(text, context).triage;

/**
 * The places of the words that decided, for pages that show the client's text; none is kept. Of an alarm those that made
 * it, and a wish for no more messages; else whatever kept a person's attention.
 */
export const decidingWords = (text: string, context: TriageContext): readonly DecidingWord[] => {
  const { triage, read, decided } = readText(text, context);
  return decided
    .filter(({ rule, alarms }) => (triage.alert ? alarms || rule === 'opt-out' : !reassuring.has(rule)))
    .flatMap(({ rule, at }) => placesOf(read.words, at).map((place) => ({ ...place, rule })))
    .sort((one, other) => one.start - other.start || other.end - one.end);
};

/** Neighbouring words are one place. */
const placesOf = (words: readonly TextWord[], at: readonly number[]): { start: number; end: number }[] => {
  const places: { start: number; end: number; last: number }[] = [];
  for (const index of at) {
    const word = words[index];
    if (!word) continue;
    const open = places.at(-1);
    if (open && open.last === index - 1) Object.assign(open, { end: word.end, last: index });
    else places.push({ start: word.start, end: word.end, last: index });
  }
  return places.map(({ start, end }) => ({ start, end }));
};

const reassuring: ReadonlySet<TriageReason['rule']> = new Set(['good-answer', 'courtesy', 'negated']);

type Decided = TriageReason & { at: readonly number[] /** Makes the alarm. */; alarms?: boolean };

const readText = (
  text: string,
  context: TriageContext,
): { triage: TextTriage; read: WordsRead; decided: Decided[] } => {
  const read = readingOfWords(text, context.day, context.language);
  const menu = menuDigit(read);
  const findings: Finding[] = [...read.findings];
  const reported = findings.filter(({ grade }) => grade !== 'good-news' && grade !== 'not-theirs');
  const emergency = reported.some(({ grade }) => grade === 'emergency');
  const told = emergency || menu === 4 || reported.some(({ grade }) => grade === 'urgent');
  const watched = reported.some(({ grade }) => grade === 'watch') || menu === 3;

  const plain = plainWords(text);
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
  const whole = optOut?.at === undefined || unexplained.length === 0;

  const byLists = ((): Disposition => {
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
    if (optOut || help) return 'unclear';
    if (reported.some(({ grade }) => grade === 'expected')) return context.day === undefined ? 'unclear' : 'expected';
    return wellbeing.good ? 'fine' : 'unclear';
  })();

  // What the lists leave open may still be told in words near to those of known dangers.
  const like =
    told || notTheirs || denied || wellbeing.courtesy
      ? undefined
      : nearDanger(read.words, byLists, unexplained.length > 0);
  const alert = told || like?.disposition === 'urgent';
  const disposition = like?.disposition ?? byLists;

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
    ...(like ? [{ rule: 'like-a-danger' as const, word: '', at: like.at, alarms: alert }] : []),
    ...(unexplained.length > 0 && !alert ? [{ rule: 'unknown-words' as const, word: '', at: unexplained }] : []),
  ];
  const reasons = decided.filter(
    ({ rule, word }, at) => decided.findIndex((one) => one.rule === rule && one.word === word) === at,
  );
  return {
    triage: {
      disposition,
      alert,
      symptoms: [
        ...new Set(reported.filter(({ grade }) => grade !== 'expected').map(({ rule }) => rule as Symptom | Sign)),
      ],
      intents,
      reasons:
        reasons.length > 0 ? reasons.map(({ rule, word }) => ({ rule, word })) : [{ rule: 'not-understood', word: '' }],
    },
    read,
    decided,
  };
};

const leftOpen: ReadonlySet<Disposition> = new Set(['unclear', 'watch', 'question', 'booking']);
const closed: ReadonlySet<Disposition> = new Set(['fine', 'expected']);
/** How far above the bar a text must be that the lists would close, for a person to read it. */
const closedAbove = 0.4;
/** And one of ordinary words alone, to alarm. */
const ordinaryAbove = 0.5;

/** What nearness to known dangers makes of a text: an alarm of what the lists leave open, a person's of what they would close. */
const nearDanger = (
  words: WordsRead['words'],
  byLists: Disposition,
  holdsUnexplained: boolean,
): { disposition: 'urgent' | 'unclear'; at: readonly number[] } | undefined => {
  // What the tables grade is graded: only what they do not speak of may be more.
  if (byLists === 'watch' && !holdsUnexplained) return undefined;
  if (!leftOpen.has(byLists) && !closed.has(byLists)) return undefined;
  // A code of staff, a name: one word that no list knows is near to nothing.
  if (words.length < 2) return undefined;
  const { score, at } = likenessToDanger(words);
  if (leftOpen.has(byLists))
    return score > (holdsUnexplained ? 0 : ordinaryAbove) ? { disposition: 'urgent', at } : undefined;
  return score > closedAbove ? { disposition: 'unclear', at } : undefined;
};

/** "4 - started again", "3, sore": a digit of the menu before anything else says. Source: docs/clinical.md D1. */
const menuDigit = ({ words }: WordsRead): 3 | 4 | undefined => {
  const [first, second] = words;
  if (!first || !second || second.opens === 'none' || first.outOf !== undefined) return undefined;
  return first.text === '4' ? 4 : first.text === '3' ? 3 : undefined;
};

const questionIn = ({ words, cues }: WordsRead): { word: string; at: readonly number[] } | undefined => {
  const asks = cues.get('ask')?.find(({ at, from }) => {
    const text = words[from]?.text;
    return text === '?' || text === '¿' || at.length > 1 || words[from]?.opens !== 'none';
  });
  return asks && { word: asks.listed, at: asks.at };
};

const unexplainedIn = ({ words, explained }: WordsRead, taken: ReadonlySet<number>): number[] => {
  const namesStand = words.filter(({ capital }) => capital).length * 3 <= words.length;
  return words.flatMap((word, at) => {
    if (explained.has(at) || taken.has(at) || word.known.everyday || isPicture(word.text)) return [];
    if (word.capital && namesStand && word.opens !== 'sentence' && word.known.terms.size === 0) return [];
    return word.value !== undefined && word.value < 100 ? [] : [at];
  });
};

/** An emoji of no list; those that tell of danger or distress are listed. */
const isPicture = (text: string): boolean => /^\p{Extended_Pictographic}/u.test(text);

const unfinished = new Set('but mais pero except sauf excepto'.split(' '));

interface Wellbeing {
  good: boolean;
  bad: boolean;
  /** Thanks and nothing else: no report. */
  courtesy: boolean;
  reasons: Decided[];
}

const turnings = new Set('but mais pero except sauf excepto salvo however though although aunque cependant'.split(' '));
const harmless = ['good', 'easing', 'gone', 'mild', 'thanks', 'booking', 'ask', 'treatment', 'idiom'] as const;

/** "Apart from the green bit", "à part ça", "aparte de". */
const isPartingFrom = (words: WordsRead['words'], at: number): boolean =>
  /^(apart|aside|other|besides|hormis|part|aparte|fuera)$/.test(words[at]?.text ?? '') &&
  /^(from|than|the|a|de|le|la|les|el|los|un|une|this|my|mon|ma|mi)$/.test(words[at + 1]?.text ?? '');

/** "Fine, except that my towel needs changing": what follows a turn must say something harmless by itself. */
const turnsUnexplained = (words: WordsRead['words'], cues: WordsRead['cues'], findings: readonly Finding[]): boolean =>
  words.some(({ text }, turn) => {
    if (!turnings.has(text) && !isPartingFrom(words, turn)) return false;
    const next = words.findIndex(({ opens }, at) => at > turn && opens === 'sentence');
    const end = next < 0 ? words.length : next;
    // "I was worried but" and "though" at the end stand alone.
    if (end - turn <= 2 && text !== 'except' && text !== 'sauf') return false;
    const within = (at: number): boolean => at > turn && at < end;
    return !(
      harmless.some((cue) => (cues.get(cue) ?? []).some(({ from }) => within(from))) ||
      findings.some(({ grade, at }) => grade !== 'not-theirs' && at.some(within))
    );
  });

const deniers = new Set('not isnt arent doesnt dont didnt wasnt never hasnt havent cant pas no sin nothing'.split(' '));
const degrees = new Set(
  'so very too that all really quite exactly feeling doing looking super tres trop muy tan la todo estoy esta es me va se'.split(
    ' ',
  ),
);
/** The check asks whether the skin is well; the French menu names 1 as "oui". */
const agreeing = new Set('yes yep yup yeah oui ouais si sip'.split(' '));
const asksSomething = (cues: WordsRead['cues']): boolean => cues.has('ask') || cues.has('booking') || cues.has('if');

const wellbeingOf = ({ words, cues }: WordsRead, findings: readonly Finding[]): Wellbeing => {
  const denied = (from: number): boolean => {
    let at = from - 1;
    while (at >= 0 && from - at <= 3 && words[at + 1]?.opens === 'none' && degrees.has(words[at]?.text ?? '')) {
      if (deniers.has(words[at]?.text ?? '')) return true;
      at -= 1;
    }
    return words[at + 1]?.opens === 'none' && deniers.has(words[at]?.text ?? '');
  };
  const goods = cues.get('good') ?? [];
  const good = goods.find(({ from, at }) => at.length > 1 || !denied(from));
  const deniedGood = goods.find(({ from, at }) => at.length === 1 && denied(from));
  const bad = (cues.get('bad') ?? []).find(({ from }) => !denied(from)) ?? deniedGood;
  const goodNews = findings.some(
    ({ grade, listed }) => grade === 'good-news' && !/^(wor|pe[ou]|preoc|inqui|scar|concern)/.test(listed),
  );
  const thanks = cues.get('thanks') ?? [];
  const courtesy = thanks.length > 0 && findings.length === 0 && !good && !bad && !asksSomething(cues);
  const agrees = words.length <= 3 && words.some(({ text }) => agreeing.has(text)) && findings.length === 0;
  return {
    good: good !== undefined || goodNews || agrees,
    // "Fine but": the important part is missing.
    bad: bad !== undefined || unfinished.has(words.at(-1)?.text ?? '') || turnsUnexplained(words, cues, findings),
    courtesy,
    reasons: [
      ...(courtesy ? [{ rule: 'courtesy' as const, word: '', at: [] }] : []),
      ...(good ? [{ rule: 'good-answer' as const, word: good.listed, at: good.at }] : []),
      ...(bad ? [{ rule: 'bad-answer' as const, word: bad.listed, at: bad.at }] : []),
    ],
  };
};
