import type { Language } from '../../shared/domain/clinic.ts';

/** What a word gives away to whoever sees a phone that is not theirs, or promises without ground. */
export type Forbidden = 'the treatment' | 'a part of the body' | 'a diagnosis' | 'a result' | 'a medicine' | 'a claim';

/** Word beginnings, for a whole word a `$` behind; read without accents and capitals. Sources: docs/clinical.md W12 and M rows. */
const everywhere: Record<Forbidden, string> = {
  'the treatment':
    'needl microneedl dermaroll dermapen derma-roll skinpen roller$ microaguj microaigu aiguill aguja collagen colageno prp$ rf$ radiofreq radio-freq',
  'a part of the body':
    'decollete scalp$ cheek forehead throat tongue nose$ chin$ mejilla frente$ labio garganta lengua nariz cuello visage joue$ joues levre gorge langue$ yeux oeil',
  'a diagnosis':
    'acne scar scars scarring cicatri herpes keloid queloid cheloid rosacea eczema psoria alopeci melasma dermatit granulom cellulit infect sepsis anaphyla anafila',
  'a result': 'result glow$ outcome eclat$ luminos',
  'a medicine':
    'ibuprof aspirin isotret tretino accutane roaccut warfarin clopidogrel prednis cortiso aciclo acyclo valacyclo lidocain retinol$ botox botulin',
  'a claim': 'approv cleared$ fda$ cure$ cures$ guarant absor aprobad garanti guerit penetra',
};

const by: Record<Language, Partial<Record<Forbidden, string>>> = {
  en: {
    'a part of the body':
      'face$ faces$ facial neck$ chest$ hand$ hands$ arm$ arms$ leg$ legs$ belly eye$ eyes$ lip$ lips$ hair$ head$ body$',
    'a diagnosis': 'cold-sore breakout wrinkle stretch-mark',
    'the treatment': 'laser$ peel$ numbing',
  },
  fr: {
    'a part of the body': 'cou$ front$ poitrine main$ mains$ bras$ jambe cheveu ventre nez$ menton tete$ corps$ nuque',
    'a diagnosis': 'bouton-de-fievre rides$ vergetur',
  },
  es: {
    'a part of the body':
      'cara$ pecho$ mano$ manos$ brazo pierna pelo$ cabello vientre ojo$ ojos$ menton cabeza cuerpo rostro facial',
    'a diagnosis': 'arruga estria',
    'a result': 'brillo$',
  },
};

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').toLowerCase();

const pattern = (beginnings: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])(${beginnings
      .split(/\s+/)
      .map((one) => one.replace(/-/g, '[\\s-]').replace(/\$$/, '(?![\\p{L}\\d])'))
      .join('|')})`,
    'u',
  );

const patterns = (language: Language): [Forbidden, RegExp][] =>
  (Object.entries(everywhere) as [Forbidden, string][]).map(([what, beginnings]) => [
    what,
    pattern([beginnings, by[language][what] ?? ''].join(' ').trim()),
  ]);

const compiled: Record<Language, [Forbidden, RegExp][]> = {
  en: patterns('en'),
  fr: patterns('fr'),
  es: patterns('es'),
};

/** The first word of each kind that a text must not hold, as it stands there without accents. */
export const forbiddenWordsIn = (text: string, language: Language): { word: string; names: Forbidden }[] =>
  compiled[language].flatMap(([names, words]) => {
    const found = words.exec(plain(text));
    return found?.[0] === undefined ? [] : [{ word: found[0], names }];
  });
