import type { FormFields } from '../../../shared/domain/form-fields.ts';
import { type AskedWords, Beneath, describedBy, Question, Tick } from '../../../shared/web/form-parts.tsx';

interface FieldProps {
  name: string;
  words: AskedWords;
  fields: FormFields;
  fault: string | undefined;
  /** Said beside the question when nothing need be written. */
  optional?: string;
}

const written = (fields: FormFields, name: string): string => fields.get(name)?.[0] ?? '';

const Asked = ({ name, words, optional }: Pick<FieldProps, 'name' | 'words' | 'optional'>) => (
  <label class="ask" for={name}>
    {words.question}
    {optional === undefined ? null : <span class="optional quiet"> ({optional})</span>}
  </label>
);

/** One line to write in. */
export const Line = ({
  name,
  words,
  fields,
  fault,
  optional,
  type = 'text',
  inputmode,
}: FieldProps & {
  type?: 'text' | 'tel' | 'email' | 'datetime-local';
  inputmode?: 'decimal' | 'numeric';
}) => (
  <div class="question">
    <Asked name={name} words={words} {...(optional === undefined ? {} : { optional })} />
    <Beneath name={name} words={words} fault={fault} />
    <input
      class="input"
      id={name}
      name={name}
      type={type}
      inputmode={inputmode}
      value={written(fields, name)}
      autocomplete="off"
      aria-describedby={describedBy(name, words, fault)}
      aria-invalid={fault === undefined ? undefined : 'true'}
    />
  </div>
);

/** One of a list. `none` is the line for no choice. */
export const Pick = ({
  name,
  words,
  fields,
  fault,
  optional,
  options,
  none,
}: FieldProps & { options: ReadonlyArray<readonly [value: string, said: string]>; none?: string }) => (
  <div class="question">
    <Asked name={name} words={words} {...(optional === undefined ? {} : { optional })} />
    <Beneath name={name} words={words} fault={fault} />
    <select
      id={name}
      name={name}
      autocomplete="off"
      aria-describedby={describedBy(name, words, fault)}
      aria-invalid={fault === undefined ? undefined : 'true'}
    >
      {none === undefined ? null : <option value="">{none}</option>}
      {options.map(([value, said]) => (
        <option value={value} selected={written(fields, name) === value}>
          {said}
        </option>
      ))}
    </select>
  </div>
);

/** Boxes to tick, as many as fit. */
export const Ticks = ({
  name,
  words,
  fields,
  fault,
  options,
}: FieldProps & { options: ReadonlyArray<readonly [value: string, said: string]> }) => (
  <Question name={name} words={words} fault={fault}>
    <div class="choices two">
      {options.map(([value, said]) => (
        <Tick name={name} value={value} said={said} checked={fields.get(name)?.includes(value) ?? false} />
      ))}
    </div>
  </Question>
);
