import * as z from 'zod/mini';
import type { Clinic } from './domain/clinic.ts';
import { MalformedInput } from './domain/refusals.ts';

/** How far each clinic's list has been given out; a clinic whose list is at its end is left out. */
const CasePlaces = z.array(
  z.object({ clinicId: z.string(), cursor: z.optional(z.string()), after: z.optional(z.string()) }),
);
export type CasePlaces = z.infer<typeof CasePlaces>;

/**
 * The beginning of every clinic's list without a cursor. Throws MalformedInput for a cursor that was never given out, or
 * that leads to another clinic's list.
 */
export const readPlaces = (
  cursor: string | undefined,
  clinics: ReadonlyArray<Pick<Clinic, 'clinicId'>>,
): CasePlaces => {
  if (cursor === undefined) return clinics.map(({ clinicId }) => ({ clinicId }));
  const places = CasePlaces.safeParse(decoded(cursor));
  if (!places.success || !places.data.every((place) => clinics.some(({ clinicId }) => clinicId === place.clinicId)))
    throw new MalformedInput('a cursor of cases that was never given out');
  return places.data;
};

export const writePlaces = (places: CasePlaces): string => Buffer.from(JSON.stringify(places)).toString('base64url');

const decoded = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};
