import { withoutAccents } from './without-accents.ts';

/** One word of a client's text as the rules see it: lower case, no accents, letters and digits only. */
export interface PlainWord {
  text: string;
}

const apostrophes = /['‘’‛ʼʹ′]/g;
const anyWord = /[\p{L}\p{N}]+/gu;
// The same for what most texts are made of, which needs none of the Unicode work.
const ascii = /^[\x20-\x7e\n]*$/;
const asciiWord = /[a-z0-9]+/g;

/**
 * The words of a text, blind to case, accents, width, ligatures and invisible characters. "won't" is `wont`, "l'oeil" is
 * `l oeil`, "one-sided" is `one sided`. Never throws, and reads a text in time linear in its length.
 */
export const plainWords = (text: string): PlainWord[] => {
  const isAscii = ascii.test(text);
  const words = (isAscii ? plainAscii(text) : plain(text)).match(isAscii ? asciiWord : anyWord) ?? [];
  return words.map((word) => ({ text: word }));
};

const plainAscii = (text: string): string => {
  const lower = withoutApostrophes(text.replaceAll('`', "'").toLowerCase());
  const apart = lower.includes('-') ? lower.replace(/(?<=[a-z])-(?=[a-z])/g, ' ') : lower;
  return apart.replace(/([a-z])\1{2,}/g, '$1$1');
};

const plain = (text: string): string =>
  withoutApostrophes(withoutAccentsOrMarks(text))
    .replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, ' ')
    // "bleeeeding": people stretch words when they are afraid.
    .replace(/(\p{L})\1{2,}/gu, '$1$1');

const withoutApostrophes = (text: string): string =>
  text.includes("'")
    ? text.replace(/(?<=\p{L})'(?=(?:t|s|m|re|ve|ll|d)(?![\p{L}\p{N}]))/gu, '').replace(/'/g, ' ')
    : text;

const withoutAccentsOrMarks = (text: string): string =>
  // These two would become a space and an accent.
  withoutAccents(text.replace(/[´`]/g, "'")).replace(apostrophes, "'");

/** What people add to a one-word answer without changing it. */
const courtesies = new Set([
  ...['please', 'pls', 'plz', 'thanks', 'thank', 'you', 'thx', 'ty'],
  ...['merci', 'svp', 'stp', 's', 'il', 'te', 'vous', 'plait'],
  ...['gracias', 'por', 'favor'],
]);

/** "Please", "merci": changes nothing of a one-word answer. */
export const isCourtesy = (text: string): boolean => courtesies.has(text);

/** The words without courtesies before and after, joined by spaces; empty when nothing else is there. */
export const bareMessage = (words: readonly PlainWord[]): string => {
  let from = 0;
  let to = words.length;
  while (from < to && isCourtesy(words[from]?.text ?? '')) from += 1;
  while (to > from && isCourtesy(words[to - 1]?.text ?? '')) to -= 1;
  let message = words[from]?.text ?? '';
  if (from === to) return '';
  for (let at = from + 1; at < to; at += 1) message += ` ${words[at]?.text}`;
  return message;
};

const friendly = new Set([...'👍👌🙂😊😀😃😄😁🥰❤💕🙏✅']);

/** Whether a question mark or an emoji that is not plainly friendly stands in the text: "fine 😢", "1?". */
export const soundsDoubtful = (text: string): boolean =>
  /[?？¿]/u.test(text) || [...text].some((c) => /\p{Extended_Pictographic}/u.test(c) && !friendly.has(c));
