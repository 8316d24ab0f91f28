import type { Language } from '../../shared/domain/clinic.ts';
import type { Treatment } from '../../shared/domain/session.ts';
import { knownWords } from './known-words.ts';

/** What was done, for those who may read it. */
export const sayTreatment = ({ device, needleDepthMm, areas, indication }: Treatment, language: Language): string => {
  const words = knownWords(language);
  return [
    words.device[device],
    `${new Intl.NumberFormat(language).format(needleDepthMm)} mm`,
    areas.map((area) => words.areas[area]).join(', '),
    words.indication[indication],
  ].join(' · ');
};
