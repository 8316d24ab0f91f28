import { environmentVariable } from '../env.ts';

/** Where the pages are served, without a slash at its end. */
export const publicUrl = (): string => environmentVariable('PUBLIC_URL').replace(/\/+$/, '');
