import { emergencyFlags } from './emergency-flags.ts';
import type { RedFlag } from './red-flag.ts';
import { urgentBodyFlags } from './urgent-body-flags.ts';
import { urgentSkinFlags } from './urgent-skin-flags.ts';

/** Every row is read, whatever its place. */
export const redFlags: readonly RedFlag[] = [...emergencyFlags, ...urgentSkinFlags, ...urgentBodyFlags];
