import type { Language } from './clinic.ts';
import { deniedWords } from './denied-words.ts';
import type { PlainWord } from './plain-words.ts';
import type { RedFlag, Symptom } from './red-flag.ts';
import { redFlags } from './red-flags.ts';

/** A red flag's phrase met in a text. */
export interface FoundFlag {
  symptom: Symptom;
  acuity: RedFlag['acuity'];
  /** As listed (`wont stop* bleed*`), never the client's own words. */
  phrase: string;
  /** Denied in the same clause ("no bleeding"): no alarm, but never good news either. */
  denied: boolean;
}

/** Each listed phrase met, once, in the order of the list; denied only when it is denied wherever it stands. */
export const findRedFlags = (
  words: readonly PlainWord[],
  { language, day }: { language: Language; day: number | undefined },
): FoundFlag[] => {
  compiled ??= compile();
  const places = compiled
    .filter(({ flag }) => appliesTo(flag, language, day))
    .flatMap(({ flag, phrases }) =>
      phrases.flatMap((terms) => placesOf(words, terms).map((place): Place => ({ ...place, flag }))),
    );
  const denied = deniedWords(
    words,
    places.filter((place) => !place.flag.undeniable).map((place) => place.at),
  );
  const found = new Map<string, FoundFlag>();
  for (const { flag, phrase, at } of places) {
    const { symptom, acuity } = flag;
    const isDenied = !flag.undeniable && at.every((index) => denied.has(index));
    const key = `${symptom} ${acuity} ${phrase}`;
    found.set(key, { symptom, acuity, phrase, denied: isDenied && (found.get(key)?.denied ?? true) });
  }
  return [...found.values()];
};

const appliesTo = ({ onlyIn, untilDay }: RedFlag, language: Language, day: number | undefined): boolean =>
  (onlyIn === undefined || onlyIn === language) && (untilDay === undefined || day === undefined || day <= untilDay);

/** Other words allowed between two words of a phrase. */
const gapWords = 3;

/** One word of a phrase. Both maps lead to the word as it is listed. */
interface Term {
  exact: ReadonlyMap<string, string>;
  stems: ReadonlyMap<string, string>;
}

const termOf = (alternatives: string): Term => {
  const all = alternatives.split('|').map((listed) => [listed.replace('*', ''), listed] as const);
  return {
    exact: new Map(all.filter(([, listed]) => !listed.endsWith('*'))),
    stems: new Map(all.filter(([, listed]) => listed.endsWith('*'))),
  };
};

interface CompiledFlag {
  flag: RedFlag;
  phrases: Term[][];
}

const compile = (): CompiledFlag[] =>
  redFlags.map((flag) => ({
    flag,
    phrases: flag.phrases
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' ').map(termOf)),
  }));

// At the first text and not at import: every cold start would pay for it.
let compiled: CompiledFlag[] | undefined;

/** A phrase met: as listed, and the position of each of its words, ascending. */
interface Meeting {
  phrase: string;
  at: readonly number[];
}
interface Place extends Meeting {
  flag: RedFlag;
}

const placesOf = (words: readonly PlainWord[], terms: readonly Term[]): Meeting[] => {
  const places: Meeting[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const place = phraseFrom(words, start, terms);
    if (place) places.push(place);
  }
  return places;
};

/** The phrase whose first word is at `start`. Phrases have few words and gaps a fixed width, so the cost is bounded. */
const phraseFrom = (words: readonly PlainWord[], start: number, terms: readonly Term[]): Meeting | undefined => {
  const [first, ...rest] = terms;
  const listed = first && listedAs(first, words[start]);
  if (listed === undefined) return undefined;
  if (rest.length === 0) return { phrase: listed, at: [start] };
  for (let next = start + 1; next <= start + 1 + gapWords && next < words.length; next += 1) {
    const others = phraseFrom(words, next, rest);
    if (others) return { phrase: `${listed} ${others.phrase}`, at: [start, ...others.at] };
  }
  return undefined;
};

const listedAs = ({ exact, stems }: Term, word: PlainWord | undefined): string | undefined => {
  if (!word) return undefined;
  const listed = exact.get(word.text);
  if (listed !== undefined) return listed;
  for (const [stem, listedStem] of stems) if (word.text.startsWith(stem)) return listedStem;
  return undefined;
};
