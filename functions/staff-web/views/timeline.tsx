import type { Child } from 'hono/jsx';
import type { Clinic } from '../../../shared/domain/clinic.ts';
import { FollowUpKind } from '../../../shared/domain/follow-up.ts';
import type { MessageKind } from '../../../shared/domain/message.ts';
import { assertNever } from '../../../shared/domain/refusals.ts';
import type { CaseWords } from '../case-words.ts';
import { clinicTime } from '../clinic-time.ts';
import type { TimelineLine } from '../decide-timeline.ts';
import { membershipIn } from '../membership.ts';
import { keyOf } from '../owner-page.ts';
import { sayTreatment } from '../say-treatment.ts';
import { sessionPath } from '../session-path.ts';
import type { ClientShown } from './client-page.tsx';
import { Reasons, ReplySaid } from './open-case.tsx';

/** What happened, newest first, a page of it. */
export const Timeline = ({ shown, words, here }: { shown: ClientShown; words: CaseWords; here: string }) => {
  const { view, now, earlier, later } = shown;
  return (
    <section class="card" aria-labelledby="timeline">
      <h2 id="timeline">{words.timeline.heading}</h2>
      {later ? (
        <a class="link" href={here}>
          {words.timeline.newest}
        </a>
      ) : null}
      {view.timeline.length === 0 ? <p>{words.timeline.empty}</p> : null}
      <ol class="lines">
        {view.timeline.map((line) => (
          <li>
            <p class="quiet">{clinicTime(line.at, now, view.clinic)}</p>
            <Line line={line} words={words} clinic={view.clinic} now={now} shown={shown} />
          </li>
        ))}
      </ol>
      {earlier === undefined ? null : (
        <a class="link" href={`${here}?before=${encodeURIComponent(earlier)}`}>
          {words.timeline.older}
        </a>
      )}
    </section>
  );
};

interface LineProps<Kind extends TimelineLine['kind'] = TimelineLine['kind']> {
  line: Extract<TimelineLine, { kind: Kind }>;
  words: CaseWords;
  clinic: Clinic;
  now: string;
  shown: ClientShown;
}

const Line = ({ line, ...rest }: LineProps): Child => {
  const { words, clinic, now } = rest;
  const { timeline } = words;
  switch (line.kind) {
    case 'session':
      return <SessionLine line={line} {...rest} />;
    case 'follow-up':
      return <FollowUpLine line={line} {...rest} />;
    case 'booking':
      return <p>{timeline.booking(line.booking.status, clinicTime(line.booking.startsAt, now, clinic))}</p>;
    case 'consent': {
      const { given, class: forClass, channel } = line.consent;
      return <p>{timeline.consent(given, timeline.classes[forClass], timeline.channel[channel])}</p>;
    }
    case 'message':
      return <MessageLine line={line} {...rest} />;
    case 'reply':
      return (
        <>
          <p>{timeline.reply}</p>
          <ReplySaid reply={line.reply} words={words} />
        </>
      );
    case 'case':
      return <CaseLine line={line} {...rest} />;
    default:
      return assertNever(line);
  }
};

/** Leads to the session where the reader may open it. */
const SessionLine = ({ line: { session, treatment }, words: { timeline }, clinic, shown }: LineProps<'session'>) => {
  const { signedIn, publicUrl, view } = shown;
  const said = timeline.session[session.status];
  const clientKey = keyOf(view.owner);
  return (
    <>
      <p>
        {membershipIn(signedIn.memberships, session.clinicId) ? (
          <a class="link" href={sessionPath(publicUrl, { clientKey, sessionKey: session.sessionKey })}>
            {said}
          </a>
        ) : (
          said
        )}
      </p>
      {treatment ? <p>{sayTreatment(treatment, clinic.language)}</p> : null}
    </>
  );
};

const FollowUpLine = ({ line: { followUp }, words: { timeline }, clinic, now }: LineProps<'follow-up'>) => {
  const { kind, attempt, status, reason, dueAt } = followUp;
  return (
    <p>
      {timeline.followUps[kind]}
      {attempt === 2 ? ` (${timeline.nudge})` : ''}: {timeline.followUpStatus[status]}
      {reason === undefined ? '' : `, ${timeline.followUpReason[reason]}`}
      {`, ${timeline.due(clinicTime(dueAt, now, clinic))}`}
    </p>
  );
};

const MessageLine = ({ line: { message, to }, words: { timeline } }: LineProps<'message'>) => (
  <p>
    {nameOfKind(message.kind, timeline)}
    {message.attempt === 2 ? ` (${timeline.nudge})` : ''}
    {to ? ` ${timeline.to(to.name)}` : ''} · {timeline.channel[message.channel]},{' '}
    {timeline.messageStatus[message.status]}
  </p>
);

const nameOfKind = (kind: MessageKind, { followUps, messages }: CaseWords['timeline']): string => {
  const followUp = FollowUpKind.safeParse(kind);
  if (followUp.success) return followUps[followUp.data];
  return kind === 'answer' || kind === 'opt-in' || kind === 'keyword' || kind === 'page' ? messages[kind] : kind;
};

const CaseLine = ({ line, words, clinic, now }: LineProps<'case'>) => {
  const { timeline, people, resolve } = words;
  const { taken, resolved, clinical } = line;
  const at = (instant: string): string => clinicTime(instant, now, clinic);
  return (
    <>
      <p>
        <strong>{timeline.case(line.code)}</strong> · {words.acuity[line.acuity]} · {timeline.caseStatus[line.status]}
      </p>
      {taken ? <p>{timeline.caseTaken(taken.by?.name ?? people.formerColleague, at(taken.at))}</p> : null}
      {resolved ? <p>{timeline.caseResolved(resolved.by?.name ?? people.formerColleague, at(resolved.at))}</p> : null}
      {clinical?.outcome === undefined ? null : <p>{resolve.outcomes[clinical.outcome]}</p>}
      {clinical?.note === undefined ? null : <blockquote>{clinical.note}</blockquote>}
      {clinical ? <Reasons reasons={clinical.reasons} words={words} /> : null}
    </>
  );
};
