import type { Language } from '../../../shared/domain/clinic.ts';
import { type FormFields, wordsAtMost, wordsIn } from '../../../shared/domain/form-fields.ts';
import {
  type Consequence,
  type PreBookingField,
  type PreBookingQuestion,
  preBookingQuestions,
} from '../../../shared/domain/pre-booking.ts';
import { Choices, Question } from '../../../shared/web/form-parts.tsx';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { type ClientWords, clientWords } from '../words.ts';
import { DangerNotice } from './advice.tsx';
import { AboutForm, FaultSummary, type SentForm, WritingBox, writtenInWith } from './form-parts.tsx';
import { clientPage, type Frame, formId, inLanguage } from './frame.tsx';
import { NoticeText } from './notice.tsx';
import { type AnswerSaid, type SentAnswers, ToldUs } from './sent-answers.tsx';
import { CallClinic } from './telephone.tsx';

export interface AskedPreBooking extends Frame {
  firstName: string;
  /** Where it is answered. */
  path: string;
  /** How often it has been answered. */
  answersBefore: number;
  /** When it must be shown again. */
  sent?: SentForm<PreBookingField>;
}

/**
 * The questions before a booking. Their answer may lead on to the clinic's booking page. No browser holds the form back
 * for an open question: what is written in it may tell of a danger, which must reach staff.
 */
export const preBookingPage = (asked: AskedPreBooking): WebAnswer =>
  clientPage(asked.sent?.faults.length ? 400 : 200, {
    ...asked,
    languages: asked.sent ? 'by-kept-form' : 'by-form',
    ...(asked.clinic.bookingUrl === undefined ? {} : { formLeadsToWeb: true }),
    content: <PreBooking {...asked} />,
  });

const PreBooking = ({ firstName, path, answersBefore, sent, language, clinic }: AskedPreBooking) => {
  const words = clientWords[language];
  const { preBooking } = words;
  return (
    <>
      {sent?.danger ? <DangerNotice advice={sent.danger} clinic={clinic} language={language} /> : null}
      {sent?.faults.length ? (
        <FaultSummary
          words={words.faults}
          danger={sent.danger !== undefined}
          faults={sent.faults.map((name) =>
            name === 'words'
              ? { place: name, question: preBooking.written.question }
              : { place: `${name}-no`, question: preBooking.questions[name].question },
          )}
        />
      ) : null}
      <h1>
        <span class="step quiet">{words.hello(firstName)}</span> {preBooking.heading}
      </h1>
      <p>{preBooking.intro(preBookingQuestions.length)}</p>
      <p class="notice">{preBooking.medicine}</p>
      <form id={formId} method="post" action={inLanguage(path, language)} novalidate>
        <AboutForm before={answersBefore} writtenIn={writtenInWith(language, sent)} />
        {preBookingQuestions.map(({ question, choices }, index) => (
          <>
            <Question
              name={question}
              words={preBooking.questions[question]}
              step={words.questionOf(index + 1, preBookingQuestions.length)}
              fault={sent?.faults.includes(question) ? words.faults.missing : undefined}
            >
              <Choices
                name={question}
                answers={choices.map(({ answer }) => [answer, answerSaid(question, answer, words)] as const)}
                fields={sent?.fields}
              />
            </Question>
            {question === 'still-there' ? (
              <WritingBox
                name="words"
                words={preBooking.written}
                fault={sent?.faults.includes('words') ? words.faults.tooLong(wordsAtMost) : undefined}
                fields={sent?.fields}
              />
            ) : null}
          </>
        ))}
        <button type="submit">{preBooking.send}</button>
      </form>
    </>
  );
};

/** Plain yes and no where a question has no words of its own for an answer. */
const answerSaid = (question: PreBookingQuestion, answer: string, { preBooking }: ClientWords): string =>
  preBooking.questions[question].answers?.[answer] ?? (answer === 'no' ? preBooking.no : preBooking.yes);

/** What was answered, in the words it was asked in. */
export const preBookingAnswersSaid = (fields: FormFields, language: Language): AnswerSaid[] => {
  const words = clientWords[language];
  const { questions, written } = words.preBooking;
  const answered = preBookingQuestions.flatMap(({ question }): AnswerSaid[] =>
    (fields.get(question) ?? []).map((answer) => ({
      name: question,
      question: questions[question].question,
      answers: [answerSaid(question, answer, words)],
    })),
  );
  const box = wordsIn(fields, 'words');
  return box === '' ? answered : [...answered, { name: 'words', question: written.question, answers: [box] }];
};

/** Nothing stands in the way, but there is no page to book on, or something to remember first. */
export const canBookPage = (notes: readonly Consequence[], frame: Frame, sent: SentAnswers): WebAnswer => {
  const words = clientWords[frame.language];
  const { canBook, canBookByPhone, notes: noteWords, goToBooking } = words.preBooking;
  const { bookingUrl } = frame.clinic;
  return clientPage(200, {
    ...frame,
    languages: 'by-sending-again',
    content: (
      <>
        <NoticeText notice={notes.length > 0 ? canBook : canBookByPhone} />
        <Listed of={notes} said={noteWords} />
        {notes.length > 0 && bookingUrl === undefined ? canBookByPhone.lines.map((line) => <p>{line}</p>) : null}
        {bookingUrl === undefined ? (
          <CallClinic clinic={frame.clinic} words={words} />
        ) : (
          <div class="actions">
            <a class="action main" href={bookingUrl} rel="noreferrer">
              {goToBooking}
            </a>
          </div>
        )}
        <ToldUs sent={sent} language={frame.language} />
      </>
    ),
  });
};

/** It is too early, and until when. */
export const waitPage = (delays: readonly Consequence[], frame: Frame, sent: SentAnswers): WebAnswer => {
  const words = clientWords[frame.language];
  const { wait, until, afterWaiting } = words.preBooking;
  return clientPage(200, {
    ...frame,
    languages: 'by-sending-again',
    content: (
      <>
        <NoticeText notice={wait} />
        <Listed of={delays} said={until} />
        <p>{afterWaiting}</p>
        <CallClinic clinic={frame.clinic} words={words} />
        <ToldUs sent={sent} language={frame.language} />
      </>
    ),
  });
};

/** Somebody at the clinic weighs the answers first. */
export const willCallPage = (frame: Frame, sent: SentAnswers): WebAnswer => {
  const words = clientWords[frame.language];
  return clientPage(200, {
    ...frame,
    languages: 'by-sending-again',
    content: (
      <>
        <NoticeText notice={words.preBooking.call} />
        <CallClinic clinic={frame.clinic} words={words} />
        <ToldUs sent={sent} language={frame.language} />
      </>
    ),
  });
};

const Listed = ({ of, said }: { of: readonly Consequence[]; said: Readonly<Record<string, string>> }) =>
  of.length === 0 ? null : (
    <ul>
      {of.map(({ question, answer }) => (
        <li>{said[`${question} ${answer}`]}</li>
      ))}
    </ul>
  );
