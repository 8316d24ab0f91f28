import { emergencyFlags } from './emergency-flags.ts';
import type { RedFlag } from './red-flag.ts';
import { urgentFlags } from './urgent-flags.ts';

/** Every row is read, whatever its place. */
export const redFlags: readonly RedFlag[] = [...emergencyFlags, ...urgentFlags];
