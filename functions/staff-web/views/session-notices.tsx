import type { WebAnswer } from '../../../shared/web/http.ts';
import { path } from '../../../shared/web/path.ts';
import { type SessionNotice, sessionWords } from '../session-words.ts';
import { FormToken } from './form-token.tsx';
import { NoticePage } from './notice.tsx';
import { type SessionFrame, sessionPage } from './session-frame.ts';
import { languageOf } from './staff-frame.tsx';

const statusOf: Record<SessionNotice, number> = {
  'not-found': 404,
  role: 403,
  closed: 409,
  'other-clinic': 403,
  differs: 409,
  'another-clients': 409,
  'too-many': 503,
  busy: 503,
  'too-large': 413,
};

/** Why nothing was done, and where to go on: to the session it is about, where there is one. */
export const sessionNotice = (
  notice: SessionNotice,
  frame: Omit<SessionFrame, 'language'> & Partial<Pick<SessionFrame, 'language'>>,
  aboutSession?: string,
): WebAnswer => {
  const language = frame.language ?? languageOf(frame.signedIn);
  const words = sessionWords[language];
  return sessionPage(
    statusOf[notice],
    { ...frame, language },
    <>
      <NoticePage {...words.notices[notice]} />
      <p>
        <a class="link" href={aboutSession ?? path(frame.publicUrl, '/staff/sessions')}>
          {aboutSession === undefined ? words.toSessions : words.toSession}
        </a>
      </p>
    </>,
  );
};

/** Asks once more before a session is cancelled. */
export const cancelPage = (frame: SessionFrame, sessionAt: string, here: string): WebAnswer => {
  const { cancel, session } = sessionWords[frame.language];
  return sessionPage(
    200,
    frame,
    <>
      <h1>{cancel.heading}</h1>
      <p>
        <strong>{session.heading(sessionAt)}</strong>
      </p>
      <p>{cancel.explanation}</p>
      <form method="post" action={`${here}/cancel`} class="asked">
        <FormToken signedIn={frame.signedIn} />
        <button type="submit">{cancel.button}</button>
      </form>
      <p>
        <a class="link" href={here}>
          {cancel.back}
        </a>
      </p>
    </>,
  );
};
