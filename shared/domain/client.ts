import * as z from 'zod/mini';
import { Language } from './clinic.ts';
import { Channel, Consent } from './consent.ts';
import { InternalId, OutsideId, readableText, ZoneName } from './schema.ts';

export const RiskFlag = z.enum([
  'cold-sores',
  'keloid',
  'blood-thinner',
  'bleeding-disorder',
  'diabetes',
  'immunosuppressed',
  'darker-skin',
  'around-eyes',
]);
export type RiskFlag = z.infer<typeof RiskFlag>;

/** Goes into texts, mail and pages as it is. */
const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80), readableText);

/** A client as a booking system tells it. `phone` may be national: it is read in the clinic's country. */
export const ClientTold = z.strictObject({
  clientId: OutsideId,
  firstName: Name,
  lastName: z.optional(Name),
  phone: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(40))),
  email: z.optional(z.email('must be an email address').check(z.maxLength(254))),
  language: Language,
  timeZone: z.optional(ZoneName),
  preferredChannel: z.optional(Channel),
  riskFlags: z.optional(z.array(RiskFlag).check(z.maxLength(8))),
  consents: z.array(Consent).check(z.maxLength(30)),
});
export type ClientTold = z.infer<typeof ClientTold>;

/**
 * The client as kept. `revision` grows with every write that could change a decision; every decision's transaction
 * checks the revision it read. `phoneHash` is the keyed hash under which replies and opt-outs of the number are found.
 */
export const ClientProfile = z.object({
  clientKey: InternalId,
  clientId: OutsideId,
  clinicId: OutsideId,
  revision: z.int(),
  firstName: z.string(),
  lastName: z.optional(z.string()),
  /** E.164. */
  phone: z.optional(z.string()),
  phoneHash: z.optional(InternalId),
  email: z.optional(z.string()),
  language: Language,
  timeZone: z.optional(ZoneName),
  preferredChannel: z.optional(Channel),
  riskFlags: z.array(RiskFlag),
  consents: z.array(Consent),
});
export type ClientProfile = z.infer<typeof ClientProfile>;
