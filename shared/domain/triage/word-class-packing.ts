/** What a word is about, as a number: bedding, fluids, praise... Their names and words: test/triage/word-classes. */
export type WordClass = number;

const none: readonly WordClass[] = [];
/** A class is one sign in the packed form, from here on. */
const firstSign = 40;
const between = '~';

/** Packs words, each with its classes, for `unpackWordClasses`: sorted, each with how much it begins like the one before. */
export const packableWordClasses = (classes: ReadonlyMap<string, readonly WordClass[]>): string => {
  const words = [...classes.keys()].sort();
  let before = '';
  const endings = words.map((word) => {
    let shared = 0;
    while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared += 1;
    before = word;
    return `${shared}${word.slice(shared)}`;
  });
  const signs = words.map((word) => String.fromCharCode(...(classes.get(word) ?? none).map((one) => one + firstSign)));
  return `${endings.join('')}\n${signs.join(between)}`;
};

/** The words with their classes again. */
export const unpackWordClasses = (packed: string): Map<string, readonly WordClass[]> => {
  const [endings = '', signs = ''] = packed.split('\n');
  const told = signs.split(between);
  const classesBySigns = new Map<string, readonly WordClass[]>();
  /** Twenty thousand words have some two thousand different classes. */
  const classesOfSigns = (own: string): readonly WordClass[] => {
    const known = classesBySigns.get(own);
    if (known) return known;
    const classes = [...own].map((sign) => sign.charCodeAt(0) - firstSign);
    classesBySigns.set(own, classes);
    return classes;
  };
  const words = new Map<string, readonly WordClass[]>();
  let before = '';
  for (const [, shared, ending] of endings.matchAll(/(\d)([a-z]*)/g)) {
    before = before.slice(0, Number(shared)) + ending;
    words.set(before, classesOfSigns(told[words.size] ?? ''));
  }
  return words;
};
