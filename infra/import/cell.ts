/** A cell as it was meant: without surrounding space, and without what spreadsheets wrap text in to keep its zeros (`="012"`, `'012`). */
export const cellText = (raw: string): string => {
  const text = raw.replace(/\u00a0/g, ' ').trim();
  return (/^="(.*)"$/s.exec(text)?.[1] ?? text.replace(/^'(?=[+\d])/, '')).trim();
};

/** Words of a list: parted by `|`, `/`, `+`, `;`, a comma or a line break. */
export const listed = (text: string): string[] =>
  text
    .split(/[|/+,;\n\r]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** A word as the API writes it: `Décolleté` is `decollete`, `Acne scars` is `acne-scars`. */
export const plainWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** A number with a decimal point or a decimal comma, with or without `mm` behind it; undefined when it is none. */
export const numberOf = (text: string): number | undefined => {
  const digits = /^(\d{1,9}(?:[.,]\d{1,9})?)\s*(?:mm)?$/i.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
};

/** Whether a cell says yes or no; undefined when it says neither. */
export const yesOrNo = (text: string): boolean | undefined => answers.get(plainWord(text));

const answers: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', '1', 'given', 'agreed', 'x', 'oui', 'vrai', 'si', 'verdadero'].map(
    (word): [string, boolean] => [word, true],
  ),
  ...['no', 'n', 'false', '0', 'refused', 'withdrawn', 'declined', 'non', 'faux', 'falso'].map(
    (word): [string, boolean] => [word, false],
  ),
]);
