import type { Owner } from './case.ts';
import type { Change } from './change.ts';
import { type Channel, ConsentClass } from './consent.ts';

/**
 * The person's word for the timeline, or what stands for it. It stands above the consents of the number or address, so
 * those stay as they are.
 */
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
