import type { ClinicRoster } from '../domain/clinic.ts';

/** Put in place by the bundler, which bundles nothing that has not passed the configuration's own schema. */
declare const __CLINIC_CONFIG__: ClinicRoster;

/** The clinics of this deployment. */
export const liveRoster = (): ClinicRoster => __CLINIC_CONFIG__;
