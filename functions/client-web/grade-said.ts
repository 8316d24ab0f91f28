import { type Acuity, strictest } from '../../shared/domain/acuity.ts';
import type { CheckInForm, PartOfCheckIn } from '../../shared/domain/check-in.ts';
import { type Grading, gradeCheckIn } from '../../shared/domain/check-in-grading.ts';
import type { Language } from '../../shared/domain/clinic.ts';
import { gradingDays } from '../../shared/domain/local-time.ts';
import { depthBand } from '../../shared/domain/protocol-bands.ts';
import type { OpenLink } from './decide.ts';
import { readWritten, type Written } from './read-written.ts';

interface Said extends Pick<OpenLink, 'standing' | 'clinic'> {
  answers: PartOfCheckIn;
  /** Of the page the form was filled in on. */
  language: Language;
}

/** How bad what a form says is, complete or not: by its answers and by what was written, the stricter wins. */
export const gradeSaid = (
  { answers, standing, clinic, language }: Said,
  now: string,
): { acuity: Acuity; signs: Grading['signs']; written: Written } => {
  const newest = standing.sessions.find(({ status }) => status === 'completed');
  const days = newest ? gradingDays(newest.completedAt, now, clinic.timeZone) : [];
  const graded = gradeCheckIn(answers, {
    days,
    ...(newest ? { depth: depthBand(newest.treatment.needleDepthMm) } : {}),
  });
  const written = readWritten(answers.words ?? '', [standing.profile.language, language], days);
  const acuity = strictest([graded.acuity, ...(written.acuity === undefined ? [] : [written.acuity])]);
  return { acuity, signs: graded.signs, written };
};

/** A form's answers as a reply keeps them: all that was chosen, without what was written. */
export const answersKept = ({
  words: _words,
  form: _form,
  ...chosen
}: PartOfCheckIn & { form?: CheckInForm }): Record<string, string> =>
  Object.fromEntries(Object.entries(chosen).map(([name, answer]) => [name, String(answer)]));
