import type { Child } from 'hono/jsx';
import { type Clinic, Language } from '../../../shared/domain/clinic.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { pageAnswer } from '../../../shared/web/layout.tsx';
import { aboutForm, type ReasonToShow } from '../about-form.ts';
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

/**
 * How a page is asked for in another language. `by-address`: there is nothing in it to lose. `by-form`: by its address
 * while nothing in its form has been touched, then by sending the form to be shown again. `by-kept-form`: always so, for
 * the form came with something in it. `by-sending-again`: by sending once more what the page answers.
 */
type Languages = 'by-address' | 'by-form' | 'by-kept-form' | 'by-sending-again';

interface Framed extends Frame {
  /** How the page is read in another language; absent where it cannot be. */
  languages?: Languages;
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
    content: (
      <>
        {content}
        <ToPreferences {...frame} />
      </>
    ),
    footer: <Below {...frame} />,
    formLeadsToWeb,
  });

/** The form that a page's languages are buttons of. */
export const formId = 'answers';

/** The page in a language, by its address alone. */
export const inLanguage = (path: string, language: Language): string => `${path}?lang=${language}`;

const names: Record<Language, string> = { en: 'English', fr: 'Français', es: 'Español' };

const Above = ({ clinic, language, languages }: Omit<Framed, 'content'>) => (
  <>
    <p>{clinic.name}</p>
    {languages === undefined ? null : (
      <nav aria-label={clientWords[language].chooseLanguage}>
        {languages === 'by-form' || languages === 'by-kept-form' ? <PressedByEnter /> : null}
        <ul>
          {Language.options.map((other) => (
            <li>
              {other === language ? (
                <span aria-current="true">{names[other]}</span>
              ) : (
                <ToLanguage language={other} languages={languages} />
              )}
            </li>
          ))}
        </ul>
      </nav>
    )}
  </>
);

/** Enter presses the first button of a form, seen or not, which must send it and not change its language. */
const PressedByEnter = () => <button type="submit" form={formId} class="unseen" />;

const ToLanguage = ({ language, languages }: { language: Language; languages: Languages }) => {
  const shows = { name: aboutForm.show, value: 'in-another-language' satisfies ReasonToShow };
  return (
    <>
      {languages === 'by-address' || languages === 'by-form' ? (
        <a
          href={inLanguage('', language)}
          lang={language}
          hreflang={language}
          class={languages === 'by-form' ? 'untouched' : undefined}
        >
          {names[language]}
        </a>
      ) : null}
      {languages === 'by-address' ? null : (
        <button
          type="submit"
          form={formId}
          formaction={inLanguage('', language)}
          lang={language}
          class="link"
          {...(languages === 'by-sending-again' ? {} : shows)}
        >
          {names[language]}
        </button>
      )}
    </>
  );
};

/** At hand wherever one is on the page. */
const Below = ({ clinic, language }: Frame) => {
  const { call, emergency } = clientWords[language].footer;
  return (
    <>
      <Telephone said={call} number={clinic.phone} />
      <Telephone said={emergency} number={clinic.emergencyNumber} />
    </>
  );
};

const ToPreferences = ({ language, preferencesPath }: Frame) =>
  preferencesPath === undefined ? null : (
    <p class="aside">
      <a href={inLanguage(preferencesPath, language)}>{clientWords[language].preferencesLink}</a>
    </p>
  );
