import type { Clinic } from '../../../shared/domain/clinic.ts';
import { Channel } from '../../../shared/domain/consent.ts';
import type { FormFields } from '../../../shared/domain/form-fields.ts';
import { Choices, FaultList, Question } from '../../../shared/web/form-parts.tsx';
import type { WebAnswer } from '../../../shared/web/http.ts';
import type { Difference } from '../filled-form.ts';
import { type KnownWords, knownWords } from '../known-words.ts';
import { consentChoices, type SessionField } from '../session-entry.ts';
import type { FormFault } from '../session-faults.ts';
import { type SessionWords, sessionWords } from '../session-words.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { FormToken } from './form-token.tsx';
import { Line, Pick, Ticks } from './session-fields.tsx';
import { type SessionFrame, sessionPage } from './session-frame.ts';

/** A session's form as it is shown. */
export interface ShownForm extends Omit<SessionFrame, 'language'> {
  purpose: 'complete' | 'correct';
  clinic: Clinic;
  /** Whether what was done, and what is to be kept in mind of the client, may be read: else it is only asked for. */
  clinical: boolean;
  fields: FormFields;
  faults: readonly FormFault[];
  /** Where it is sent. */
  action: string;
  /** What the form carries unseen, beside its token. */
  hidden: Readonly<Record<string, string>>;
  /** Whose the client id is that was written. */
  clientName?: string;
  /** Somebody else was faster: how the versions differ, and where the one stands that is there now. */
  changed?: { differences: readonly Difference[]; cancelled: boolean; sessionPath: string };
}

/** The form to complete or correct a session. */
export const sessionFormPage = (shown: ShownForm): WebAnswer => {
  const status = shown.changed ? 409 : shown.faults.length > 0 ? 400 : 200;
  return sessionPage(status, { ...shown, language: shown.clinic.language }, <SessionForm {...shown} />);
};

type Said = ReadonlyArray<readonly [value: string, said: string]>;

const SessionForm = (shown: ShownForm) => {
  const { purpose, clinic, faults, action, hidden, signedIn, changed } = shown;
  const words = sessionWords[clinic.language];
  const known = knownWords(clinic.language);
  return (
    <>
      {faults.length > 0 ? <Faults words={words} faults={faults} /> : null}
      {changed ? <ChangedNotice {...changed} words={words} known={known} /> : null}
      <h1>{changed ? words.changed.takeYours : words.form.heading[purpose]}</h1>
      <p>
        {words.form.clinic(clinic.name)}. {words.form.intro[purpose]}
      </p>
      <form method="post" action={action} novalidate autocomplete="off">
        <FormToken signedIn={signedIn} />
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="columns">
          <div>
            <ClientPart {...shown} words={words} known={known} />
          </div>
          <div>
            <SessionPart {...shown} words={words} known={known} />
          </div>
        </div>
        <button type="submit" class="send">
          {words.form.send[purpose]}
        </button>
      </form>
    </>
  );
};

const Faults = ({ words, faults }: { words: SessionWords; faults: readonly FormFault[] }) => (
  <FaultList
    heading={words.form.faults(faults.length)}
    said={words.form.nothingStored}
    faults={faults.map(({ field, says }) => ({ place: placeOf(field), question: words.faults[says] }))}
    focused={true}
  />
);

/** Where whoever follows a fault's link can answer at once: of a group its first answer. */
const firstAnswers: Partial<Record<SessionField, string>> = {
  client: 'client-known',
  riskFlags: 'riskFlags-cold-sores',
  consents: `consents-${consentChoices[0]?.value}`,
  device: 'device-pen',
  areas: 'areas-face',
};
const placeOf = (field: FormFault['field']): string =>
  field === 'form' ? 'client-part' : (firstAnswers[field] ?? field);

interface PartProps extends ShownForm {
  words: SessionWords;
  known: KnownWords;
}

/** What a field of the form is shown with. */
const asked = (name: SessionField, { words, fields, faults }: PartProps) => {
  const fault = faults.find(({ field }) => field === name);
  return { name, words: words.form.fields[name], fields, fault: fault && words.faults[fault.says] };
};

const ClientPart = (shown: PartProps) => {
  const { purpose, words, clientName, fields, known } = shown;
  const whose: Said = [
    ['known', words.form.whose.known],
    ['new', words.form.whose.new],
  ];
  return (
    <section class="section" id="client-part">
      <h2>{words.form.sections.client.question}</h2>
      {purpose === 'correct' ? (
        <ContactFields {...shown} />
      ) : (
        <>
          <Question {...asked('client', shown)}>
            <Choices name="client" answers={whose} fields={fields} />
          </Question>
          <div class="of-known">
            <Line {...asked('knownId', shown)} />
            {clientName === undefined ? null : <p class="notice">{words.form.isClient(clientName)}</p>}
          </div>
          <div class="of-new">
            <Line {...asked('newId', shown)} />
            <ContactFields {...shown} />
          </div>
        </>
      )}
      <Ticks
        {...asked('consents', shown)}
        words={words.form.sections.consents}
        options={consentChoices.map(({ forClass, channel, value }): [string, string] => [
          value,
          words.form.consent(words.form.classes[forClass], known.channel[channel]),
        ])}
      />
      <Line {...asked('proof', shown)} />
    </section>
  );
};

const ContactFields = (shown: PartProps) => {
  const { words, known, clinical } = shown;
  const { optional, channels, noPreference } = words.form;
  return (
    <>
      <Line {...asked('firstName', shown)} />
      <Line {...asked('lastName', shown)} optional={optional} />
      <Line {...asked('phone', shown)} type="tel" />
      <Line {...asked('email', shown)} type="email" />
      <Pick {...asked('language', shown)} options={Object.entries(known.languages)} />
      <Pick
        {...asked('preferredChannel', shown)}
        options={Channel.options.map((channel): [string, string] => [channel, channels[channel]])}
        none={noPreference}
      />
      <Line {...asked('timeZone', shown)} optional={optional} />
      {clinical ? <Ticks {...asked('riskFlags', shown)} options={Object.entries(known.risk)} /> : null}
    </>
  );
};

const SessionPart = (shown: PartProps) => {
  const { words, known, fields } = shown;
  const { optional, choose, sections } = words.form;
  return (
    <>
      <section class="section">
        <h2>{sections.session.question}</h2>
        <Line {...asked('completedAt', shown)} type="datetime-local" />
        <Question {...asked('device', shown)}>
          <Choices name="device" answers={Object.entries(known.device)} fields={fields} />
        </Question>
        <Line {...asked('needleDepthMm', shown)} inputmode="decimal" />
        <Ticks {...asked('areas', shown)} options={Object.entries(known.areas)} />
        <Pick {...asked('indication', shown)} options={Object.entries(known.indication)} none={choose} />
      </section>
      <section class="section">
        <h2>
          {sections.course.question} <span class="optional quiet">({optional})</span>
        </h2>
        <p class="quiet">{sections.course.hint}</p>
        <Line {...asked('courseId', shown)} />
        <Line {...asked('sessionNumber', shown)} inputmode="numeric" />
        <Line {...asked('sessionsPlanned', shown)} inputmode="numeric" />
        <Line {...asked('intervalDays', shown)} inputmode="numeric" optional={optional} />
      </section>
    </>
  );
};
