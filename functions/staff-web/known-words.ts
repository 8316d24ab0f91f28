import type { Language } from '../../shared/domain/clinic.ts';
import { caseWords } from './case-words.ts';

/** How clients, sessions and follow-ups are called: by the same words on every page. */
export type KnownWords = ReturnType<typeof knownWords>;

export const knownWords = (language: Language) => {
  const { client, timeline } = caseWords[language];
  const { languages, device, areas, indication, risk } = client;
  const { channel, followUps, nudge, followUpStatus, followUpReason } = timeline;
  return { languages, device, areas, indication, risk, channel, followUps, nudge, followUpStatus, followUpReason };
};
