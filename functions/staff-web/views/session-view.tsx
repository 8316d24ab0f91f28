import type { Language } from '../../../shared/domain/clinic.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { path } from '../../../shared/web/path.ts';
import { clinicDay } from '../clinic-time.ts';
import type { FollowUpLine, SessionView } from '../decide-session-view.ts';
import { knownWords } from '../known-words.ts';
import { sayTreatment } from '../say-treatment.ts';
import { sessionPath } from '../session-path.ts';
import { type SessionSaid, sessionWords } from '../session-words.ts';
import { type SessionFrame, sessionPage } from './session-frame.ts';

export interface ShownSession extends Omit<SessionFrame, 'language'> {
  view: SessionView;
  said?: SessionSaid;
}

/** A session: what is known of it to this reader, what follows it, and what can be done. */
export const sessionViewPage = (shown: ShownSession): WebAnswer =>
  sessionPage(200, { ...shown, language: shown.view.clinic.language }, <Session {...shown} />);

const Session = ({ view, said, publicUrl }: ShownSession) => {
  const { clinic, may, status } = view;
  const all = sessionWords[clinic.language];
  const words = all.session;
  const here = sessionPath(publicUrl, view);
  return (
    <>
      {said === undefined ? null : (
        <p class="notice done" role="status">
          {all.said[said]}
        </p>
      )}
      <h1>{words.heading(clinicDay(view.completedAt, clinic))}</h1>
      <div class="columns">
        <section>
          <Facts view={view} />
          <p>
            <a class="link" href={path(publicUrl, `/staff/clients/${view.clientKey}`)}>
              {words.toClient}
            </a>
          </p>
        </section>
        <section>
          <h2>{words.followUps}</h2>
          <FollowUps view={view} here={here} />
        </section>
      </div>
      <div class="buttons">
        {may.correct ? (
          <a class="action" href={`${here}/correct`}>
            {status === 'cancelled' ? words.completeAfterAll : words.correct}
          </a>
        ) : null}
        {may.cancel ? (
          <a class="action" href={`${here}/cancel`}>
            {words.cancel}
          </a>
        ) : null}
      </div>
    </>
  );
};

const Facts = ({ view }: { view: SessionView }) => {
  const { clinic, clinical } = view;
  const { language } = clinic;
  const words = sessionWords[language].session;
  return (
    <dl>
      <dt>{clinic.name}</dt>
      <dd>
        <strong>{words.status[view.status]}</strong>
      </dd>
      <dt>{words.client}</dt>
      <dd>{view.clientName}</dd>
      <dt>{words.clientId}</dt>
      <dd>{view.clientId}</dd>
      <dt>{words.sessionId}</dt>
      <dd>{view.sessionId}</dd>
      {clinical ? (
        <>
          <dt>{words.treatment}</dt>
          <dd>{[sayTreatment(clinical.treatment, language), ...courseLine(clinical, language)].join(' · ')}</dd>
        </>
      ) : null}
    </dl>
  );
};

const courseLine = ({ course }: NonNullable<SessionView['clinical']>, language: Language): string[] => {
  const words = sessionWords[language].session;
  if (!course) return [];
  const { sessionNumber, sessionsPlanned, intervalDays } = course;
  return [
    words.course(sessionNumber, sessionsPlanned),
    ...(intervalDays === undefined ? [] : [words.interval(intervalDays)]),
  ];
};

const FollowUps = ({ view, here }: { view: SessionView; here: string }) => {
  const words = sessionWords[view.clinic.language].session;
  const { followUps, beingPlanned, clinic } = view;
  return (
    <>
      {beingPlanned ? (
        <p role="status">
          {words.beingPlanned}{' '}
          <a class="link" href={here}>
            {words.lookAgain}
          </a>
        </p>
      ) : null}
      {followUps.length === 0 && !beingPlanned ? <p>{words.nothingPlanned}</p> : null}
      <ul class="lines">
        {followUps.map((followUp) => (
          <FollowUpItem followUp={followUp} clinic={clinic} />
        ))}
      </ul>
    </>
  );
};

const FollowUpItem = ({ followUp, clinic }: { followUp: FollowUpLine; clinic: SessionView['clinic'] }) => {
  const { kind, attempt, status, reason, channel, at } = followUp;
  const known = knownWords(clinic.language);
  const words = sessionWords[clinic.language].session;
  const became = [
    known.followUpStatus[status],
    ...(channel === undefined || status === 'planned' ? [] : [words.by[channel]]),
  ].join(' ');
  return (
    <li>
      <p>
        <strong>
          {known.followUps[kind]}
          {attempt > 1 ? ` (${known.nudge})` : ''}
        </strong>
      </p>
      <p>
        {clinicDay(at, clinic)}: {became}
        {reason === undefined ? '' : ` (${known.followUpReason[reason]})`}
      </p>
    </li>
  );
};
