import { type Acuity, strictest } from '../../shared/domain/acuity.ts';
import type { CheckInForm, PartOfCheckIn } from '../../shared/domain/check-in.ts';
import { gradeCheckIn } from '../../shared/domain/check-in-grading.ts';
import { gradingRulesOf } from '../../shared/domain/check-in-rules.ts';
import type { Language } from '../../shared/domain/clinic.ts';
import { raisingFacts } from '../../shared/domain/grading-modifiers.ts';
import { gradingDays } from '../../shared/domain/local-time.ts';
import { depthBand } from '../../shared/domain/protocol-bands.ts';
import type { OpenLink } from './decide.ts';
import { readWritten, type Written } from './read-written.ts';

interface Said extends Pick<OpenLink, 'standing' | 'clinic' | 'followUpKind'> {
  answers: PartOfCheckIn;
  /** Of the pages the form was filled in on. */
  languages: readonly Language[];
}

/** How bad what a form says is, and why. */
export interface GradedSaid {
  acuity: Acuity;
  /** Why, in the words reasons are kept in. */
  reasons: string[];
  /** The rows of docs/clinical.md by which its answers decided; none where what was written was worse. */
  rows: string[];
  written: Written;
}

/** How bad what a form says is, complete or not: by its answers and by what was written, the stricter wins. */
export const gradeSaid = ({ answers, standing, clinic, languages, followUpKind }: Said, now: string): GradedSaid => {
  const { profile, sessions } = standing;
  const newest = sessions.find(({ status }) => status === 'completed');
  const days = newest ? gradingDays(newest.completedAt, now, clinic.timeZone) : [];
  const graded = gradeCheckIn(answers, {
    days,
    rules: gradingRulesOf(clinic),
    raisedBy: raisingFacts(profile, newest?.treatment),
    ...(newest ? { depth: depthBand(newest.treatment.needleDepthMm), areas: newest.treatment.areas } : {}),
  });
  const written = readWritten(answers.words ?? '', [profile.language, ...languages], days);
  const acuity = strictest([graded.acuity, ...(written.acuity === undefined ? [] : [written.acuity])]);
  return {
    acuity,
    reasons: [
      ...graded.signs.map((sign) => `${followUpKind}: ${sign}`),
      ...graded.raisedBy.map((by) => `raised: ${by}`),
    ],
    rows: acuity === graded.acuity ? graded.rows : [],
    written,
  };
};

/** A form's answers as a reply keeps them: all that was chosen, without what was written. */
export const answersKept = ({
  words: _words,
  form: _form,
  ...chosen
}: PartOfCheckIn & { form?: CheckInForm }): Record<string, string> =>
  Object.fromEntries(
    Object.entries(chosen).flatMap(([name, answer]) => (answer === undefined ? [] : [[name, String(answer)]])),
  );
