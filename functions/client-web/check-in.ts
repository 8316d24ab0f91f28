import { readCheckIn } from '../../shared/domain/check-in.ts';
import { readForm } from '../../shared/web/form-body.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { path } from '../../shared/web/path.ts';
import { answersBefore, languagesOf, reasonToShow } from './about-form.ts';
import type { CheckInDecision } from './decide-check-in.ts';
import { formOf } from './form-of-check.ts';
import { type ClientPorts, type LinkParameters, type Opened, openLink, refusedUnread } from './open-link.ts';
import { optOutOfNumber, takeForm } from './take-form.ts';
import { advicePage } from './views/advice.tsx';
import { type AskedCheckIn, answersSaid, checkInPage } from './views/check-in.tsx';
import { noticePage } from './views/notice.tsx';

/** `GET /c/{token}`: the questions of a check. Changes nothing, whoever or whatever opens it. */
export const showCheckIn =
  (ports: ClientPorts) =>
  async (request: WebRequest, { token }: LinkParameters): Promise<WebAnswer> => {
    const opened = await openLink(ports, 'check-in', request, token);
    if (opened.kind === 'refused') return opened.answer;
    return opened.readable ? checkInPage(asked(ports, token, opened)) : noticePage('closed', opened.frame);
  };

/**
 * `POST /c/{token}`: takes the answers, also when the form is no longer shown, and says at once what to do. Sent twice it
 * is the same as once.
 */
export const takeCheckIn =
  (ports: ClientPorts) =>
  async (request: WebRequest, { token }: LinkParameters): Promise<WebAnswer> => {
    const unread = refusedUnread(ports, request);
    if (unread) return unread;
    const opened = await openLink(ports, 'check-in', request, token);
    if (opened.kind === 'refused') return opened.answer;
    const { frame, link, followUpKind } = opened;

    const fields = await readForm(request);
    const toShow = reasonToShow(fields);
    if (toShow === 'to-change') return checkInPage({ ...asked(ports, token, opened), sent: { fields, faults: [] } });
    const read = readCheckIn(formOf(followUpKind), fields);
    if (!read.ok || toShow) {
      const { takeUnfinished } = await import('./take-unfinished.ts');
      const told = await takeUnfinished(ports, { page: 'check-in', request, token, opened }, fields, read.answers);
      if (told.kind === 'refused') return told.answer;
      const faults = read.ok || toShow ? [] : read.faults;
      return checkInPage({ ...asked(ports, token, opened), sent: { fields, faults, ...told } });
    }
    // What reads a client's words is large, and whoever only opens the page waits for none of it.
    const { decideCheckIn } = await import('./decide-check-in.ts');
    const said = JSON.stringify([link.followUpId, answersBefore(fields), read.answers]);
    const replyId = (await ports.ids()).idOf('reply', said);
    const taken = await takeForm(
      ports,
      { page: 'check-in', request, token, opened },
      async (current, lost): Promise<CheckInDecision> => {
        const optOut = await optOutOfNumber(ports, current.standing);
        const facts = {
          ...current,
          ...optOut,
          answers: read.answers,
          replyId,
          languages: languagesOf(fields, frame.language),
          lost,
        };
        return decideCheckIn(facts, ports.clock.now());
      },
    );
    if (taken.kind === 'refused') return taken.answer;
    return advicePage(taken.advice, frame, {
      path: path(ports.publicUrl, `/c/${token}`),
      fields,
      said: answersSaid(fields, frame.language),
    });
  };

const asked = (
  { publicUrl }: ClientPorts,
  token: string,
  { frame, followUpKind, followUp, standing }: Opened,
): AskedCheckIn => ({
  ...frame,
  form: formOf(followUpKind),
  firstName: standing.profile.firstName,
  path: path(publicUrl, `/c/${token}`),
  answersBefore: followUp?.answerCount ?? 0,
});
