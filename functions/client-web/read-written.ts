import { type Acuity, strictest } from '../../shared/domain/acuity.ts';
import type { Language } from '../../shared/domain/clinic.ts';
import { readWords } from '../../shared/domain/reading.ts';

/** What was written in a form's box, as texts are read; the strictest reading of all its languages and days. */
export interface Written {
  /** Absent when nothing was written, or "thanks" alone. */
  acuity?: Acuity;
  reasons: string[];
}

/**
 * Reads a form's box. A keyword there (STOP, HELP) is no command, for it may stand for anything: a person reads it.
 */
export const readWritten = (words: string, languages: readonly Language[], days: readonly number[]): Written => {
  if (words === '') return { reasons: [] };
  const readings = [...new Set(languages)].map((language) => readWords(words, language, days));
  const gradings = readings.flatMap(({ acuity, intents }): Acuity[] => {
    if (acuity !== undefined) return [acuity];
    return intents.optOut || intents.optIn || intents.help ? ['unclear'] : [];
  });
  return {
    ...(gradings.length > 0 ? { acuity: strictest(gradings) } : {}),
    reasons: [...new Set(readings.flatMap(({ reasons }) => reasons))],
  };
};
