import type { Acuity } from '../domain/acuity.ts';
import type { Language } from '../domain/clinic.ts';
import { type ClinicMessages, filledIn } from '../domain/wording.ts';
import { texts } from './compiled/texts.ts';

/**
 * Every text the system sends, and the places it has, in every language and in a clinic's own words as well. `page-...` and
 * `acknowledge...` go to staff, the rest to clients. What they may say is checked in infra/wording/check-message.ts.
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

/** What a text must be given. */
export type MessageValues<Key extends MessageKey> = {
  [Name in (typeof messagePlaceholders)[Key][number]]: Name extends 'acuity' ? Acuity : string;
};

/**
 * The text in this language with its values filled in, in the clinic's own words where it has some. Values are taken as
 * they are. Throws InvariantViolation when a place has no value. One GSM-7 part with a clinic name of 20 characters and a
 * phone of 12; longer values may make it two.
 */
export const renderMessage = <Key extends MessageKey>(
  key: Key,
  language: Language,
  values: MessageValues<Key>,
  { messages }: { messages?: ClinicMessages | undefined },
): string => filledIn(messages?.[language]?.[key] ?? texts[language][key], language, values);
