/** What is common after a session, or worth a look: how urgent depends on the day and on how it is told. */
export type Sign =
  | 'redness'
  | 'swelling-sign'
  | 'soreness'
  | 'pain-told'
  | 'burning'
  | 'warmth'
  | 'tightness'
  | 'dryness'
  | 'itch'
  | 'bumps'
  | 'bruise'
  | 'clear-ooze'
  | 'blood-specks'
  | 'numb-patch'
  | 'pigment'
  | 'scar'
  | 'medicine'
  | 'heat';

/** Words for a sign, written like those of a red flag but side by side. */
export interface SignWords {
  sign: Sign;
  phrases: string;
  source: string;
}
