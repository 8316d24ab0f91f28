import {
  type CheckInField,
  type CheckInForm,
  commonSigns,
  scale,
  warningSigns,
} from '../../../shared/domain/check-in.ts';
import type { Language } from '../../../shared/domain/clinic.ts';
import { type FormFields, wordsAtMost } from '../../../shared/domain/form-fields.ts';
import { Choices, Question, Tick } from '../../../shared/web/form-parts.tsx';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { type ClientWords, clientWords } from '../words.ts';
import { DangerNotice } from './advice.tsx';
import { FirstOfAll } from './first-of-all.tsx';
import { AboutForm, FaultSummary, Scale, type SentForm, WritingBox, writtenInWith } from './form-parts.tsx';
import { clientPage, type Frame, formId, inLanguage } from './frame.tsx';
import type { AnswerSaid } from './sent-answers.tsx';

/** The form's questions in their order; the box to write in comes last and need not be filled in. */
const questionsOf = {
  day: ['trend', 'signs', 'bleeding', 'fluid', 'fever', 'pain', 'itch', 'words'],
  week: ['danger', 'healed', 'discomfort', 'change', 'words'],
} as const satisfies Record<CheckInForm, readonly CheckInField[]>;

/** A check-in as it is asked. */
export interface AskedCheckIn extends Frame {
  form: CheckInForm;
  firstName: string;
  /** Where it is answered. */
  path: string;
  /** How often it has been answered. */
  answersBefore: number;
  /** When it must be shown again. */
  sent?: SentForm<CheckInField>;
}

/** A check-in's form. No browser holds it back for an open question: it may tell of a danger, which must reach staff. */
export const checkInPage = (asked: AskedCheckIn): WebAnswer =>
  clientPage(asked.sent?.faults.length ? 400 : 200, {
    ...asked,
    languages: asked.sent ? 'by-kept-form' : 'by-form',
    content: <CheckIn {...asked} />,
  });

const CheckIn = ({ form, firstName, path, answersBefore, sent, language, clinic }: AskedCheckIn) => {
  const words = clientWords[language];
  const { checkIn } = words;
  const names: readonly CheckInField[] = questionsOf[form];
  return (
    <>
      {sent?.danger ? <DangerNotice advice={sent.danger} clinic={clinic} language={language} /> : null}
      {sent?.faults.length ? <Faults words={words} sent={sent} /> : null}
      <h1>
        <span class="step quiet">{words.hello(firstName)}</span> {checkIn.heading[form]}
      </h1>
      {sent?.danger ? null : <FirstOfAll words={words} clinic={clinic} />}
      {answersBefore > 0 ? <p class="notice">{checkIn.again}</p> : null}
      {form === 'week' ? <p>{checkIn.expectation}</p> : null}
      <p>{checkIn.intro(names.length)}</p>
      <form id={formId} method="post" action={inLanguage(path, language)} novalidate>
        <AboutForm before={answersBefore} writtenIn={writtenInWith(language, sent)} />
        {names.map((name, index) => (
          <Asked
            name={name}
            words={words}
            step={words.questionOf(index + 1, names.length)}
            fault={sent?.faults.includes(name) ? faultOf(name, words) : undefined}
            sent={sent}
          />
        ))}
        <button type="submit">{checkIn.send}</button>
      </form>
    </>
  );
};

/** What was answered, in the words it was asked in; what was left open is left out. */
export const answersSaid = (fields: FormFields, language: Language): AnswerSaid[] => {
  const { questions, signs } = clientWords[language].checkIn;
  const inWords: Readonly<Record<string, string>> = signs;
  return Object.entries(questions).flatMap(([name, { question, answers }]): AnswerSaid[] => {
    const sent = (fields.get(name) ?? []).filter((value) => value.trim() !== '');
    const said = sent.map((value) => (name === 'signs' ? inWords[value] : answers?.[value]) ?? value);
    return said.length > 0 ? [{ name, question, answers: said }] : [];
  });
};

const faultOf = (name: CheckInField, { faults }: ClientWords): string => {
  if (name === 'words') return faults.tooLong(wordsAtMost);
  return name === 'signs' ? faults.tickAgain : faults.missing;
};

interface AskedProps {
  name: CheckInField;
  words: ClientWords;
  step: string;
  fault: string | undefined;
  sent: SentForm<CheckInField> | undefined;
}

const Asked = ({ name, words, step, fault, sent }: AskedProps) => {
  const question = words.checkIn.questions[name];
  const fields = sent?.fields;
  if (name === 'words') return <WritingBox name={name} words={question} step={step} fault={fault} fields={fields} />;
  return (
    <Question name={name} words={question} step={step} fault={fault}>
      {name === 'signs' ? <Signs words={words} sent={sent} /> : null}
      {name === 'danger' ? <Dangers words={words} /> : null}
      {name === 'pain' || name === 'itch' || name === 'discomfort' ? (
        <Scale name={name} values={scale} fields={fields} optional={name === 'itch'} />
      ) : null}
      {question.answers ? <Choices name={name} answers={Object.entries(question.answers)} fields={fields} /> : null}
      {name === 'bleeding' ? <Pressed words={words} sent={sent} /> : null}
    </Question>
  );
};

const Signs = ({ words: { checkIn }, sent }: { words: ClientWords; sent: SentForm<CheckInField> | undefined }) => {
  const groups = [
    { said: checkIn.commonSigns, signs: commonSigns },
    { said: checkIn.warningSigns, signs: warningSigns },
  ];
  return (
    <>
      {groups.map(({ said, signs }) => (
        <fieldset class="within">
          <legend>{said}</legend>
          <div class="choices">
            {signs.map((sign) => (
              <Tick
                name="signs"
                value={sign}
                said={checkIn.signs[sign]}
                checked={sent?.fields.get('signs')?.includes(sign) ?? false}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
};

/** Beside the bleeding, and not a question of its own: whoever did not bleed leaves it. */
const Pressed = ({ words, sent }: { words: ClientWords; sent: SentForm<CheckInField> | undefined }) => {
  const { question, answers = {} } = words.checkIn.questions.pressed;
  return (
    <fieldset class="within">
      <legend>{question}</legend>
      <Choices name="pressed" answers={Object.entries(answers)} fields={sent?.fields} optional />
    </fieldset>
  );
};

const Dangers = ({ words: { checkIn } }: { words: ClientWords }) => (
  <ul>
    {checkIn.dangers.map((danger) => (
      <li>{danger}</li>
    ))}
  </ul>
);

const Faults = ({ words, sent: { faults, danger } }: { words: ClientWords; sent: SentForm<CheckInField> }) => (
  <FaultSummary
    words={words.faults}
    danger={danger !== undefined}
    faults={faults.map((name) => ({ place: firstAnswer[name], question: words.checkIn.questions[name].question }))}
  />
);

/** A question's first answer: whoever follows the link to it can answer at once. */
const firstAnswer: Record<CheckInField, string> = {
  trend: 'trend-better',
  signs: `signs-${commonSigns[0]}`,
  bleeding: 'bleeding-none',
  pressed: 'pressed-not',
  fluid: 'fluid-none',
  fever: 'fever-no',
  pain: 'pain-0',
  itch: 'itch-0',
  healed: 'healed-yes',
  discomfort: 'discomfort-0',
  change: 'change-1',
  danger: 'danger-no',
  words: 'words',
};
