import { ClinicRoster } from '../domain/clinic.ts';
import { InvariantViolation } from '../domain/refusals.ts';
import { check } from '../domain/schema.ts';
import { once } from './once.ts';

/** Put in place by the bundler: the configuration the stack was made of. */
declare const __CLINIC_CONFIG__: unknown;

/** The clinics of this deployment. Throws InvariantViolation when the bundle holds none that can be read. */
export const liveRoster = once((): ClinicRoster => {
  const roster = check(ClinicRoster, __CLINIC_CONFIG__);
  if (roster.ok) return roster.value;
  throw new InvariantViolation(
    `the bundled clinics: not as agreed at ${roster.faults.map(({ path }) => path).join(', ')}`,
  );
});
