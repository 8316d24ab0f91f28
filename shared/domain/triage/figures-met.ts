import type { ReadWord } from './phrases-met.ts';

/** A figure that says something of the client's state. */
export interface FigureMet {
  at: number;
  says: 'fever' | 'no-fever' | 'pain' | 'score';
  value: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const heatWords = set(
  'temp temps temperature temprature fever degree degrees degre degres grados c f celsius fahrenheit thermometer thermometre termometro fievre fiebre calentura temperatura temperatura marco indiquait indique marque reads read reading says said thermo nuit noche night soir anoche',
);
const otherUnits = set(
  'km kg lb lbs pounds miles mm cm euros euro dollars bucks minutes min mins hours hrs weeks days years yrs year ans anos old am pm percent ml spf heures minutos horas times',
);
const painWords = set(
  'pain pains painful hurts hurt hurting sore soreness ache douleur douleurs mal dolor duele dolores itch itching itchy burning throbbing swelling today now aujourd hoy crying cry sobbing tears tylenol advil motrin ibuprofen paracetamol painkillers agony pleure pleurer doliprane lloro llorando llorar paracetamol ibuprofeno',
);
const feverMedicines = set(
  'tylenol advil motrin nurofen paracetamol panadol doliprane dafalgan efferalgan ibuprofen ibuprofene ibuprofeno',
);
const feverWords = set('fever fevers fievre fiebre calentura temp thermometer thermometre termometro');
const gotten = set('have had got ai jai avais tengo tenia tuve');
/** Before what somebody has; a figure after it is no weather. */
const having = set(
  'have has had ive got im am was hit my me her his he she i elle il a ai avais avait javais jai j suis tengo tenia tuve tiene estoy marco marque says reads indique thermo anoche night noche',
);
/** Where a figure is the weather's. */
const weather = set(
  'outside outdoors weather shade sunshine afuera calle sombra sombrilla dehors ombre meteo soleil canicule',
);
const outOf = set('out of sur de on');

/** Temperatures from 38 °C or 100.4 °F, and scores of pain out of ten. Source: docs/clinical.md F1, F2, U11. */
export const figuresMet = (words: readonly ReadWord[]): FigureMet[] =>
  words.flatMap((word, at): FigureMet[] => {
    const { value } = word;
    if (value === undefined) return [];
    const score = scoreAt(words, at);
    if (score !== undefined) {
      const painful = near(words, at, painWords, 6) && !near(words, at, heatWords, 2);
      return [{ at, says: painful ? 'pain' : 'score', value: score }];
    }
    const unit = words[at + 1];
    if (unit?.opens === 'none' && otherUnits.has(unit.text)) return [];
    const decimal = !Number.isInteger(value);
    if (!decimal && isWeather(words, at)) return [];
    const told =
      near(words, at, heatWords, 5) ||
      near(words, at, feverMedicines, 4) ||
      isHad(words, at) ||
      words.length === 1 ||
      besideATemperature(words, at);
    if ((value >= 38 && value < 43) || (value >= 100.4 && value < 109)) {
      if (told || decimal) return [{ at, says: 'fever', value }];
      return [];
    }
    if (((value >= 35 && value < 38) || (value >= 95 && value < 100.4)) && (told || decimal))
      return [{ at, says: 'no-fever', value }];
    if (value <= 10 && Number.isInteger(value) && isScoreWord(words, at)) return [{ at, says: 'pain', value }];
    return [];
  });

const units = set('degree degrees degre degres grado grados c f');
const lately = set('this since ce depuis desde');
const goingOn = set(
  'au en tout btw aussi too tambien je i and et y de this ce depuis since now la desde hoy ahora today but mais pero',
);
/** "J'ai 39", "I have 39 since noon", "39 this morning": what somebody has, of which no unit is told. */
const isHad = (words: readonly ReadWord[], at: number): boolean => {
  const next = words[at + 1];
  const ends = next === undefined || next.opens !== 'none' || goingOn.has(next.text);
  if (ends && words[at]?.opens === 'none' && gotten.has(words[at - 1]?.text ?? '')) return true;
  return words[at]?.opens !== 'none' && next?.opens === 'none' && lately.has(next.text);
};

/** "38 degrees in the shade", "40 grados afuera"; and not "I have 39, I stay in the shade". */
const isWeather = (words: readonly ReadWord[], at: number): boolean => {
  if (near(words, at, feverWords, 8) || near(words, at, feverMedicines, 6)) return false;
  if (words.slice(Math.max(0, at - 3), at).some(({ text }) => having.has(text))) return false;
  const reach = units.has(words[at + 1]?.text ?? '') ? 4 : 3;
  for (let after = at + 1; after <= at + reach; after += 1) {
    const word = words[after];
    if (word === undefined || word.opens !== 'none') return false;
    if (weather.has(word.text)) return true;
  }
  return false;
};

/** "99.1 this morning, now 101". */
const besideATemperature = (words: readonly ReadWord[], at: number): boolean =>
  words.some(
    ({ value }, there) =>
      there !== at &&
      value !== undefined &&
      !Number.isInteger(value) &&
      ((value >= 35 && value < 43) || (value >= 95 && value < 109)),
  );

/** "8/10", "8 out of 10", "8 sur 10", "8 de 10". */
const scoreAt = (words: readonly ReadWord[], at: number): number | undefined => {
  const word = words[at];
  if (word?.value === undefined) return undefined;
  if (word.outOf !== undefined) return word.outOf === 10 && word.value <= 10 ? word.value : undefined;
  let next = at + 1;
  while (outOf.has(words[next]?.text ?? '') && next <= at + 2) next += 1;
  return next > at + 1 && words[next]?.value === 10 && word.value <= 10 ? word.value : undefined;
};

const levelWords = set(
  'level scale around about like a an at is was now hovering nivel niveau a como de est es unos un une',
);
/** "Pain 7", "dolor como 8", "today a 7". */
const isScoreWord = (words: readonly ReadWord[], at: number): boolean => {
  if (words[at + 1]?.opens === 'none' && otherUnits.has(words[at + 1]?.text ?? '')) return false;
  let before = at - 1;
  while (before >= 0 && at - before <= 3 && levelWords.has(words[before]?.text ?? '')) before -= 1;
  const text = words[before]?.text ?? '';
  if (['today', 'now', 'hoy'].includes(text)) return words[at - 1]?.text === 'a' || words[at - 1]?.text === 'un';
  return ['pain', 'douleur', 'dolor', 'pains'].includes(text) && (words[at]?.opens ?? 'none') !== 'sentence';
};

const near = (words: readonly ReadWord[], at: number, wanted: ReadonlySet<string>, reach: number): boolean => {
  for (let there = Math.max(0, at - reach); there <= at + reach && there < words.length; there += 1)
    if (wanted.has(words[there]?.text ?? '')) return true;
  return false;
};
