import { localClock } from '../../../shared/domain/local-time.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { path } from '../../../shared/web/path.ts';
import { type CaseWords, caseWords } from '../case-words.ts';
import type { CaseLine } from '../decide-case-line.ts';
import { ownerPage } from '../owner-page.ts';
import { sayReason } from '../say-reason.ts';
import type { SignedIn } from '../signed-in.ts';
import { DeadlineOrTaken } from './deadline.tsx';
import { languageOf, staffPage } from './staff-frame.tsx';
import { Urgency } from './urgency.tsx';

interface Listed {
  lines: readonly CaseLine[];
  /** Where the list goes on; absent: it ends here. */
  next?: string;
  /** Whether the most urgent ones stand on an earlier page. */
  later: boolean;
  signedIn: SignedIn;
  publicUrl: string;
  now: string;
}

/** The open Cases, most urgent first. */
export const caseListPage = (listed: Listed): WebAnswer => {
  const { lines, next, later, signedIn, publicUrl, now } = listed;
  const language = languageOf(signedIn);
  const words = caseWords[language];
  const { list } = words;
  const zone = signedIn.memberships[0]?.clinic.timeZone ?? 'UTC';
  const here = path(publicUrl, '/staff');
  const empty = lines.length === 0 && !later;
  return staffPage(
    200,
    { signedIn, publicUrl, language, section: 'cases', title: list.title },
    <>
      <h1>{empty ? list.nothingOpen : list.heading}</h1>
      <div class="row">
        <p>
          {empty ? list.nothingExplained : list.count(lines.length, next !== undefined || later)}{' '}
          {list.checked(localClock(now, zone))}
        </p>
        <a class="link" href={here}>
          {later ? list.first : list.refresh}
        </a>
      </div>
      <ol class="cases">
        {lines.map((line) => (
          <Line line={line} words={words} {...listed} />
        ))}
      </ol>
      {next === undefined ? null : (
        <a class="link" href={`${here}?after=${encodeURIComponent(next)}`}>
          {list.more}
        </a>
      )}
    </>,
  );
};

const Line = ({ line, words, signedIn, publicUrl, now }: { line: CaseLine; words: CaseWords } & Listed) => (
  <li class={`card u-${line.acuity}`}>
    <div>
      <h2>
        <a href={path(publicUrl, ownerPage(line.owner))}>
          <span class="big">{line.code}</span> <span>{line.name ?? words.people.unknownNumber}</span>
        </a>
      </h2>
      <p>
        <Urgency acuity={line.acuity} words={words} />
      </p>
    </div>
    <div>
      <DeadlineOrTaken of={line} clinic={line.clinic} words={words} now={now} />
      {line.day === undefined ? null : <p class="quiet">{words.time.day(line.day)}</p>}
      {signedIn.memberships.length > 1 ? <p class="quiet">{line.clinic.name}</p> : null}
    </div>
    <div>{line.clinical ? <Why clinical={line.clinical} words={words} /> : <Phone line={line} words={words} />}</div>
  </li>
);

const Why = ({ clinical, words }: { clinical: NonNullable<CaseLine['clinical']>; words: CaseWords }) => (
  <>
    {clinical.words === undefined ? null : <blockquote>{firstLineOf(clinical.words)}</blockquote>}
    <ul>
      {clinical.reasons.map((reason) => (
        <li>{sayReason(reason, words)}</li>
      ))}
    </ul>
  </>
);

const Phone = ({ line: { phone }, words }: { line: CaseLine; words: CaseWords }) =>
  phone === undefined ? null : (
    <p>
      <a class="link" href={`tel:${phone}`}>
        {words.client.call} {phone}
      </a>
    </p>
  );

const lineAtMost = 160;

/** Enough to know what it is about; the rest is on the client's page. */
const firstLineOf = (text: string): string => {
  const [first = ''] = text.split('\n');
  const cut = [...first].slice(0, lineAtMost).join('');
  return cut === text ? text : `${cut} …`;
};
