import type { Language } from '../../../shared/domain/clinic.ts';
import { type FormFields, wordsAtMost } from '../../../shared/domain/form-fields.ts';
import type { ReportAnswer } from '../../../shared/domain/report.ts';
import { Beneath, describedBy, FaultList, type QuestionProps, Radio } from '../../../shared/web/form-parts.tsx';
import { aboutForm, languagesOf } from '../about-form.ts';
import type { ClientWords } from '../words.ts';

/** What a form was sent with when it must be shown again. */
export interface SentForm<Name extends string> {
  fields: FormFields;
  /** The questions that are still open, in the order of the form; none when it is only shown again. */
  faults: readonly Name[];
  /** Staff have been told of a danger in it; what to do now. */
  danger?: ReportAnswer;
}

/** What a form tells of itself, unseen: how often it has been answered, and in which languages it is filled in. */
export const AboutForm = ({ before, writtenIn }: { before: number; writtenIn: readonly Language[] }) => (
  <>
    <input type="hidden" name={aboutForm.before} value={before} />
    {writtenIn.map((language) => (
      <input type="hidden" name={aboutForm.writtenIn} value={language} />
    ))}
  </>
);

/** The languages a form is filled in in once it is shown in this one: what stood in it before stays in its own. */
export const writtenInWith = (language: Language, sent: SentForm<string> | undefined): Language[] => [
  ...new Set([...(sent ? languagesOf(sent.fields, language) : []), language]),
];

/** A row of numbers, one of which is pressed. */
export const Scale = ({
  name,
  values,
  fields,
  optional,
}: {
  name: string;
  values: readonly string[];
  fields: FormFields | undefined;
  optional?: boolean;
}) => (
  <div class="scale">
    {values.map((value) => (
      <Radio name={name} value={value} said={value} fields={fields} optional={optional} />
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
      placeholder=" "
      maxlength={fault === undefined ? wordsAtMost : undefined}
      aria-describedby={describedBy(name, words, fault)}
      aria-invalid={fault === undefined ? undefined : 'true'}
    >
      {(fields?.get(name) ?? []).join('\n')}
    </textarea>
  </div>
);

/** What is still open. When staff have been told of a danger, that comes before it and needs the focus more. */
export const FaultSummary = ({
  words,
  faults,
  danger,
}: {
  danger: boolean;
  words: ClientWords['faults'];
  faults: ReadonlyArray<{ place: string; question: string }>;
}) => (
  <FaultList
    heading={words.heading(faults.length)}
    said={danger ? words.staffTold : words.nothingSent}
    faults={faults}
    focused={!danger}
  />
);
