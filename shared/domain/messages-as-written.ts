import * as z from 'zod/mini';
import { Language } from './clinic.ts';

/**
 * What a clinic says in its own words: ICU MessageFormat by language and key of the message it replaces. Which keys and
 * places there are, and what may be said, is checked where the configuration is read.
 */
export const MessagesAsWritten = z.partialRecord(Language, z.record(z.string(), z.string()));
export type MessagesAsWritten = z.infer<typeof MessagesAsWritten>;
