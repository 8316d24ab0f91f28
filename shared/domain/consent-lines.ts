import type { Owner } from './case.ts';
import type { Change } from './change.ts';
import { pointOf } from './channel-choice.ts';
import type { ClientProfile } from './client.ts';
import { type Channel, ConsentClass, consentAbout, type KeptConsent } from './consent.ts';
import { type ContactPoint, isOptedOut, type OptOut } from './opt-out.ts';

interface ClientKept {
  owner: Owner;
  profile: ClientProfile;
}

/** The person's word for the timeline, or what stands for it, a line for each class. */
export const consentLines = (
  owner: Owner,
  channel: Channel,
  given: boolean,
  proof: string,
  at: string,
  classes: readonly ConsentClass[] = ConsentClass.options,
): Change[] =>
  classes.map((forClass) => ({
    put: 'consent',
    owner,
    at,
    consent: { class: forClass, channel, given, at, proof },
  }));

/**
 * An opt-out of these classes at this number or address, as its client's own statement: on the timeline, and in the
 * profile when the client is still known by it, so that another number told later brings back nothing older. Whoever
 * writes this expects the profile's revision.
 */
export const withdrawn = (
  { owner, profile }: ClientKept,
  contact: ContactPoint,
  proof: string,
  at: string,
  classes: readonly ConsentClass[] = ConsentClass.options,
): Change[] => {
  const lines = consentLines(owner, contact.channel, false, proof, at, classes);
  if (!isKnownBy(profile, contact)) return lines;
  const statements = classes.map((forClass) => stated(profile, forClass, contact.channel, false, proof, at));
  return [restated(owner, profile, statements), ...lines];
};

/** The person's word on one class, as the profile keeps it: what was agreed to until an opt-out can be given back. */
export const stated = (
  profile: ClientProfile,
  forClass: ConsentClass,
  channel: Channel,
  given: boolean,
  proof: string,
  at: string,
): KeptConsent => {
  const known = consentAbout(profile.consents, forClass, channel);
  // Told by a clock a little ahead of ours, what it replaces would else come back when it is told again.
  const since = known && Date.parse(known.at) > Date.parse(at) ? known.at : at;
  const canReturn = !given && (known?.given || known?.optedOut);
  return { class: forClass, channel, given, at: since, proof, ...(canReturn ? { optedOut: true } : {}) };
};

/** What a client has agreed to anew, and every class they agree to by this number or address from then on. */
export interface GivenBack {
  changes: Change[];
  agreed: ConsentClass[];
}

/**
 * These classes wanted again by the person: what was agreed to until an opt-out is agreed to anew, and nothing that never
 * was. `optOut` is what the number or address had opted out of. Whoever writes this expects the profile's revision.
 */
export const givenBack = (
  { owner, profile }: ClientKept,
  { contact, optOut }: { contact: ContactPoint; optOut: OptOut | undefined },
  classes: readonly ConsentClass[],
  proof: string,
  at: string,
): GivenBack => {
  const { channel } = contact;
  if (!isKnownBy(profile, contact)) return { changes: [], agreed: [] };
  const about = (forClass: ConsentClass) => consentAbout(profile.consents, forClass, channel);
  const returned = classes.filter((forClass) => about(forClass)?.optedOut);
  const lifted = classes.filter((forClass) => about(forClass)?.given && isOptedOut(optOut, forClass));
  const statements = returned.map((forClass) => stated(profile, forClass, channel, true, proof, at));
  const stands = (forClass: ConsentClass): boolean =>
    (about(forClass)?.given ?? false) && !(isOptedOut(optOut, forClass) && !classes.includes(forClass));
  const said = ConsentClass.options.filter((forClass) => returned.includes(forClass) || lifted.includes(forClass));
  return {
    changes: [
      ...(statements.length > 0 ? [restated(owner, profile, statements)] : []),
      ...consentLines(owner, channel, true, proof, at, said),
    ],
    agreed: ConsentClass.options.filter((forClass) => returned.includes(forClass) || stands(forClass)),
  };
};

const isKnownBy = (profile: ClientProfile, contact: ContactPoint): boolean =>
  pointOf(profile, contact.channel)?.contact.hash === contact.hash;

/** The profile with these statements instead of the older ones about the same. Whoever writes it expects its revision. */
export const restated = (owner: Owner, profile: ClientProfile, statements: readonly KeptConsent[]): Change => ({
  put: 'clientProfile',
  owner,
  profile: {
    ...profile,
    revision: profile.revision + 1,
    consents: [
      ...profile.consents.filter((known) => !consentAbout(statements, known.class, known.channel)),
      ...statements,
    ],
  },
});
