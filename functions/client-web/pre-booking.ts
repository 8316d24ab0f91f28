import { wordsCutIn } from '../../shared/domain/form-fields.ts';
import { readPreBooking } from '../../shared/domain/pre-booking.ts';
import { assertNever } from '../../shared/domain/refusals.ts';
import { readForm } from '../../shared/web/form-body.ts';
import { leadOn, type WebAnswer, type WebRequest } from '../../shared/web/http.ts';
import { path } from '../../shared/web/path.ts';
import { answersBefore, languagesOf, reasonToShow } from './about-form.ts';
import type { PreBookingDecision, PreBookingOutcome } from './decide-pre-booking.ts';
import { type ClientPorts, type LinkParameters, type Opened, openLink, refusedUnread } from './open-link.ts';
import { optOutOfNumber, takeForm } from './take-form.ts';
import { advicePage } from './views/advice.tsx';
import type { Frame } from './views/frame.tsx';
import {
  type AskedPreBooking,
  canBookPage,
  preBookingAnswersSaid,
  preBookingPage,
  waitPage,
  willCallPage,
} from './views/pre-booking.tsx';
import type { SentAnswers } from './views/sent-answers.tsx';

/** `GET /b/{token}`: the questions before a booking. Changes nothing. */
export const showPreBooking =
  (ports: ClientPorts) =>
  async (request: WebRequest, { token }: LinkParameters): Promise<WebAnswer> => {
    const opened = await openLink(ports, 'pre-booking', request, token);
    return opened.kind === 'refused' ? opened.answer : preBookingPage(asked(ports, token, opened));
  };

/** `POST /b/{token}`: takes the answers and leads on to the booking, or says why not yet. Sent twice it is the same as once. */
export const takePreBooking =
  (ports: ClientPorts) =>
  async (request: WebRequest, { token }: LinkParameters): Promise<WebAnswer> => {
    const unread = refusedUnread(ports, request);
    if (unread) return unread;
    const opened = await openLink(ports, 'pre-booking', request, token);
    if (opened.kind === 'refused') return opened.answer;
    const { frame, link } = opened;

    const fields = await readForm(request);
    const toShow = reasonToShow(fields);
    if (toShow === 'to-change') return preBookingPage({ ...asked(ports, token, opened), sent: { fields, faults: [] } });
    const read = readPreBooking(fields);
    if (!read.ok || toShow) {
      const answers = { words: wordsCutIn(fields, 'words') };
      const { takeUnfinished } = await import('./take-unfinished.ts');
      const told = await takeUnfinished(ports, { page: 'pre-booking', request, token, opened }, fields, answers);
      if (told.kind === 'refused') return told.answer;
      const faults = read.ok || toShow ? [] : read.faults;
      return preBookingPage({ ...asked(ports, token, opened), sent: { fields, faults, ...told } });
    }
    const { decidePreBooking } = await import('./decide-pre-booking.ts'); // as with a check-in: it reads words
    const said = JSON.stringify([link.followUpId, answersBefore(fields), [...read.value.answers], read.value.words]);
    const replyId = (await ports.ids()).idOf('reply', said);
    const taken = await takeForm(
      ports,
      { page: 'pre-booking', request, token, opened },
      async (current, lost): Promise<PreBookingDecision> => {
        const optOut = await optOutOfNumber(ports, current.standing);
        const facts = {
          ...current,
          ...optOut,
          sent: read.value,
          replyId,
          languages: languagesOf(fields, frame.language),
          lost,
        };
        return decidePreBooking(facts, ports.clock.now());
      },
    );
    if (taken.kind === 'refused') return taken.answer;
    return outcomePage(taken.outcome, frame, {
      path: path(ports.publicUrl, `/b/${token}`),
      fields,
      said: preBookingAnswersSaid(fields, frame.language),
    });
  };

const outcomePage = (outcome: PreBookingOutcome, frame: Frame, sent: SentAnswers): WebAnswer => {
  switch (outcome.to) {
    case 'booking': {
      const { bookingUrl } = frame.clinic;
      return bookingUrl === undefined ? canBookPage([], frame, sent) : leadOn(bookingUrl);
    }
    case 'booking-with-note':
      return canBookPage(outcome.notes, frame, sent);
    case 'wait':
      return waitPage(outcome.delays, frame, sent);
    case 'call':
      return willCallPage(frame, sent);
    case 'advice':
      return advicePage(outcome.advice, frame, sent);
    default:
      return assertNever(outcome);
  }
};

const asked = ({ publicUrl }: ClientPorts, token: string, { frame, followUp, standing }: Opened): AskedPreBooking => ({
  ...frame,
  firstName: standing.profile.firstName,
  path: path(publicUrl, `/b/${token}`),
  answersBefore: followUp?.answerCount ?? 0,
});
