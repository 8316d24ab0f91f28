import type { Child } from 'hono/jsx';
import type { Language } from '../../../shared/domain/clinic.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { pageAnswer } from '../../../shared/web/layout.tsx';
import { caseWords } from '../case-words.ts';
import { signInWords } from '../sign-in-words.ts';
import type { SignedIn } from '../signed-in.ts';
import { StaffHeader, type StaffSection } from './staff-header.tsx';
import { staffStyle } from './staff-style.ts';

/** What every signed-in page is made of. */
export interface StaffFrame {
  signedIn: SignedIn;
  publicUrl: string;
  language: Language;
  section?: StaffSection;
  /** What kind of page it is: stands in histories and tabs, so it names nobody and nothing about anybody. */
  title: string;
  /** Rules beside those of every signed-in page. */
  style?: string;
}

/** The language of a page that is about no clinic in particular. */
export const languageOf = ({ memberships: [first] }: SignedIn): Language => first?.clinic.language ?? 'en';

/** A whole signed-in page. */
export const staffPage = (
  status: number,
  { signedIn, publicUrl, language, section, title, style }: StaffFrame,
  content: Child,
): WebAnswer =>
  pageAnswer(status, {
    language,
    title: `${title} · ${signedIn.memberships[0]?.clinic.name ?? 'Aftercare'}`,
    style: style === undefined ? staffStyle : `${staffStyle}\n${style}`,
    header: (
      <StaffHeader
        words={caseWords[language].header}
        role={signInWords[language].roles[signedIn.role]}
        signedIn={signedIn}
        section={section}
        publicUrl={publicUrl}
      />
    ),
    content,
  });
