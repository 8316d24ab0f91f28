import type { Child } from 'hono/jsx';
import type { Language } from '../../../shared/domain/clinic.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { pageAnswer } from '../../../shared/web/layout.tsx';
import { path } from '../../../shared/web/path.ts';
import { sessionWords } from '../session-words.ts';
import type { SignedIn } from '../signed-in.ts';
import { sessionStyle } from './session-style.ts';

/** What every page about sessions is made of. */
export interface SessionFrame {
  signedIn: SignedIn;
  publicUrl: string;
  language: Language;
}

/** The language of a page that is about no clinic in particular. */
export const languageOf = ({ memberships: [first] }: SignedIn): Language => first?.clinic.language ?? 'en';

/** A whole page about sessions. Its title says what kind of page it is, and names nobody. */
export const sessionPage = (status: number, frame: SessionFrame, content: Child): WebAnswer => {
  const { signedIn, publicUrl, language } = frame;
  const { title, frame: words } = sessionWords[language];
  const clinics = [...new Set(signedIn.memberships.map(({ clinic }) => clinic.name))];
  return pageAnswer(status, {
    language,
    title: `${title} · ${clinics[0] ?? 'Aftercare'}`,
    style: sessionStyle,
    header: (
      <div class="bar">
        <p>{clinics.join(', ')}</p>
        <nav aria-label={words.navigation}>
          <ul>
            <li>
              <a href={path(publicUrl, '/staff')}>{words.cases}</a>
            </li>
            <li>
              <a href={path(publicUrl, '/staff/sessions')} aria-current="page">
                {words.sessions}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    ),
    content,
  });
};

/** In every form: without it nothing that is sent is taken. */
export const FormToken = ({ signedIn: { formToken } }: { signedIn: Pick<SignedIn, 'formToken'> }) => (
  <input type="hidden" name="formToken" value={formToken} />
);
