import * as z from 'zod/mini';
import { type Channel, ConsentClass } from './consent.ts';
import { StoredInstant } from './schema.ts';

/** A number or an address as opt-outs know it: by the keyed hash of what it is. */
export interface ContactPoint {
  channel: Channel;
  hash: string;
}

/**
 * What a number or an address no longer wants, whoever it belongs to. It stands above every consent and is lifted by the
 * person alone: no import touches it.
 */
export const OptOut = z.object({ at: StoredInstant, classes: z.array(ConsentClass) });
export type OptOut = z.infer<typeof OptOut>;

/** STOP, a complaint, or the carrier's own list: nothing of any class. */
export const optOutOfEverything = (at: string): OptOut => ({ at, classes: [...ConsentClass.options] });

export const isOptedOut = (optOut: OptOut | undefined, forClass: ConsentClass): boolean =>
  optOut?.classes.includes(forClass) ?? false;

/** Whether nothing may go there any more, not even care. */
export const isSilenced = (optOut: OptOut | undefined): boolean =>
  ConsentClass.options.every((forClass) => isOptedOut(optOut, forClass));

/** What is left of an opt-out when the person wants these classes again; undefined when nothing is. */
export const liftedFor = (optOut: OptOut, classes: readonly ConsentClass[], at: string): OptOut | undefined => {
  const left = optOut.classes.filter((forClass) => !classes.includes(forClass));
  return left.length === 0 ? undefined : { at, classes: left };
};
