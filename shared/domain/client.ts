import * as z from 'zod/mini';
import { Language } from './clinic.ts';
import { Channel, KeptConsent } from './consent.ts';
import { InternalId, OutsideId, StoredInstant, ZoneName } from './schema.ts';

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

/** A number or address that a provider said does not exist or takes nothing from us. */
export const DeadContact = z.object({ channel: Channel, at: StoredInstant });
export type DeadContact = z.infer<typeof DeadContact>;

/**
 * The client as kept. `revision` grows with every write that could change a decision; every decision's transaction
 * checks the revision it read. `phoneHash` and `emailHash` are the keyed hashes under which replies and opt-outs of the
 * number and the address are found.
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
  emailHash: z.optional(InternalId),
  /** Channels whose number or address surely takes nothing; forgotten when that number or address changes. */
  deadContacts: z.optional(z.array(DeadContact)),
  language: Language,
  timeZone: z.optional(ZoneName),
  preferredChannel: z.optional(Channel),
  riskFlags: z.array(RiskFlag),
  consents: z.array(KeptConsent),
});
export type ClientProfile = z.infer<typeof ClientProfile>;
