import type { Clinic } from '../../../shared/domain/clinic.ts';
import type { FormFields } from '../../../shared/domain/form-fields.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { path } from '../../../shared/web/path.ts';
import { clinicDay } from '../clinic-time.ts';
import { newSessionPath, sessionPath } from '../session-path.ts';
import { sessionWords } from '../session-words.ts';
import { FormToken } from './form-token.tsx';
import { Line } from './session-fields.tsx';
import { type SessionFrame, sessionPage } from './session-frame.ts';
import { languageOf } from './staff-frame.tsx';

/** Where sessions begin: to complete one, or to find one. `fault`: why nothing was found. */
export const startPage = (
  frame: Omit<SessionFrame, 'language'>,
  fields: FormFields,
  fault?: 'none' | 'noId',
): WebAnswer => {
  const { signedIn, publicUrl } = frame;
  const language = languageOf(signedIn);
  const words = sessionWords[language].start;
  const status = { none: 404, noId: 400 };
  return sessionPage(
    fault === undefined ? 200 : status[fault],
    { ...frame, language },
    <>
      <h1>{words.heading}</h1>
      <Clinics {...frame} one={words.complete} said={words.completeAt} />
      <form method="post" action={path(publicUrl, '/staff/sessions')} class="asked" autocomplete="off">
        <h2>{words.find.heading}</h2>
        <FormToken signedIn={signedIn} />
        <Line name="id" words={words.find} fields={fields} fault={fault && words.find[fault]} />
        <button type="submit">{words.find.button}</button>
      </form>
    </>,
  );
};

/** At which of the reader's clinics a session is completed. */
export const chooseClinicPage = (frame: Omit<SessionFrame, 'language'>, clientKey: string | undefined): WebAnswer => {
  const language = languageOf(frame.signedIn);
  const { chooseClinic, start } = sessionWords[language];
  return sessionPage(
    200,
    { ...frame, language },
    <>
      <h1>{chooseClinic.heading}</h1>
      <p>{chooseClinic.explanation}</p>
      <Clinics {...frame} one={start.complete} said={start.completeAt} clientKey={clientKey} />
    </>,
  );
};

const Clinics = ({
  signedIn: { memberships },
  publicUrl,
  one,
  said,
  clientKey,
}: Omit<SessionFrame, 'language'> & {
  one: string;
  said: (clinic: string) => string;
  clientKey?: string | undefined;
}) => (
  <div class="buttons">
    {memberships.map(({ clinic }) => (
      <a class="action main" href={newSessionPath(publicUrl, clinic.clinicId, clientKey)}>
        {memberships.length === 1 ? one : said(clinic.name)}
      </a>
    ))}
  </div>
);

/** The sessions of one client that have follow-ups still to come, newest first. */
export const sessionsOfClientPage = ({
  frame,
  clientKey,
  name,
  sessions,
}: {
  frame: SessionFrame;
  clientKey: string;
  name: string;
  sessions: ReadonlyArray<{ session: Session; clinic: Clinic }>;
}): WebAnswer => {
  const { publicUrl, language } = frame;
  const words = sessionWords[language];
  return sessionPage(
    200,
    frame,
    <>
      <h1>{words.ofClient.heading(name)}</h1>
      {sessions.length === 0 ? <p>{words.ofClient.none}</p> : null}
      <ul class="links">
        {sessions.map(({ session, clinic }) => (
          <li>
            <a href={sessionPath(publicUrl, { clientKey, sessionKey: session.sessionKey })}>
              {words.session.heading(clinicDay(session.completedAt, clinic))}, {words.session.status[session.status]}
            </a>
          </li>
        ))}
      </ul>
      <p class="quiet">{words.ofClient.older}</p>
      <div class="buttons">
        <a class="action main" href={newSessionPath(publicUrl, undefined, clientKey)}>
          {words.ofClient.complete}
        </a>
        <a class="action" href={path(publicUrl, `/staff/clients/${clientKey}`)}>
          {words.ofClient.page}
        </a>
      </div>
    </>,
  );
};
