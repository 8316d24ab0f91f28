import type { Child } from 'hono/jsx';
import { type FormFields, wordsAtMost } from '../../../shared/domain/form-fields.ts';
import type { ReportAnswer } from '../../../shared/domain/report.ts';
import type { ClientWords, QuestionWords } from '../words.ts';

/** What a form was sent with when it must be shown again. */
export interface SentForm<Name extends string> {
  fields: FormFields;
  /** The questions that are still open, in the order of the form. */
  faults: readonly Name[];
  /** Staff have been told of a danger in it; what to do now. */
  danger?: ReportAnswer;
}

interface QuestionProps {
  name: string;
  words: QuestionWords;
  /** Above the question: which one it is. */
  step?: string;
  fault?: string | undefined;
}

const describedBy = (name: string, words: QuestionWords, fault: string | undefined): string | undefined =>
  [words.hint === undefined ? '' : `${name}-hint`, fault === undefined ? '' : `${name}-fault`]
    .filter((id) => id !== '')
    .join(' ') || undefined;

/** A question with its answers as one group. */
export const Question = ({ name, words, step, fault, children }: QuestionProps & { children: Child }) => (
  <fieldset id={name} aria-describedby={describedBy(name, words, fault)}>
    <legend>
      {step === undefined ? null : <span class="step quiet">{step} </span>}
      {words.question}
    </legend>
    <Beneath name={name} words={words} fault={fault} />
    {children}
  </fieldset>
);

const Beneath = ({ name, words, fault }: QuestionProps) => (
  <>
    {words.hint === undefined ? null : (
      <p class="hint quiet" id={`${name}-hint`}>
        {words.hint}
      </p>
    )}
    {fault === undefined ? null : (
      <p class="fault" id={`${name}-fault`}>
        {fault}
      </p>
    )}
  </>
);

const isSent = (fields: FormFields | undefined, name: string, value: string): boolean =>
  fields?.get(name)?.includes(value) ?? false;

/** One of several answers. */
export const Choices = ({
  name,
  answers,
  fields,
}: {
  name: string;
  answers: ReadonlyArray<readonly [value: string, said: string]>;
  fields: FormFields | undefined;
}) => (
  <div class={answers.every(([, said]) => said.length <= shortAnswer) ? 'choices short' : 'choices'}>
    {answers.map(([value, said]) => (
      <Radio look="choice" name={name} value={value} said={said} fields={fields} />
    ))}
  </div>
);

const Radio = ({
  look,
  name,
  value,
  said,
  fields,
}: {
  look?: 'choice';
  name: string;
  value: string;
  said: string;
  fields: FormFields | undefined;
}) => (
  <label class={look}>
    <input
      type="radio"
      name={name}
      id={`${name}-${value}`}
      value={value}
      checked={isSent(fields, name, value)}
      required
    />
    <span>{said}</span>
  </label>
);

/** Answers up to so many characters stand side by side where there is room. */
const shortAnswer = 5;

/** A box to tick, with what it means. */
export const Tick = ({
  name,
  value,
  said,
  meaning,
  checked,
}: {
  name: string;
  value: string;
  said: string;
  meaning?: string;
  checked: boolean;
}) => (
  <label class="choice">
    <input type="checkbox" name={name} id={`${name}-${value}`} value={value} checked={checked} />
    <span>
      {said}
      {meaning === undefined ? null : <small>{meaning}</small>}
    </span>
  </label>
);

/** A row of numbers, one of which is pressed. */
export const Scale = ({
  name,
  values,
  fields,
}: {
  name: string;
  values: readonly string[];
  fields: FormFields | undefined;
}) => (
  <div class="scale">
    {values.map((value) => (
      <Radio name={name} value={value} said={value} fields={fields} />
    ))}
  </div>
);

/** A box to write in. What was written stays when the form is shown again. */
export const WritingBox = ({
  name,
  words,
  step,
  fault,
  fields,
}: QuestionProps & { fields: FormFields | undefined }) => (
  <div class="question">
    <label for={name} class="ask">
      {step === undefined ? null : <span class="step quiet">{step} </span>}
      {words.question}
    </label>
    <Beneath name={name} words={words} fault={fault} />
    <textarea
      id={name}
      name={name}
      rows={4}
      maxlength={fault === undefined ? wordsAtMost : undefined}
      aria-describedby={describedBy(name, words, fault)}
      aria-invalid={fault === undefined ? undefined : 'true'}
    >
      {(fields?.get(name) ?? []).join('\n')}
    </textarea>
  </div>
);

/**
 * Above a form that is shown again: what is still open, each leading to its place. It is read out and has the focus,
 * unless staff have been told of a danger: that comes before it and needs the focus more.
 */
export const FaultSummary = ({
  words,
  faults,
  danger,
}: {
  danger: boolean;
  words: ClientWords['faults'];
  faults: ReadonlyArray<{ place: string; question: string }>;
}) => (
  <div class="notice alarm faults" role="alert" tabindex={-1} autofocus={!danger}>
    <h2>{words.heading(faults.length)}</h2>
    <p>{danger ? words.staffTold : words.nothingSent}</p>
    <ul>
      {faults.map(({ place, question }) => (
        <li>
          <a href={`#${place}`}>{question}</a>
        </li>
      ))}
    </ul>
  </div>
);
