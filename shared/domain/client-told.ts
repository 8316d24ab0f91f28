import * as z from 'zod/mini';
import { type ClientProfile, RiskFlag } from './client.ts';
import { Language } from './clinic.ts';
import { Channel, Consent } from './consent.ts';
import { OutsideId, readableText, ZoneName } from './schema.ts';

/** Goes into texts, mail and pages as it is. */
const name = () => z.string().check(z.trim(), z.minLength(1), z.maxLength(80), readableText);

/** A client as a booking system tells it. `phone` may be national: it is read in the clinic's country. */
export const ClientTold = z.lazy(() =>
  z.strictObject({
    clientId: OutsideId,
    firstName: name(),
    lastName: z.optional(name()),
    phone: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(40))),
    email: z.optional(z.email('must be an email address').check(z.maxLength(254))),
    language: Language,
    timeZone: z.optional(ZoneName),
    preferredChannel: z.optional(Channel),
    riskFlags: z.optional(z.array(RiskFlag).check(z.maxLength(8))),
    consents: z.array(Consent).check(z.maxLength(30)),
  }),
);
export type ClientTold = z.infer<typeof ClientTold>;

/** What a booking system told of a client, merged; nothing that is ours alone. Told again it changes nothing. */
export const clientAsTold = (profile: ClientProfile): ClientTold & Pick<ClientProfile, 'riskFlags'> => {
  const {
    clientKey: _key,
    clinicId: _clinic,
    revision: _revision,
    phoneHash: _phone,
    emailHash: _email,
    deadContacts: _dead,
    ...client
  } = profile;
  return client;
};
