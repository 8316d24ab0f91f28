import type { Child } from 'hono/jsx';
import { type Clinic, Language } from '../../../shared/domain/clinic.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { pageAnswer } from '../../../shared/web/layout.tsx';
import { clientWords } from '../words.ts';
import { clientStyle } from './style.ts';
import { Telephone } from './telephone.tsx';

/** Whose page it is and in which language. */
export interface Frame {
  clinic: Clinic;
  language: Language;
  /** Where this client chooses what to be sent; absent where nobody is known. */
  preferencesPath?: string;
}

interface Framed extends Frame {
  /** Whether the page can be read in another language: what answers a form cannot be asked for again. */
  languages?: boolean;
  formLeadsToWeb?: boolean;
  content: Child;
}

/** A whole page for a client: the clinic and the languages above it, whom to call below it. Its title is the clinic's name. */
export const clientPage = (status: number, { content, formLeadsToWeb = false, ...frame }: Framed): WebAnswer =>
  pageAnswer(status, {
    language: frame.language,
    title: frame.clinic.name,
    style: clientStyle,
    header: <Above {...frame} />,
    content,
    footer: <Below {...frame} />,
    formLeadsToWeb,
  });

/** The page in a language, by its address alone. */
export const inLanguage = (path: string, language: Language): string => `${path}?lang=${language}`;

const names: Record<Language, string> = { en: 'English', fr: 'Français', es: 'Español' };

const Above = ({ clinic, language, languages = false }: Omit<Framed, 'content'>) => (
  <>
    <p>{clinic.name}</p>
    {languages ? (
      <nav aria-label={clientWords[language].chooseLanguage}>
        <ul>
          {Language.options.map((other) => (
            <li>
              {other === language ? (
                <span aria-current="true">{names[other]}</span>
              ) : (
                <a href={inLanguage('', other)} lang={other} hreflang={other}>
                  {names[other]}
                </a>
              )}
            </li>
          ))}
        </ul>
      </nav>
    ) : null}
  </>
);

const Below = ({ clinic, language, preferencesPath }: Frame) => {
  const { call, emergency, preferences } = clientWords[language].footer;
  return (
    <>
      <p>
        {call} <Telephone number={clinic.phone} />
      </p>
      <p>
        {emergency} <Telephone number={clinic.emergencyNumber} />
      </p>
      {preferencesPath === undefined ? null : (
        <p>
          <a href={inLanguage(preferencesPath, language)}>{preferences}</a>
        </p>
      )}
    </>
  );
};
