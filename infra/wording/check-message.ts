import { type MessageKey, messagePlaceholders } from '../../shared/content/messages.ts';
import { Acuity } from '../../shared/domain/acuity.ts';
import { helpWords, optInWords, optOutWords } from '../../shared/domain/carrier-keywords.ts';
import type { Language } from '../../shared/domain/clinic.ts';
import { linkHostLimit } from '../../shared/domain/text-links.ts';
import { textParts } from '../../shared/domain/text-parts.ts';
import { filledIn, type Wording } from '../../shared/domain/wording.ts';
import { compileWording, placesIn, UnreadableWording } from './compile-wording.ts';
import { forbiddenWordsIn } from './forbidden-words.ts';
import { mostSchoolYears, schoolYears } from './reading-level.ts';

/** Who a message speaks for. */
export interface Sender {
  clinic: string;
  phone: string;
  emergency: string;
}

/** As long as a clinic's name and number get in earnest: every wording of ours is one part for it. */
export const longestSender: Sender = { clinic: 'Clear Lake Skin Desk', phone: '212-555-0100', emergency: '911' };

/** A link on the longest host that texts have room for. */
export const longestLink = (page: 'c' | 'b' | 's'): string =>
  `https://${'h'.repeat(linkHostLimit.characters)}/${page}/${'t'.repeat(26)}`;

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(messagePlaceholders, key);
export const messageKeys = Object.keys(messagePlaceholders).filter(isMessageKey);

/** Whether it goes by text, where every character is paid for; the rest is mail. */
export const isText = (key: MessageKey): boolean => !key.startsWith('page-email');
/** Whether it goes to a client, not to staff. */
export const isToClient = (key: MessageKey): boolean => !/^(page-|acknowledge)/.test(key);
/** Whether it holds the menu of a check. */
export const isMenu = (key: MessageKey): boolean => /^(day-1|day-3|week-1|re)-(check|nudge)/.test(key);

/**
 * Everything wrong with a message in one language, each in words that go on after its name. It is the one check of ours
 * and of a clinic's own wordings: what holds for the one holds for the other.
 */
export const messageFaults = (
  key: MessageKey,
  language: Language,
  source: string,
  sender = longestSender,
): string[] => {
  let wording: Wording;
  try {
    wording = compileWording(source);
  } catch (cause) {
    if (cause instanceof UnreadableWording) return [cause.message];
    throw cause;
  }
  const faults = placeFaults(key, wording);
  if (faults.length > 0) return faults;
  // The clinic's name and numbers are its own; what is around them is judged.
  const words = readings(wording, language, { clinic: '', phone: '', emergency: '', code: '', link: '' });
  const sent = readings(wording, language, {
    ...sender,
    code: 'A7',
    link: longestLink(key === 'page-text' ? 's' : 'c'),
  });
  return [
    ...new Set([
      ...(isText(key) ? sent.flatMap((text, index) => partFaults(text, words[index] ?? '')) : []),
      ...(isText(key) && wording[0]?.[0] !== 'clinic'
        ? ['must begin with {clinic}, so that everybody knows who writes']
        : []),
      ...words.flatMap((text) =>
        forbiddenWordsIn(text, language).map(
          ({ word, names }) => `names ${names} ("${word}"), which nothing sent may do`,
        ),
      ),
      ...(language === 'en' ? words.flatMap(readingFaults) : []),
      ...words.flatMap((text) => replyFaults(key, text)),
    ]),
  ];
};

const placeFaults = (key: MessageKey, wording: Wording): string[] => {
  const declared: readonly string[] = messagePlaceholders[key];
  const places = placesIn(wording);
  const known = declared.map((place) => `{${place}}`).join(', ');
  return [
    ...[...places]
      .filter((place) => !declared.includes(place))
      .map((place) => `has a place {${place}} that is not known here; it may have ${known}`),
    ...declared.filter((place) => !places.has(place)).map((place) => `lacks the place {${place}}`),
  ];
};

/** The message as it reads with these values, once for each acuity where it depends on that. */
const readings = (wording: Wording, language: Language, values: Record<string, string>): string[] =>
  placesIn(wording).has('acuity')
    ? Acuity.options.map((acuity) => filledIn(wording, language, { ...values, acuity }))
    : [filledIn(wording, language, values)];

/** `words` is the text without the clinic's name and numbers, which are checked where the configuration's shortcomings are. */
const partFaults = (sent: string, words: string): string[] => {
  const odd = [...new Set(words)].filter((character) => textParts(character).encoding !== 'GSM');
  if (odd.length > 0)
    return [
      `holds ${odd.map((one) => `"${one}"`).join(', ')}, which is outside GSM-7, so that a part has 70 characters`,
    ];
  const { encoding, units, parts } = textParts(sent);
  return encoding === 'GSM' && parts > 1 ? [`takes ${parts} parts: ${units} characters, and one part has 160`] : [];
};

const readingFaults = (text: string): string[] => {
  const years = schoolYears(text);
  return years !== undefined && years > mostSchoolYears
    ? [
        `asks for ${years.toFixed(1)} years of school (Flesch-Kincaid); ${mostSchoolYears} are the most. Use shorter words and sentences`,
      ]
    : [];
};

/** What phones and carriers take for a wish and swallow: their own words, and YES as an opt-in. */
const isKeyword = (word: string): boolean => {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return optOutWords.has(plain) || optInWords.has(plain) || helpWords.has(plain) || plain === 'yes';
};

/** Which keywords a message is there to name: each of these sets has to be named, and nothing else may be. */
const keywordsOf = (key: MessageKey): { must: ReadonlySet<string>[]; may: ReadonlySet<string>[] } => {
  if (key === 'opt-out-confirmation') return { must: [new Set(['start']), new Set(['care'])], may: [optInWords] };
  if (key === 'help' || key === 'opt-in-confirmation') return { must: [optOutWords], may: [optOutWords, helpWords] };
  if (key.startsWith('booking-')) return { must: [optOutWords], may: [optOutWords] };
  return { must: [], may: [] };
};

const replyFaults = (key: MessageKey, text: string): string[] => {
  const { must, may } = keywordsOf(key);
  const named = (text.match(/(?<![\p{L}\d])\p{Lu}{3,}(?![\p{L}\d])/gu) ?? []).map((word) => word.toLowerCase());
  const offered = [
    ...text.matchAll(/(?:(?<!\p{L})(?:reply|text|tapez|répondez|responda)\s+|(?<![\d-])[1-9] )"?(\p{L}+)/giu),
  ].map(([, word]) => word?.toLowerCase() ?? '');
  const wrong = [...named, ...offered].filter((word) => isKeyword(word) && !may.some((words) => words.has(word)));
  const missing = must.filter((words) => !named.some((word) => words.has(word)));
  return [
    ...wrong.map((word) => `offers "${word}" as an answer, which carriers and phones take for a keyword`),
    ...(missing.length > 0
      ? [`must name ${missing.map((words) => [...words][0]?.toUpperCase()).join(' and ')} in capitals`]
      : []),
    ...(isMenu(key) && (text.match(/(?<![\d-])[1-4](?= )/g) ?? []).join('') !== '1234'
      ? ['must offer the digits 1, 2, 3 and 4 in this order, once each']
      : []),
  ];
};
