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
  capital: boolean;
  /** What a figure says: `38.6`, `8/10` as 8. */
  value: number | undefined;
  /** What it is out of: 10 in `8/10`. */
  outOf: number | undefined;
}

/** Of one shape whatever it is: reading a text is mostly reading of such objects. */
const textWord = (
  text: string,
  start: number,
  end: number,
  opens: TextWord['opens'],
  capital = false,
  value?: number,
  outOf?: number,
): TextWord => ({ text, start, end, opens, capital, value, outOf });

const letter = /[\p{L}\p{M}\p{N}\u200b-\u200f\u2060\ufeff\u00ad]/u;
const emoji = /[\p{Extended_Pictographic}]/u;
const apostrophe = /['‘’‛ʼʹ′´`]/;

const plainAlready = /^[a-z0-9]*$/;
const stretched = /(\p{L})\1{2,}/gu;

/** Lower case, without accents, ligatures and invisible characters; a letter stretched beyond two is two. */
const folded = (word: string): string =>
  (plainAlready.test(word) ? word : withoutAccents(word)).replace(stretched, '$1$1');

const named = /^\p{Lu}\p{Ll}+$/u;

/** A word as it was written: folded, and whether like a name. */
interface WrittenWord {
  plain: string;
  capital: boolean;
}

const mostRemembered = 40_000;
const remembered = new Map<string, WrittenWord>();
const writtenWord = (raw: string): WrittenWord => {
  const known = remembered.get(raw);
  if (known) return known;
  const word = { plain: folded(raw), capital: named.test(raw) };
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(raw, word);
  return word;
};

/** After an apostrophe these belong to the word before: "won't", "it's", "I'm". */
const glued = new Set(['t', 's', 'm', 're', 've', 'll', 'd']);
/** "don t", "l oeil": what is left of a contraction when the mark was lost. */
const beforeLostT = new Set(
  'don won isn can doesn didn hasn haven wasn weren couldn wouldn shouldn aren ain'.split(' '),
);

/** A number, else a word, else a face of signs, else one mark. */
const piece =
  /(\d+(?:[.,]\d+)?(?:\s?\/\s?\d+)?)|([\p{L}\p{M}\p{N}\p{Cf}]+)|([:;=]['’]?-?[)(D/|P]+|<3)|[^\p{L}\p{M}\p{N}\p{Cf}]/gu;

/** The word of plain letters that begins here, which needs none of the Unicode work; else nothing. */
const plainWordAt = (text: string, start: number): string => {
  let end = start;
  while (isAsciiLetter(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  return next > 127 || isDigit(next) ? '' : text.slice(start, end);
};

type Piece = readonly [raw: string, number?: string, word?: string, face?: string];

/** Any piece that begins here. */
const pieceAt = (text: string, start: number): Piece => {
  piece.lastIndex = start;
  const [raw = '', number, word, face] = piece.exec(text) ?? [text.slice(start)];
  return [raw, number, word, face];
};
const noPiece: Piece = [''];

const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const space = 32;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The words of a text, in time linear in its length; never throws. */
export const textWords = (text: string): TextWord[] => {
  const words: TextWord[] = [];
  let opens: TextWord['opens'] = 'sentence';
  let lastEnd = -1;
  let afterApostrophe = false;
  for (let end = 0; end < text.length; ) {
    const start = end;
    if (text.charCodeAt(start) === space) {
      afterApostrophe = false;
      end += 1;
      continue;
    }
    const plainWord = plainWordAt(text, start);
    const [other, number, word, face] = plainWord === '' ? pieceAt(text, start) : noPiece;
    const raw = plainWord || other;
    end = start + raw.length;
    const last = words.at(-1);
    if (plainWord !== '' || word !== undefined || number !== undefined) {
      const { plain, capital } = writtenWord(raw);
      if (plain === '') continue;
      const follows = last !== undefined && lastEnd === start;
      if (afterApostrophe && last && glued.has(plain) && opens === 'none') {
        last.text += plain;
        last.end = end;
      } else if (plain === 't' && opens === 'none' && last && beforeLostT.has(last.text)) {
        last.text += 't';
        last.end = end;
      } else if (number !== undefined) {
        words.push(figure(plain.replace(/\s/g, ''), start, end, opens));
      } else if (follows && last?.value !== undefined && opens === 'none' && !/^(st|nd|rd|th|h|x)$/.test(plain)) {
        // "38c" and "3days" are two words, "2nite" too; "b1" begins with a letter and is one.
        words.push(textWord(plain, start, end, 'none'));
      } else words.push(textWord(plain, start, end, opens, capital));
      opens = 'none';
      lastEnd = end;
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
      words.push(textWord(kind, start, end, opens));
      opens = 'clause';
    } else if (emoji.test(raw)) {
      const plain = withoutAccents(raw);
      words.push(textWord(plain, start, end, opens === 'none' ? 'clause' : opens));
      opens = 'clause';
    } else if (/[?？¿]/.test(raw)) {
      words.push(textWord(raw === '¿' ? '¿' : '?', start, end, opens));
      opens = 'sentence';
    } else if (/[.!;:\n\r()[\]{}…。！]/.test(raw)) {
      if (raw !== ':' || opens === 'none') opens = raw === ':' ? 'clause' : 'sentence';
    } else if (/[-‐‑]/.test(raw) && lastEnd === start && letter.test(text[end] ?? '')) {
      // "one-sided" is two words side by side.
    } else if (!/[\s\u00a0"“”*_~^|%°ºª'‘’«»@#&+=$€£\\<>]/.test(raw)) opens = opens === 'sentence' ? opens : 'clause';
  }
  return words;
};

const figure = (text: string, start: number, end: number, opens: TextWord['opens']): TextWord => {
  const [value = '', outOf] = text.split('/');
  const highest = outOf === undefined ? undefined : Number.parseInt(outOf, 10);
  return textWord(text, start, end, opens, false, Number.parseFloat(value.replace(',', '.')), highest);
};
