import type { Sign } from './sign.ts';

/** How a sign is told. */
export interface Telling {
  mild: boolean;
  strong: boolean;
  easing: boolean;
  gone: boolean;
  growing: boolean;
  lasting: boolean;
  oneSided: boolean;
}

export type SignGrade = 'emergency' | 'urgent' | 'watch' | 'expected';

/** A day on which nothing counts as expected any more, for when it is not known. */
const unknownDay = 60;

/** How urgent a sign is on a day. Source: docs/clinical.md S1 to S17. */
export const gradeSign = (sign: Sign, telling: Telling, dayOrUnknown: number | undefined): SignGrade => {
  const day = dayOrUnknown ?? unknownDay;
  const { mild, strong, growing, gone } = telling;
  const easing = telling.easing && !growing;
  const until = (last: number): SignGrade => (day <= last ? 'expected' : 'watch');
  // "Still numb, shouldn't it have worn off?"
  const over = gone && !(sign === 'numb-patch' && telling.lasting);
  if (over && !growing && !strong && sign !== 'blood-specks' && sign !== 'medicine') return 'expected';
  switch (sign) {
    case 'redness':
      if (growing && day >= 1 && !easing) return 'urgent';
      if (strong && !easing) return day <= 3 ? 'watch' : 'urgent';
      if (telling.lasting && day > 3 && !mild && !easing) return 'watch';
      return until(easing ? 5 : 3);
    case 'swelling-sign':
      if ((growing || telling.oneSided) && !easing) return 'urgent';
      if (strong && !easing && !mild) return 'urgent';
      if (mild || easing) return until(3);
      return day <= 3 ? 'watch' : 'urgent';
    case 'soreness':
      if (strong && !easing && !mild) return 'urgent';
      if (growing && day >= 2 && !easing) return 'urgent';
      if (easing) return until(3);
      if (mild) return until(1);
      return day <= 0 ? 'expected' : day <= 3 ? 'watch' : 'urgent';
    case 'pain-told':
      if (strong && !easing && !mild) return 'urgent';
      if (growing && !easing) return day <= 0 ? 'watch' : 'urgent';
      if (easing) return until(3);
      if (mild) return until(1);
      return day <= 1 ? 'watch' : 'urgent';
    case 'burning':
      if (strong && !easing && !mild) return 'urgent';
      if (mild || easing) return until(1);
      return day <= 0 ? 'expected' : day <= 1 ? 'watch' : 'urgent';
    case 'warmth':
      if (strong && day >= 1 && !easing && !mild) return 'urgent';
      if (mild || easing) return until(2);
      return day <= 1 ? 'expected' : 'urgent';
    case 'heat':
      if (mild || easing) return day <= 0 ? 'expected' : 'watch';
      return day <= 0 ? 'watch' : 'urgent';
    case 'tightness':
    case 'dryness':
      return until(7);
    case 'itch':
      if (strong && !mild && !easing) return 'watch';
      return until(mild || easing ? 7 : 5);
    case 'bumps':
      if (strong && !easing && !mild) return 'watch';
      if (easing) return 'expected';
      return day <= 0 && !mild ? 'watch' : until(7);
    case 'bruise':
      return growing && !easing && strong ? 'urgent' : until(7);
    case 'clear-ooze':
      return day <= 1 ? 'expected' : day <= 3 ? 'watch' : 'urgent';
    case 'blood-specks':
      // Dots that keep coming are bleeding.
      if (telling.lasting && !gone) return 'urgent';
      return day <= 0 ? (gone || easing || mild ? 'expected' : 'watch') : 'urgent';
    case 'numb-patch':
      return day <= 0 ? 'expected' : day <= 1 ? 'watch' : 'urgent';
    case 'pigment':
    case 'scar':
      return easing ? 'expected' : 'watch';
    case 'medicine':
      return 'watch';
  }
};
