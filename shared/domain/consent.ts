import * as z from 'zod/mini';
import { OffsetInstant } from './schema.ts';

/** What a consent is for: `care` checks and advice, `results` surveys, `booking` prompts (treated as marketing). */
export const ConsentClass = z.enum(['care', 'results', 'booking']);
export type ConsentClass = z.infer<typeof ConsentClass>;

export const Channel = z.enum(['sms', 'email']);
export type Channel = z.infer<typeof Channel>;

/** One consent or its withdrawal, with proof: where and how it was given, so that it can be shown years later. */
export const Consent = z.object({
  class: ConsentClass,
  channel: Channel,
  given: z.boolean(),
  at: OffsetInstant,
  proof: z.string().check(z.minLength(1), z.maxLength(500)),
});
export type Consent = z.infer<typeof Consent>;

/** A statement as kept in a profile. `optedOut` marks what the person agreed to until they opted out: START gives it back. */
export const KeptConsent = z.extend(Consent, { optedOut: z.optional(z.literal(true)) });
export type KeptConsent = z.infer<typeof KeptConsent>;

/**
 * Both lists as one, the newest statement for each class and channel by its own `at`. At the same instant a withdrawal
 * wins. Opt-outs are kept elsewhere as well, by number: no merge ever lifts one.
 */
export const mergeConsents = (known: readonly KeptConsent[], told: readonly Consent[]): KeptConsent[] => {
  const newest = new Map<string, KeptConsent>();
  for (const consent of [...known, ...told]) {
    const key = `${consent.class}/${consent.channel}`;
    const current = newest.get(key);
    if (!current || supersedes(consent, current)) newest.set(key, consent);
  }
  return [...newest.values()];
};

const supersedes = (told: Consent, known: Consent): boolean => {
  const difference = Date.parse(told.at) - Date.parse(known.at);
  return difference > 0 || (difference === 0 && !told.given);
};

/** Whether the newest statement for this class and channel is a consent. No statement is none. */
export const hasConsent = (consents: readonly Consent[], forClass: ConsentClass, channel: Channel): boolean =>
  consents.some((consent) => consent.class === forClass && consent.channel === channel && consent.given);

/** The statement about this class and channel, if there is one. */
export const consentAbout = <Kept extends Consent>(
  consents: readonly Kept[],
  forClass: ConsentClass,
  channel: Channel,
): Kept | undefined => consents.find((consent) => consent.class === forClass && consent.channel === channel);

/** Whether this class was agreed to by this channel until the person opted out, and not told otherwise since. */
export const endedByOptOut = (consents: readonly KeptConsent[], forClass: ConsentClass, channel: Channel): boolean =>
  consentAbout(consents, forClass, channel)?.optedOut ?? false;
