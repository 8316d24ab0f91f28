import { helpWords, optInWords, optOutRequests, optOutUrging, optOutWords } from '../carrier-keywords.ts';
import { bareMessage, isCourtesy } from '../plain-words.ts';
import { deniesAnEnd, missesMessages } from './about-messages.ts';
import { between, isRequest } from './opt-out-request.ts';
import type { ReadWord } from './phrases-met.ts';
import type { WordsRead } from './reading-of-words.ts';

/** A word or phrase that asks something of the system. */
export interface Command {
  rule: 'opt-out' | 'opt-out-first-word' | 'opt-in' | 'help' | 'help-first-word';
  word: string;
  /** Positions of the deciding words, when they are a phrase among others. */
  at?: readonly number[];
}

/** Whether the text asks for an end of all messages. The first word alone decides only beside an alarm. */
export const optOutIn = (words: readonly ReadWord[], read: WordsRead, alert: boolean): Command | undefined => {
  const message = optOutMessage(words);
  if (optOutWords.has(message) || optOutRequests.has(message) || otherStops.has(message))
    return { rule: 'opt-out', word: message };
  const requested = read.optOuts.find((one) => isRequest(one, read));
  const phrase = requested && (deniesAnEnd(read.words) || missesMessages(read.words)) ? undefined : requested;
  if (phrase) return { rule: 'opt-out', word: phrase.listed, at: phrase.at };
  const wish = wishForSilence(read);
  if (wish) return { rule: 'opt-out', word: wish.word, at: wish.at };
  const clause = clauseThatStops(words, alert);
  if (clause) return { rule: 'opt-out', word: clause, at: placesOf(clause, read) };
  const first = firstKeyword(words, optOutWords);
  if (first === undefined) return undefined;
  const next = words[1]?.text ?? '';
  const third = words[2]?.text ?? '';
  const aims =
    aimed.has(next) ||
    (next.length > 4 && next.endsWith('ing')) ||
    (next === 'it' && (third === 'from' || third.endsWith('ing')));
  const ends = alert && plainStops.has(first) && ((words[1]?.opens ?? 'none') !== 'none' || !aims);
  return { rule: ends ? 'opt-out' : 'opt-out-first-word', word: first };
};

/** Where the words of a clause stand, wherever they are said. */
const placesOf = (clause: string, { words }: WordsRead): number[] => {
  const said = new Set(clause.split(' '));
  return words.flatMap(({ text }, at) => (said.has(text) ? [at] : []));
};

/** What ends messages, before them in the clause. */
const endsThem =
  /^(stop(ping)?|quit|end|cease|discontinue|cancel|remove|delete|erase|lose|block|rid|enough|done|off|out|opt|unenroll|unsubscribe|arrete[rz]?|cess(er|ez)|desabonne[rz]?|supprime[rz]?|enleve[rz]?|retire[rz]?|efface[rz]?|assez|marre|basta|deje[n]?|dejar|par(en|ar)|borr(en|ar|enme|enlo)|elimin(en|ar)|quit(en|ar|enme)|saqu(en|enme)|hart[ao]|baja|fin|termine[rz]?|desactiv(ez|er|ar|en)|coupez|bloquez|stoppez|suspend(e|an|er)?|suspendan(los)?|silenci(en|ar)|elimin(a|e|en)me|desapunt(o|arme|enme)|salir(me)?|deactivate|disable|suspend|silence|bin|halt|ditch|stahp|stap|excused)$/;
/** "Don't", "no more", "no quiero", "ne m'": what follows at once says what is not wanted. */
const denies = /^(dont|not|never|no|nunca|ne|n)$/;
const notWanted =
  /^(want|need|send|wish|receive|like|get|text|message|contact|more|further|longer|ever|quiero|mand(en|ar|arme|es)|envi(en|ar|arme|es)|escrib(an|ir|irme)|envoyer|envoyez|veux|souhaite|ecrivez|plus)$/;
/** Then it is asked or told, not wished. */
const notWished =
  /^(if|when|how|why|did|didnt|cant|cannot|wont|where|what|which|si|quand|comment|cuando|como|yet|got|have|had|tu|su)$/;

/** "I want these texts to end", "no need to text me again": an end of something, and messages, in one clause. */
const wishForSilence = ({ words }: WordsRead): { word: string; at: readonly number[] } | undefined => {
  if (!words.some(({ known }) => known.namesMessages) || missesMessages(words)) return undefined;
  for (let at = 0; at < words.length; at += 1) {
    const { text, known } = words[at] ?? {};
    if (text === undefined || !known?.namesMessages) continue;
    const from = words.slice(0, at + 1).findLastIndex((word, index) => index === 0 || word.opens !== 'none');
    const next = words.slice(at + 1).findIndex(({ opens }) => opens !== 'none');
    const to = next < 0 ? words.length : at + 1 + next;
    const clause = words.slice(from, to).map((word) => word.text);
    if (clause.length > 14 || clause.some((word) => notWished.test(word))) continue;
    if (clause[at - from + 1] === 'of') continue; // the list of products
    if (saysEnd(clause, at - from) || saysUnwanted(clause, at - from))
      return { word: text, at: Array.from({ length: to - from }, (_, index) => from + index) };
  }
  return undefined;
};

const saysEnd = (clause: readonly string[], noun: number): boolean => {
  if (clause.some((word) => denies.test(word))) return false;
  const after = clause.slice(noun + 1).filter((word) => !between.test(word));
  if (/^(end|stop|cease)$/.test(after[0] ?? '')) return true;
  const verb = clause.findLastIndex((word, index) => index < noun && endsThem.test(word));
  return verb >= 0 && clause.slice(verb + 1, noun).every((word) => between.test(word));
};

const saysUnwanted = (clause: readonly string[], noun: number): boolean => {
  const denial = clause.findIndex((word) => denies.test(word));
  if (denial < 0 || denial >= noun) return false;
  const object = /^(me|m|te|les)$/.test(clause[denial + 1] ?? '') ? denial + 2 : denial + 1;
  if (object > noun || !notWanted.test(clause[object] ?? '')) return false;
  // "No text" may tell that none came.
  if (object === noun && clause[denial] === 'no') return clause.length <= 2;
  return clause.slice(object + 1, noun).every((word) => between.test(word) || notWanted.test(word));
};

/** Misspellings of STOP and other words for it, as the whole message; as part of another they are for a person. */
const otherStops = new Set(
  'stopp stpo sotp tsop stp stoop stip stopo sttop stopt stopppp unsub unsubcribe unsubscibe unsubscrbe unsuscribe unsubscribe arrett aret arete aretez arretes areter desinscription stopsms stop_sms off out estop altoo sacame sacadme sacarme quitame quitarme quitadme eliminar desactivar remover silenciar bloqueados parad parar paradlo quitter aretter arettez mute remove unfollow'.split(
    ' ',
  ),
);
/** Whether a word is a clause of its own that is about nothing but messages. */
export const isPlainStop = (word: string): boolean => plainStops.has(word);

/** Words that cannot be about anything but messages when they are a clause of their own. */
const plainStops = new Set(
  'baja suspendanlos silencien desapuntenme eliminenme dejadme stop stopall unsubscribe arret arretez alto basta optout stp unsub desist discontinue paren pare stoppez deje dejen'
    .split(' ')
    .concat('opt out', 'stop all', 'ya paren', 'ya basta', 'basta ya', 'ya dejen', 'paren ya', 'no mas'),
);
const stops = [optOutWords, optOutRequests, otherStops, plainStops].flatMap((commands) => [...commands]);
/** In words. What is longer is no command, however often it is said. */
const longestCommand = Math.max(...stops.map((command) => command.split(' ').length));
/** Most texts begin with none of them. */
const firstWordsOf = (commands: Iterable<string>): ReadonlySet<string> =>
  new Set([...commands].map((command) => command.split(' ')[0] ?? ''));
const firstOfStops = firstWordsOf(stops);
const firstOfOthers = firstWordsOf([...helpWords, ...optInWords]);

/** What is to be stopped is then something else. */
const aimed = new Set('the this that by at in for using being having to if bleeding itching picking'.split(' '));

const clauseThatStops = (words: readonly ReadWord[], alert: boolean): string | undefined => {
  // Beside an alarm ", stop" may be what the bleeding should do, unless messages are spoken of; a sentence of its own is a wish.
  const sentencesAlone = alert && !words.some(({ known }) => known.namesMessages);
  let from = 0;
  for (let at = 1; at <= words.length; at += 1) {
    if (words[at]?.opens === 'none') continue;
    const clause = optOutMessage(words, from, at);
    const standsAlone = words[from]?.opens === 'sentence' && (words[at]?.opens ?? 'sentence') === 'sentence';
    if (plainStops.has(clause) && (!sentencesAlone || from === 0 || standsAlone)) return clause;
    from = at;
  }
  return undefined;
};

/** Whether the text asks who is writing. */
export const helpIn = (words: readonly ReadWord[], read: WordsRead, alert: boolean): Command | undefined => {
  const message = otherMessage(words);
  if (helpWords.has(message)) return { rule: 'help', word: message };
  const who = read.cues.get('who')?.[0];
  if (who && !alert && /n[uú]m/.test(who.listed) && read.words.length - who.at.length <= 3)
    return { rule: 'help', word: who.listed, at: who.at };
  const first = firstKeyword(words, helpWords);
  return first === undefined ? undefined : { rule: alert ? 'help' : 'help-first-word', word: first };
};

/** Whether the text takes an opt-out back. */
export const optInOf = (words: readonly ReadWord[], read: WordsRead): Command | undefined => {
  const message = otherMessage(words);
  if (optInWords.has(message)) return { rule: 'opt-in', word: message };
  const wish = read.cues.get('opt-in-wish')?.[0];
  return wish && wish.from <= 2 ? { rule: 'opt-in', word: wish.listed, at: wish.at } : undefined;
};

/** The message without courtesies; nothing of one that begins like no other command. */
const otherMessage = (words: readonly ReadWord[]): string =>
  begins(words, 0, firstOfOthers) ? bareMessage(words) : '';

const begins = (words: readonly ReadWord[], from: number, commands: ReadonlySet<string>): boolean => {
  let first = from;
  while (isCourtesy(words[first]?.text ?? '')) first += 1;
  return commands.has(words[first]?.text ?? '');
};

/** "Ok stop", "just stop": what comes before changes nothing. */
const openers = new Set(
  'ok okay yes yeah yep just so seriously omg hey hi hello ugh please pls plz now oui si bon bueno hola bonjour ya'.split(
    ' ',
  ),
);

/** The message without what people add when they want an end of it: "STOP STOP", "stop please now", "no mas no mas". */
const optOutMessage = (words: readonly ReadWord[], from = 0, to = words.length): string => {
  const textAt = (at: number): string => words[at]?.text ?? '';
  let first = from;
  while (first < to && openers.has(textAt(first))) first += 1;
  if (first === to) first = from; // "Yes please" is nothing but what comes before.
  if (!begins(words, first, firstOfStops)) return '';
  let last = to - 1;
  while (last >= first && (optOutUrging.has(textAt(last)) || isCourtesy(textAt(last)))) last -= 1;
  const once: ReadWord[] = [];
  for (let at = first; at <= last; at += 1) {
    const word = words[at];
    if (word && word.text !== once.at(-1)?.text) once.push(word);
    if (once.length > 2 * longestCommand) return '';
  }
  const bare = bareMessage(once);
  // Only "stop it": what somebody wants to cancel, remove or end may be a visit, a patch or worse.
  if (bare === 'stop it') return 'stop';
  const half = bare.slice(0, (bare.length - 1) / 2);
  return bare === `${half} ${half}` ? half : bare;
};

const firstKeyword = (words: readonly ReadWord[], keywords: ReadonlySet<string>): string | undefined => {
  const one = words[0]?.text ?? '';
  const two = `${one} ${words[1]?.text ?? ''}`;
  return [two, one].find((start) => keywords.has(start));
};
