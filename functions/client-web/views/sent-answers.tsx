import type { Language } from '../../../shared/domain/clinic.ts';
import type { FormFields } from '../../../shared/domain/form-fields.ts';
import { aboutForm, answersBefore, languagesOf, type ReasonToShow } from '../about-form.ts';
import { clientWords } from '../words.ts';
import { AboutForm } from './form-parts.tsx';
import { formId, inLanguage } from './frame.tsx';

/** A question that was answered, and what was answered. */
export interface AnswerSaid {
  name: string;
  question: string;
  answers: readonly string[];
}

/** What was just sent, for the page that answers it. */
export interface SentAnswers {
  /** Where it was sent. */
  path: string;
  fields: FormFields;
  said: readonly AnswerSaid[];
}

/**
 * What the client has just told, and the way to change it. The page carries it and nothing of it is looked up, so that a
 * link that is opened later shows it to nobody. Sent again unchanged, as in another language, it counts as the same form.
 */
export const ToldUs = ({ sent: { path, fields, said }, language }: { sent: SentAnswers; language: Language }) => {
  const words = clientWords[language].toldUs;
  return (
    <form id={formId} method="post" action={inLanguage(path, language)} class="told">
      <AboutForm before={answersBefore(fields)} writtenIn={languagesOf(fields, language)} />
      {said.flatMap(({ name }) =>
        (fields.get(name) ?? []).map((value) => <input type="hidden" name={name} value={value} />),
      )}
      <details>
        <summary>{words.heading}</summary>
        <dl>
          {said.map(({ question, answers }) => (
            <div>
              <dt>{question}</dt>
              {answers.map((answer) => (
                <dd>{answer}</dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
      <p>{words.kept}</p>
      <button type="submit" class="plain" name={aboutForm.show} value={'to-change' satisfies ReasonToShow}>
        {words.change}
      </button>
    </form>
  );
};
