import type { Language } from '../domain/clinic.ts';
import type { FollowUpKind } from '../domain/follow-up.ts';
import { textParts } from '../domain/text-parts.ts';
import type { ClinicMessages } from '../domain/wording.ts';
import { type MessageKey, type messagePlaceholders, renderMessage } from './messages.ts';

/** Texts that are filled with these at most. */
type FilledWith<Name extends string> = {
  [Key in MessageKey]: (typeof messagePlaceholders)[Key][number] extends Name ? Key : never;
}[MessageKey];

/** A text without and, where there is a page to go to, with a link. */
interface Wording {
  plain: FilledWith<'clinic' | 'phone' | 'emergency'>;
  linked?: FilledWith<'clinic' | 'phone' | 'emergency' | 'link'>;
}

const first: Record<FollowUpKind, Wording> = {
  aftercare: { plain: 'aftercare' },
  'day-1-check': { plain: 'day-1-check', linked: 'day-1-check-link' },
  'day-3-check': { plain: 'day-3-check', linked: 'day-3-check-link' },
  'week-1-check': { plain: 'week-1-check', linked: 'week-1-check-link' },
  're-check': { plain: 're-check', linked: 're-check-link' },
  'booking-prompt': { plain: 'booking-prompt', linked: 'booking-prompt-link' },
  'booking-reminder': { plain: 'booking-reminder', linked: 'booking-reminder-link' },
  preparation: { plain: 'preparation' },
};

const nudges: Partial<Record<FollowUpKind, Wording>> = {
  'day-1-check': { plain: 'day-1-nudge', linked: 'day-1-nudge-link' },
  'week-1-check': { plain: 'week-1-nudge', linked: 'week-1-nudge-link' },
};

export interface FollowUpTextValues {
  clinic: string;
  phone: string;
  emergency: string;
  /** The page to answer or to book on. */
  link?: string;
}

/**
 * What a follow-up says by text, in the clinic's own words where it has some: with its link where that fits one part,
 * else in digits and phone numbers alone.
 */
export const followUpText = (
  kind: FollowUpKind,
  attempt: number,
  language: Language,
  { link, ...values }: FollowUpTextValues,
  words: { messages?: ClinicMessages | undefined },
): string => {
  const { plain, linked } = (attempt > 1 ? nudges[kind] : undefined) ?? first[kind];
  if (linked && link !== undefined) {
    const text = renderMessage(linked, language, { ...values, link }, words);
    if (textParts(text).parts === 1) return text;
  }
  return renderMessage(plain, language, values, words);
};
