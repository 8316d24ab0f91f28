/** What words around a symptom do to it. */
export type Cue =
  | 'mild'
  | 'strong'
  | 'easing'
  | 'gone'
  | 'growing'
  | 'one-sided'
  | 'lasting'
  | 'good'
  | 'bad'
  | 'idiom'
  | 'doubt'
  | 'if'
  | 'ask'
  | 'other-person'
  | 'treated-here'
  | 'other-part'
  | 'skin'
  | 'booking'
  | 'treatment'
  | 'thanks'
  | 'opt-in-wish'
  | 'who';

/** Words for a cue, side by side. */
export interface CueWords {
  cue: Cue;
  phrases: string;
}
