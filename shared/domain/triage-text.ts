import { helpWords, optInWords, optOutRequests, optOutUrging, optOutWords } from './carrier-keywords.ts';
import type { Language } from './clinic.ts';
import { findRedFlags } from './find-red-flags.ts';
import { bareMessage, type PlainWord, plainWords, soundsDoubtful } from './plain-words.ts';
import type { Symptom } from './red-flag.ts';

export interface TriageContext {
  /** The client's language, else the clinic's. */
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

/** The rule that spoke and the listed word it found: never the client's own text. */
export interface TriageReason {
  rule:
    | Symptom
    | 'negated'
    | 'opt-out'
    | 'opt-out-first-word'
    | 'opt-in'
    | 'help'
    | 'help-first-word'
    | 'booking'
    | 'whole-answer'
    | 'courtesy'
    | 'not-understood';
  word: string;
}

export interface TextTriage {
  disposition: Disposition;
  /** Whether a person must be paged at once. */
  alert: boolean;
  symptoms: Symptom[];
  /** What the sender wants; several may hold, also beside an alert. */
  intents: { optOut: boolean; optIn: boolean; help: boolean; booking: boolean; question: boolean };
  reasons: TriageReason[];
}

/**
 * Reads a client's text. A red flag anywhere outranks everything; a denied one ("no bleeding") is `unclear`, never
 * milder; what no rule explains is `unclear`. Never throws. Not promised: that every danger is recognised, which is why
 * `unclear` must reach a person.
 */
export const triageText = (text: string, context: TriageContext): TextTriage => {
  const words = plainWords(text);
  const message = bareMessage(words);
  const doubtful = soundsDoubtful(text);
  const found = findRedFlags(words, context);
  const flags = found.filter((flag) => !flag.denied);
  const alert = flags.length > 0;

  const optOut = commandIn(words, optOutMessage(words), alert, optOutRules);
  const help = commandIn(words, message, alert, helpRules);
  const optIn: TriageReason | undefined = optInWords.has(message) ? { rule: 'opt-in', word: message } : undefined;
  const booking = bookingIn(words);
  const intents = {
    optOut: optOut?.rule === 'opt-out',
    optIn: optIn !== undefined,
    help: help?.rule === 'help',
    booking: booking !== undefined,
    question: /[?？]/u.test(text),
  };
  const flagReasons = found.map(
    ({ symptom, phrase, denied }): TriageReason => ({ rule: denied ? 'negated' : symptom, word: phrase }),
  );
  const answer = found.length === 0 && !doubtful ? wholeAnswer(words, message, context.day) : undefined;
  const reasons = [...flagReasons, optOut, help, optIn, booking, answer?.reason].filter(
    (reason) => reason !== undefined,
  );

  return {
    disposition: dispositionOf(flags, found.length > flags.length, intents, answer, bookingMessages.has(message)),
    alert,
    symptoms: [...new Set(flags.map((flag) => flag.symptom))],
    intents,
    reasons: reasons.length > 0 ? reasons : [{ rule: 'not-understood', word: '' }],
  };
};

const dispositionOf = (
  flags: readonly { acuity: 'emergency' | 'urgent' }[],
  anyDenied: boolean,
  intents: TextTriage['intents'],
  answer: WholeAnswer | undefined,
  asksToBook: boolean,
): Disposition => {
  if (flags.some((flag) => flag.acuity === 'emergency')) return 'emergency';
  if (flags.length > 0) return 'urgent';
  if (anyDenied) return 'unclear';
  if (intents.optOut) return 'optout';
  if (intents.help) return 'help';
  if (intents.optIn) return 'optin';
  if (answer) return answer.disposition;
  return asksToBook ? 'booking' : 'unclear';
};

interface CommandRules {
  rule: 'opt-out' | 'help';
  firstWordRule: 'opt-out-first-word' | 'help-first-word';
  words: ReadonlySet<string>;
  requests: ReadonlySet<string>;
}

const optOutRules: CommandRules = {
  rule: 'opt-out',
  firstWordRule: 'opt-out-first-word',
  words: optOutWords,
  requests: optOutRequests,
};
const helpRules: CommandRules = {
  rule: 'help',
  firstWordRule: 'help-first-word',
  words: helpWords,
  requests: new Set(),
};

// The first word alone decides nothing unless something dangerous follows it: "stop touching it" is for a person to read.
const commandIn = (
  words: readonly PlainWord[],
  message: string,
  alert: boolean,
  rules: CommandRules,
): TriageReason | undefined => {
  if (rules.words.has(message) || rules.requests.has(message)) return { rule: rules.rule, word: message };
  const first = firstKeyword(words, rules.words);
  if (first === undefined) return undefined;
  return { rule: alert ? rules.rule : rules.firstWordRule, word: first };
};

/** The message without what people add when they want an end of it: "STOP STOP", "stop please now", "no mas no mas". */
const optOutMessage = (words: readonly PlainWord[]): string => {
  const once = words.filter((word, at) => word.text !== words[at - 1]?.text);
  const own = once.findLastIndex(
    ({ text }) => !optOutUrging.has(text) && bareMessage([{ text, opensClause: true }]) !== '',
  );
  const bare = bareMessage(once.slice(0, own + 1));
  // Only "stop it": what somebody wants to cancel, remove or end may be a visit, a patch or worse.
  if (bare === 'stop it') return 'stop';
  const half = bare.slice(0, (bare.length - 1) / 2);
  return bare === `${half} ${half}` ? half : bare;
};

const firstKeyword = (words: readonly PlainWord[], keywords: ReadonlySet<string>): string | undefined => {
  const one = words[0]?.text ?? '';
  const two = `${one} ${words[1]?.text ?? ''}`;
  return [two, one].find((start) => keywords.has(start));
};

const bookingWords = new Set([
  ...['appointment', 'appointments', 'book', 'booking', 'rebook', 'reschedule'],
  ...['rdv', 'reserver', 'reservation', 'cita', 'citas', 'reservar', 'turno'],
]);

/** Whole messages that plainly ask to book. */
const bookingMessages = new Set(['book', 'rebook', 'book now', 'book me in', 'rdv', 'reserver', 'cita', 'reservar']);

const bookingIn = (words: readonly PlainWord[]): TriageReason | undefined => {
  const found = words.find((word) => bookingWords.has(word.text));
  return found && { rule: 'booking', word: found.text };
};

interface WholeAnswer {
  disposition: 'fine' | 'expected';
  reason: TriageReason;
}

const fineAnswers = new Set([
  ...['fine', 'all fine', 'im fine', 'its fine', 'all good', 'im good', 'its all good', 'good', 'great', 'very good'],
  ...['bien', 'tres bien', 'ca va', 'ca va bien', 'ca va tres bien', 'tout va bien', 'rien a signaler'],
  ...['muy bien', 'todo bien', 'estoy bien', 'todo va bien', 'va bien', 'va todo bien'],
]);

const expectedAnswers = new Set([
  ...['a bit sore', 'bit sore', 'a little sore', 'sore but easing', 'a bit red', 'a little red', 'slightly red'],
  ...['un peu rouge', 'un peu sensible', 'un poco rojo', 'un poco roja', 'un poco sensible'],
]);

/** Until this day a little redness is expected at any depth (source: docs/clinical.md U3). */
const expectedUntilDay = 1;

const wholeAnswer = (
  words: readonly PlainWord[],
  message: string,
  day: number | undefined,
): WholeAnswer | undefined => {
  if (message === '' && words.length > 0) return { disposition: 'fine', reason: { rule: 'courtesy', word: '' } };
  const reason: TriageReason = { rule: 'whole-answer', word: message };
  if (fineAnswers.has(message)) return { disposition: 'fine', reason };
  const early = day !== undefined && day >= 0 && day <= expectedUntilDay;
  return early && expectedAnswers.has(message) ? { disposition: 'expected', reason } : undefined;
};
