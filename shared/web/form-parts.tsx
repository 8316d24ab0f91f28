import type { Child } from 'hono/jsx';
import type { FormFields } from '../domain/form-fields.ts';

/** A question and what helps to answer it. */
export interface AskedWords {
  question: string;
  hint?: string;
}

export interface QuestionProps {
  name: string;
  words: AskedWords;
  /** Above the question: which one it is. */
  step?: string;
  fault?: string | undefined;
}

export const describedBy = (name: string, words: AskedWords, fault: string | undefined): string | undefined =>
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

export const Beneath = ({ name, words, fault }: QuestionProps) => (
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
  optional,
}: {
  name: string;
  answers: ReadonlyArray<readonly [value: string, said: string]>;
  fields: FormFields | undefined;
  optional?: boolean;
}) => (
  <div class={answers.every(([, said]) => said.length <= shortAnswer) ? 'choices short' : 'choices'}>
    {answers.map(([value, said]) => (
      <Radio look="choice" name={name} value={value} said={said} fields={fields} optional={optional} />
    ))}
  </div>
);

export const Radio = ({
  look,
  name,
  value,
  said,
  fields,
  optional = false,
}: {
  look?: 'choice';
  name: string;
  value: string;
  said: string;
  fields: FormFields | undefined;
  /** None of its answers need be chosen. */
  optional?: boolean | undefined;
}) => (
  <label class={look}>
    <input
      type="radio"
      name={name}
      id={`${name}-${value}`}
      value={value}
      checked={isSent(fields, name, value)}
      required={!optional}
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

/**
 * Above a form that is shown again: what is still open, each leading to its place. It is read out and, unless something
 * needs it more, has the focus.
 */
export const FaultList = ({
  heading,
  said,
  faults,
  focused,
}: {
  heading: string;
  said: string;
  faults: ReadonlyArray<{ place: string; question: string }>;
  focused: boolean;
}) => (
  <div class="notice alarm faults" role="alert" tabindex={-1} autofocus={focused}>
    <h2>{heading}</h2>
    <p>{said}</p>
    <ul>
      {faults.map(({ place, question }) => (
        <li>
          <a href={`#${place}`}>{question}</a>
        </li>
      ))}
    </ul>
  </div>
);
