import type { Child } from 'hono/jsx';
import type { Clinic, Language } from '../../../shared/domain/clinic.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { pageAnswer } from '../../../shared/web/layout.tsx';
import { staffWords } from '../words.ts';
import { NoticePage } from './notice.tsx';
import { PagedCasePage, TakenCasePage } from './paged-case.tsx';

/** The Case and its button; `action` is where the button posts to. */
export const casePage = (clinic: Clinic, code: string, action: string): WebAnswer =>
  page(
    200,
    clinic.language,
    clinic.name,
    <PagedCasePage words={staffWords[clinic.language]} clinicName={clinic.name} code={code} action={action} />,
  );

/** The reader has taken it; asked again the answer is the same. `rest` is where the rest of it stands behind sign-in. */
export const takenPage = (clinic: Clinic, code: string, rest: string): WebAnswer =>
  page(
    200,
    clinic.language,
    clinic.name,
    <TakenCasePage words={staffWords[clinic.language]} clinicName={clinic.name} code={code} rest={rest} />,
  );

/** A colleague has taken it. `clock` is the clinic's wall clock; `name` is absent when they have left the roster. */
export const takenByColleaguePage = (
  clinic: Clinic,
  code: string,
  rest: string,
  clock: string,
  name?: string,
): WebAnswer => {
  const words = staffWords[clinic.language];
  const said = name === undefined ? words.takenBySomebody(clock) : words.takenBy(name, clock);
  return page(
    200,
    clinic.language,
    clinic.name,
    <TakenCasePage words={words} clinicName={clinic.name} code={code} rest={rest} said={said} />,
  );
};

/** Nothing to see under this link, for whichever reason: a stranger learns nothing from it. */
export const gonePage = (language: Language): WebAnswer => {
  const { gone, goneExplained } = staffWords[language];
  return page(404, language, 'Aftercare', <NoticePage heading={gone} explanation={goneExplained} />);
};

/** The write was lost to others again and again. */
export const tryAgainPage = (language: Language): WebAnswer => {
  const { tryAgain, tryAgainExplained } = staffWords[language];
  return page(503, language, 'Aftercare', <NoticePage heading={tryAgain} explanation={tryAgainExplained} />);
};

/** The form was sent from another site. */
export const notFromHerePage = (language: Language): WebAnswer => {
  const { notFromHere, notFromHereExplained } = staffWords[language];
  return page(403, language, 'Aftercare', <NoticePage heading={notFromHere} explanation={notFromHereExplained} />);
};

/** A link that is pressed with a thumb. */
const style = '.rest{display:inline-flex;align-items:center;min-height:3rem}';

const page = (status: number, language: Language, title: string, content: Child): WebAnswer =>
  pageAnswer(status, { language, title, content, style });
