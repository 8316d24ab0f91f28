import type { Acuity } from '../domain/acuity.ts';
import type { Language } from '../domain/clinic.ts';
import { InvariantViolation } from '../domain/refusals.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/**
 * Every text the system sends, and the values it is filled with. `page-...` and `acknowledge...` go to staff, the rest to
 * clients; none names a treatment, a part of the body or a diagnosis beyond the fixed menu of a check.
 */
export const messagePlaceholders = {
  aftercare: ['clinic', 'phone', 'emergency'],
  'day-1-check': ['clinic', 'emergency'],
  'day-1-check-link': ['clinic', 'emergency', 'link'],
  'day-1-nudge': ['clinic'],
  'day-1-nudge-link': ['clinic', 'link'],
  'day-3-check': ['clinic', 'emergency'],
  'day-3-check-link': ['clinic', 'emergency', 'link'],
  'week-1-check': ['clinic', 'emergency'],
  'week-1-check-link': ['clinic', 'link'],
  'week-1-nudge': ['clinic', 'emergency'],
  'week-1-nudge-link': ['clinic', 'link'],
  're-check': ['clinic', 'emergency'],
  're-check-link': ['clinic', 'emergency', 'link'],
  'booking-prompt': ['clinic', 'phone'],
  'booking-prompt-link': ['clinic', 'link'],
  'booking-reminder': ['clinic', 'phone'],
  'booking-reminder-link': ['clinic', 'link'],
  preparation: ['clinic', 'phone'],
  'answer-fine': ['clinic', 'phone'],
  'answer-expected': ['clinic', 'phone', 'emergency'],
  'answer-watch': ['clinic', 'phone', 'emergency'],
  'answer-urgent-staffed': ['clinic', 'phone', 'emergency'],
  'answer-urgent-closed': ['clinic', 'phone', 'emergency'],
  'answer-emergency': ['clinic', 'phone', 'emergency'],
  'answer-unclear': ['clinic', 'phone', 'emergency'],
  'opt-out-confirmation': ['clinic', 'phone'],
  'opt-out-safety': ['clinic', 'phone', 'emergency'],
  'opt-in-confirmation': ['clinic', 'emergency'],
  help: ['clinic', 'phone', 'emergency'],
  'page-text': ['clinic', 'acuity', 'code', 'link'],
  'page-email-subject': ['clinic', 'acuity', 'code'],
  'page-email-body': ['clinic', 'acuity', 'code', 'link'],
  acknowledged: ['clinic', 'code'],
  'acknowledge-risen': ['clinic', 'code'],
  'acknowledge-stale': ['clinic', 'code'],
  'acknowledge-unknown': ['clinic', 'code'],
} as const;

export type MessageKey = keyof typeof messagePlaceholders;

/** What a text must be given; `acuity` becomes the clinic's own word for how urgent it is. */
export type MessageValues<Key extends MessageKey> = {
  [Name in (typeof messagePlaceholders)[Key][number]]: Name extends 'acuity' ? Acuity : string;
};

/** The texts as written, for those who check them; send `renderMessage` instead. */
export const messageTexts: Record<Language, Record<MessageKey, string>> = { en, fr, es };

const urgencyWords: Record<Language, Record<Acuity, string>> = {
  en: {
    emergency: 'EMERGENCY',
    urgent: 'URGENT',
    unclear: 'unread',
    watch: 'routine',
    expected: 'routine',
    fine: 'routine',
  },
  fr: {
    emergency: 'CRITIQUE',
    urgent: 'URGENT',
    unclear: 'à lire',
    watch: 'courant',
    expected: 'courant',
    fine: 'courant',
  },
  es: {
    emergency: 'EMERGENCIA',
    urgent: 'URGENTE',
    unclear: 'por leer',
    watch: 'normal',
    expected: 'normal',
    fine: 'normal',
  },
};

/**
 * The text in this language with its values filled in. Values are taken as they are and never filled in again. Throws
 * InvariantViolation when the text has a place no value was given for. One GSM-7 part with a clinic name of 20
 * characters and a phone of 12; longer values may make it two.
 */
export const renderMessage = <Key extends MessageKey>(
  key: Key,
  language: Language,
  values: MessageValues<Key>,
): string => {
  const given = new Map<string, string>(Object.entries(values));
  return messageTexts[language][key].replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = name === 'acuity' ? urgencyWord(given.get(name), language) : given.get(name);
    if (value === undefined) throw new InvariantViolation(`${key} (${language}) has a place {${name}} without a value`);
    return value;
  });
};

const urgencyWord = (acuity: string | undefined, language: Language): string | undefined =>
  Object.entries(urgencyWords[language]).find(([name]) => name === acuity)?.[1];
