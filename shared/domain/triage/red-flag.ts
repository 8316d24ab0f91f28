import type { Language } from '../clinic.ts';

/** What a red flag in a text is about. Words for staff, never sent to a client. */
export type Symptom =
  | 'breathing'
  | 'airway-swelling'
  | 'uncontrolled-bleeding'
  | 'collapse'
  | 'stroke-sign'
  | 'sight'
  | 'light-headed'
  | 'self-harm'
  | 'bleeding'
  | 'pus'
  | 'fever'
  | 'blister'
  | 'burn'
  | 'infection'
  | 'spreading'
  | 'swelling'
  | 'eye'
  | 'smell'
  | 'pain'
  | 'numbness'
  | 'worse'
  | 'unwell'
  | 'allergy';

/** Words that always reach a person, at once. */
export interface RedFlag {
  symptom: Symptom;
  acuity: 'emergency' | 'urgent';
  /** The last day this row is about, when it is only about the first days; without a known session it always holds. */
  untilDay?: number;
  /** Never taken as denied: "not breathing" is the danger itself. */
  undeniable?: true;
  /** Whose clients only, when the word is an everyday one in another language. Otherwise every list is read for everyone. */
  onlyIn?: Language;
  /**
   * Phrases, one a line or between commas, without accents: words in order with at most two others between them;
   * `a|b` either, `a*` any ending, `a_b` side by side.
   */
  phrases: string;
  source: string;
}
