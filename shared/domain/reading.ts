import { type Acuity, isRedFlag, strictest } from './acuity.ts';
import type { Clinic, Language } from './clinic.ts';
import { type CheckKind, type Digit, gradeDigit, isCheck, readDigit } from './digit-answer.ts';
import { type FollowUp, mayHaveArrivedAt } from './follow-up.ts';
import { plusMinutes } from './instants.ts';
import { gradingDays } from './local-time.ts';
import { menuFreshHours } from './reply.ts';
import type { ClientStanding } from './standing.ts';
import type { TriageReason } from './triage/by-lists.ts';
import { decidingWords, type TextTriage, triageText } from './triage-text.ts';

/** What a client's words ask for besides, whatever they report. */
export interface Intents {
  optOut: boolean;
  optIn: boolean;
  help: boolean;
}

/** What a text reports, as staff will see it. */
export interface Reading {
  /** Absent for a bare keyword, which says nothing of the skin. */
  acuity?: Acuity;
  reasons: string[];
  digit?: Digit;
  /** The check it answers. */
  followUp?: FollowUp;
}

/** The words alone, on every day they could be about; the strictest day wins. No days: there is no session. */
export const readWords = (
  text: string,
  language: Language,
  days: readonly number[],
): Reading & { intents: Intents } => {
  const results = (days.length > 0 ? days : [undefined]).map((day) => triageText(text, { language, day }));
  const gradings = results.map(acuityOf);
  const clinical = gradings.filter((acuity) => acuity !== undefined);
  return {
    ...(clinical.length > 0 ? { acuity: strictest(clinical) } : {}),
    reasons: [...new Set(results.flatMap(({ reasons }) => reasons.map(asWords)))],
    intents: {
      optOut: results.some(({ intents }) => intents.optOut),
      optIn: results.some(({ intents }) => intents.optIn),
      help: results.some(({ intents }) => intents.help),
    },
  };
};

/** A stretch of a client's text, and whether the words in it decided how the whole was read. */
export interface TextStretch {
  text: string;
  decided: boolean;
}

/** A client's text, taken apart where the words stand that decided, on any day it could be about. Joined it is the text. */
export const stretchesOf = (text: string, language: Language, days: readonly number[]): TextStretch[] => {
  const places = (days.length > 0 ? days : [undefined])
    .flatMap((day) => decidingWords(text, { language, day }))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  const stretches: TextStretch[] = [];
  let told = 0;
  const tell = (end: number, decided: boolean): void => {
    if (end > told) stretches.push({ text: text.slice(told, end), decided });
    told = Math.max(told, end);
  };
  for (const { start, end } of places) {
    tell(start, false);
    tell(end, true);
  }
  tell(text.length, false);
  return stretches;
};

/** A rule and the listed word it found, for staff to read: `bleeding: bleed`, `not-understood`. */
const asWords = ({ rule, word }: TriageReason): string => (word === '' ? rule : `${rule}: ${word.replaceAll('*', '')}`);

/** "Thanks" alone says nothing of the skin either: nobody is asked to read it, and nothing is answered. */
const acuityOf = ({ disposition, reasons }: TextTriage): Acuity | undefined => {
  if (reasons.some(({ rule }) => rule === 'courtesy')) return undefined;
  switch (disposition) {
    case 'optout':
    case 'optin':
    case 'help':
      return undefined;
    case 'booking':
    case 'question':
      return 'unclear';
    default:
      return disposition;
  }
};

/** The newest check a digit could answer: handed over within the last 72 hours. */
export const newestMenu = (standing: ClientStanding, now: string): (FollowUp & { kind: CheckKind }) | undefined =>
  standing.followUps
    .flatMap((followUp) => {
      const { kind } = followUp;
      if (!isCheck(kind)) return [];
      const at = mayHaveArrivedAt(followUp);
      return at !== undefined && at <= now && now < plusMinutes(at, menuFreshHours * 60)
        ? [{ followUp: { ...followUp, kind }, at }]
        : [];
    })
    .sort((one, other) => (one.at < other.at ? 1 : -1))[0]?.followUp;

/** A text as this client's: a bare digit is bound to the newest menu first; everything else is read as words. */
export const readAs = (text: string, standing: ClientStanding, clinic: Clinic, now: string): Reading => {
  const digit = readDigit(text);
  const menu = newestMenu(standing, now);
  if (digit !== undefined && menu)
    return { acuity: gradeDigit(menu.kind, digit), reasons: [`${menu.kind}: ${digit}`], digit, followUp: menu };
  if (digit !== undefined) return { acuity: 'unclear', reasons: ['digit-without-a-check'], digit };
  const newest = standing.sessions.find((session) => session.status === 'completed');
  const days = newest ? gradingDays(newest.completedAt, now, clinic.timeZone) : [];
  const { intents: _intents, ...reading } = readWords(text, standing.profile.language, days);
  // Whoever answers in words has answered: nobody is reminded, and silence does not follow.
  return menu && reading.acuity !== undefined ? { ...reading, followUp: menu } : reading;
};

/**
 * A text from a number that several clients share, as each of theirs. A red flag is everybody's; a milder answer counts
 * only when exactly one of them was asked; otherwise nobody can tell whose it is, and a person must.
 */
export const readAsShared = (
  text: string,
  sharing: ReadonlyArray<{ standing: ClientStanding; clinic: Clinic }>,
  now: string,
): Array<{ standing: ClientStanding; clinic: Clinic; reading: Reading }> => {
  const readings = sharing.map((one) => ({ ...one, reading: readAs(text, one.standing, one.clinic, now) }));
  if (readings.length < 2) return readings;
  const flagged = readings.some(({ reading }) => reading.acuity !== undefined && isRedFlag(reading.acuity));
  const asked = readings.filter(({ standing }) => newestMenu(standing, now) !== undefined);
  if (!flagged && asked.length === 1) return asked;
  return readings.map(({ reading, ...one }) => {
    if (reading.acuity === undefined) return { ...one, reading };
    const acuity: Acuity = isRedFlag(reading.acuity) ? reading.acuity : 'unclear';
    return { ...one, reading: { ...reading, acuity, reasons: [...reading.reasons, 'shared-number'] } };
  });
};
