import { plainWord } from './cell.ts';

/** The device a device or service name says: `RF microneedling face` is `rf`. Undefined when it says none, or two. */
export const deviceNamed = (text: string): string | undefined => {
  const said = devices.filter(([, pattern]) => pattern.test(plainWord(text)));
  return said.length === 1 ? said[0]?.[0] : undefined;
};

const devices: ReadonlyArray<[string, RegExp]> = [
  ['pen', /(^|-)((derma|skin)?pen|stylo)(-|$)/],
  ['roller', /(^|-)(derma)?roller(-|$)/],
  ['rf', /(^|-)(rf|radio-?frequency|radiofrequence|radiofrecuencia)(-|$)/],
];

/** The area a word means, or undefined: the API then says what it knows. */
export const areaNamed = (word: string): string | undefined => areas.get(plainWord(word));

const areas: ReadonlyMap<string, string> = new Map([
  ['full-face', 'face'],
  ['visage', 'face'],
  ['cara', 'face'],
  ['rostro', 'face'],
  ['cou', 'neck'],
  ['cuello', 'neck'],
  ['decolletage', 'decollete'],
  ['escote', 'decollete'],
  ['cuir-chevelu', 'scalp'],
  ['cuero-cabelludo', 'scalp'],
  ['corps', 'body'],
  ['cuerpo', 'body'],
  ['hand', 'hands'],
  ['mains', 'hands'],
  ['manos', 'hands'],
]);

/** The indication a word means; a word that is not known stays as it is, for the API to say what it knows. */
export const indicationNamed = (text: string): string | undefined =>
  text === '' ? undefined : (indications.get(plainWord(text)) ?? plainWord(text));

const indications: ReadonlyMap<string, string> = new Map([
  ['wrinkle', 'wrinkles'],
  ['fine-lines', 'wrinkles'],
  ['acne-scar', 'acne-scars'],
  ['acne-scarring', 'acne-scars'],
  ['stretch-mark', 'stretch-marks'],
  ['hairloss', 'hair-loss'],
  ['rides', 'wrinkles'],
  ['arrugas', 'wrinkles'],
  ['vergetures', 'stretch-marks'],
  ['estrias', 'stretch-marks'],
  ['autre', 'other'],
  ['otro', 'other'],
]);

/** The language a word or tag means: `English`, `en-US` and `EN` are `en`. */
export const languageNamed = (text: string): string => {
  const word = plainWord(text);
  return languages.get(word) ?? word.replace(/-[a-z]{2}$/, '');
};

const languages: ReadonlyMap<string, string> = new Map([
  ['english', 'en'],
  ['anglais', 'en'],
  ['ingles', 'en'],
  ['french', 'fr'],
  ['francais', 'fr'],
  ['frances', 'fr'],
  ['spanish', 'es'],
  ['espanol', 'es'],
  ['espagnol', 'es'],
]);

/** The risk flag a word means; none for the words that say there is none. */
export const riskNamed = (word: string): string[] =>
  /^(none|no|n-a|aucun|ninguno|)$/.test(plainWord(word)) ? [] : [plainWord(word)];
