import type { Child } from 'hono/jsx';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { path } from '../../../shared/web/path.ts';
import { type CaseWords, caseWords, type NoticeWords } from '../case-words.ts';
import { clinicTime } from '../clinic-time.ts';
import type { ClientView } from '../decide-client-view.ts';
import { keyOf, ownerPage } from '../owner-page.ts';
import { sayTreatment } from '../say-treatment.ts';
import { newSessionPath } from '../session-path.ts';
import { sessionWords } from '../session-words.ts';
import type { SignedIn } from '../signed-in.ts';
import { CaseEnd, OpenCase } from './open-case.tsx';
import { Reach } from './reach.tsx';
import { staffPage } from './staff-frame.tsx';
import { Timeline } from './timeline.tsx';

/** What is said above the page: that something was done, or why it was not. */
export interface Said {
  status: number;
  notice: NoticeWords | string;
  /** What was sent with a form that was refused, so that nobody has to write it again. */
  sent?: { outcome: string | undefined; note: string };
}

export interface ClientShown {
  view: ClientView;
  signedIn: SignedIn;
  publicUrl: string;
  now: string;
  /** Where the timeline goes on towards earlier; absent: it ends here. */
  earlier?: string;
  /** Whether newer lines stand on a page before. */
  later: boolean;
  said?: Said;
}

/** One client, or one number nobody is known by: how to reach them, the open Case, and what happened. */
export const clientPage = (shown: ClientShown): WebAnswer => {
  const { view, signedIn, publicUrl, now, said } = shown;
  const { language } = view.clinic;
  const words = caseWords[language];
  const here = path(publicUrl, ownerPage(view.owner));
  return staffPage(
    said?.status ?? 200,
    { signedIn, publicUrl, language, section: 'cases', title: words.client.title },
    <>
      <a class="link" href={path(publicUrl, '/staff')}>
        {words.client.back}
      </a>
      <h1>{view.name ?? words.people.unknownNumber}</h1>
      {said ? <Notice said={said} words={words} kept={view.open?.work !== undefined} /> : null}
      <div class="page">
        <div class="first">
          <Reach phone={view.phone} email={view.email} words={words} />
          {view.open ? (
            <OpenCase open={view.open} shown={shown} words={words} here={here} />
          ) : (
            <p class="card">{words.client.nothingOpen}</p>
          )}
        </div>
        <div class="about">
          <About
            view={view}
            words={words}
            now={now}
            completes={newSessionPath(publicUrl, undefined, keyOf(view.owner))}
          />
        </div>
        {view.open ? (
          <div class="end">
            <CaseEnd open={view.open} shown={shown} words={words} here={here} />
          </div>
        ) : null}
        <div class="past">
          <Timeline shown={shown} words={words} here={here} />
        </div>
      </div>
    </>,
  );
};

/** Read out and focused, because it says what became of what was pressed. */
const Notice = ({ said: { notice, status, sent }, words, kept }: { said: Said; words: CaseWords; kept: boolean }) => {
  if (typeof notice === 'string')
    return (
      <p class="card notice" role="status">
        {notice}
      </p>
    );
  return (
    <div class={status < 400 ? 'card notice' : 'card notice alarm'} role="alert" tabindex={-1} autofocus>
      <h2>{notice.heading}</h2>
      <p>{notice.explanation}</p>
      {sent && sent.note !== '' && !kept ? (
        <>
          <p>{words.refused.noteKept}</p>
          <blockquote>{sent.note}</blockquote>
        </>
      ) : null}
    </div>
  );
};

const Row = ({ name, children }: { name: string; children: Child }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const About = ({
  view,
  words,
  now,
  completes,
}: {
  view: ClientView;
  words: CaseWords;
  now: string;
  /** Where a session of theirs is completed. */
  completes: string;
}) => {
  const { client } = words;
  const { clinic, visit, booking, clinical, language } = view;
  const treatment = clinical?.treatment;
  if (language === undefined) return null;
  return (
    <section class="card" aria-labelledby="about">
      <h2 id="about">{client.about}</h2>
      <dl>
        {clinical ? (
          <Row name={client.riskFlags}>
            {clinical.riskFlags.length === 0
              ? client.noRiskFlags
              : clinical.riskFlags.map((flag) => client.risk[flag]).join(', ')}
          </Row>
        ) : null}
        <Row name={client.visit}>
          {visit ? `${clinicTime(visit.at, now, clinic)}, ${words.time.day(visit.day)}` : client.noVisit}
        </Row>
        {treatment ? <Row name={client.treatment}>{sayTreatment(treatment, clinic.language)}</Row> : null}
        {booking ? <Row name={client.booking}>{clinicTime(booking.startsAt, now, clinic)}</Row> : null}
        <Row name={client.language}>{client.languages[language]}</Row>
      </dl>
      <a class="link" href={completes}>
        {sessionWords[clinic.language].ofClient.complete}
      </a>
    </section>
  );
};
