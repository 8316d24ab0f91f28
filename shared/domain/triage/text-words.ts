import { withoutAccents } from '../without-accents.ts';

/** One word of a client's text as the rules see it, and where it stands in the text as the client wrote it. */
export interface TextWord {
  /** Lower case, no accents, letters and digits; an emoji stands for itself. */
  text: string;
  start: number;
  end: number;
  /** What stands between this word and the one before: nothing, a comma or dash, or the end of a sentence. */
  opens: 'none' | 'clause' | 'sentence';
  /** Written like a name: a capital and small letters after it. */
  capital?: boolean;
  /** What a figure says: `38.6`, `8/10` as 8. */
  value?: number;
  /** What it is out of: 10 in `8/10`. */
  outOf?: number;
}

const letter = /[\p{L}\p{M}\p{N}\u200b-\u200f\u2060\ufeff\u00ad]/u;
const emoji = /[\p{Extended_Pictographic}]/u;
const apostrophe = /['‘’‛ʼʹ′´`]/;

const foldedWords = new Map<string, string>();
const plainAlready = /^[a-z0-9]*$/;
const stretched = /(\p{L})\1{2,}/gu;
const stretchedPlain = /([a-z])\1{2,}/g;

/** Lower case, without accents, ligatures and invisible characters; a letter stretched beyond two is two. */
export const folded = (word: string): string => {
  if (plainAlready.test(word)) return word.replace(stretchedPlain, '$1$1');
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  const plain = withoutAccents(word).replace(stretched, '$1$1');
  if (foldedWords.size > 20_000) foldedWords.clear();
  foldedWords.set(word, plain);
  return plain;
};

/** After an apostrophe these belong to the word before: "won't", "it's", "I'm". */
const glued = new Set(['t', 's', 'm', 're', 've', 'll', 'd']);
/** "don t", "l oeil": what is left of a contraction when the mark was lost. */
const beforeLostT = new Set(
  'don won isn can doesn didn hasn haven wasn weren couldn wouldn shouldn aren ain'.split(' '),
);

const named = /^\p{Lu}\p{Ll}+$/u;

/** A number, else a word, else a face of signs, else one mark. */
const piece =
  /(\d+(?:[.,]\d+)?(?:\s?\/\s?\d+)?)|([\p{L}\p{M}\p{N}\p{Cf}]+)|([:;=]['’]?-?[)(D/|P]+|<3)|[^\p{L}\p{M}\p{N}\p{Cf}]/gu;

/** The words of a text, in time linear in its length; never throws. */
export const textWords = (text: string): TextWord[] => {
  const words: TextWord[] = [];
  let opens: TextWord['opens'] = 'sentence';
  let lastEnd = -1;
  let afterApostrophe = false;
  for (const match of text.matchAll(piece)) {
    const [raw, number, word, face] = match;
    const start = match.index;
    const end = start + raw.length;
    const last = words.at(-1);
    if (word !== undefined || number !== undefined) {
      const plain = folded(raw);
      if (plain === '') continue;
      const follows = last !== undefined && lastEnd === start;
      if (afterApostrophe && last && glued.has(plain) && opens === 'none') {
        last.text += plain;
        last.end = end;
      } else if (plain === 't' && opens === 'none' && last && beforeLostT.has(last.text)) {
        last.text += 't';
        last.end = end;
      } else if (number !== undefined) {
        words.push({ text: plain.replace(/\s/g, ''), start, end, opens, ...figures(plain) });
      } else if (follows && last?.value !== undefined && opens === 'none' && !/^(st|nd|rd|th|h|x)$/.test(plain)) {
        // "38c" and "3days" are two words, "2nite" too; "b1" begins with a letter and is one.
        words.push({ text: plain, start, end, opens: 'none' });
      } else words.push({ text: plain, start, end, opens, ...(named.test(raw) ? { capital: true } : {}) });
      opens = 'none';
      lastEnd = end;
      afterApostrophe = false;
      continue;
    }
    if (raw === ' ') {
      afterApostrophe = false;
      continue;
    }
    if (apostrophe.test(raw) && last && lastEnd === start) {
      afterApostrophe = true;
      continue;
    }
    afterApostrophe = false;
    if (face !== undefined) {
      const kind = /[()]|D|P|3/.test(face) && !face.includes('(') ? ':)' : ':(';
      words.push({ text: kind, start, end, opens });
      opens = 'clause';
    } else if (emoji.test(raw)) {
      const plain = withoutAccents(raw);
      words.push({ text: plain, start, end, opens: opens === 'none' ? 'clause' : opens });
      opens = 'clause';
    } else if (/[?？¿]/.test(raw)) {
      words.push({ text: raw === '¿' ? '¿' : '?', start, end, opens });
      opens = 'sentence';
    } else if (/[.!;:\n\r()[\]{}…。！]/.test(raw)) {
      if (raw !== ':' || opens === 'none') opens = raw === ':' ? 'clause' : 'sentence';
    } else if (/[-‐‑]/.test(raw) && lastEnd === start && letter.test(text[end] ?? '')) {
      // "one-sided" is two words side by side.
    } else if (!/[\s\u00a0"“”*_~^|%°ºª'‘’«»@#&+=$€£\\<>]/.test(raw)) opens = opens === 'sentence' ? opens : 'clause';
  }
  return words;
};

const figures = (plain: string): { value: number; outOf?: number } => {
  const [value = '', outOf] = plain.split('/');
  return {
    value: Number.parseFloat(value.replace(',', '.')),
    ...(outOf === undefined ? {} : { outOf: Number.parseInt(outOf.trim(), 10) }),
  };
};
