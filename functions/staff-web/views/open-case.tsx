import { wordsAtMost } from '../../../shared/domain/form-fields.ts';
import type { Reply } from '../../../shared/domain/reply.ts';
import { Outcome } from '../../../shared/domain/resolution.ts';
import type { CaseWords } from '../case-words.ts';
import { clinicTime } from '../clinic-time.ts';
import type { LadderView, OpenCaseView, ReplyView } from '../decide-client-view.ts';
import { sayAnswers, sayReason } from '../say-reason.ts';
import type { ClientShown } from './client-page.tsx';
import { DeadlineOrTaken } from './deadline.tsx';
import { FormToken } from './form-token.tsx';
import { Urgency } from './urgency.tsx';

interface Shown {
  open: OpenCaseView;
  shown: ClientShown;
  words: CaseWords;
  /** The address of the page. */
  here: string;
}

/** The open Case: how urgent, who has it, what the client wrote, and why it is open. */
export const OpenCase = ({ open, shown, words, here }: Shown) => {
  const { view, now } = shown;
  return (
    <>
      <section class={`card u-${open.acuity}`} aria-labelledby="case">
        <h2 id="case">
          {words.open.heading(open.code)} <Urgency acuity={open.acuity} words={words} />
        </h2>
        <DeadlineOrTaken of={open} clinic={view.clinic} words={words} now={now} />
        <p class="quiet">
          {words.open.opened} {clinicTime(open.openedAt, now, view.clinic)}
        </p>
        <Taking open={open} shown={shown} words={words} here={here} />
      </section>
      {open.clinical ? (
        <>
          <Replies replies={open.clinical.replies} shown={shown} words={words} />
          <section class="card" aria-labelledby="why">
            <h2 id="why">{words.open.why}</h2>
            <Reasons reasons={open.clinical.reasons} words={words} />
          </section>
        </>
      ) : (
        <p class="card">{words.client.deskHint}</p>
      )}
    </>
  );
};

/** How to end it, and whom it was paged to. */
export const CaseEnd = (props: Shown) => (
  <>
    {props.open.work ? <Resolving {...props} /> : null}
    <Ladder {...props} />
  </>
);

const Taking = ({ open, shown: { signedIn }, words, here }: Shown) => {
  const { work, taken, clinical } = open;
  if (!work) return clinical ? <p>{words.open.notYours}</p> : null;
  if (taken) return <p>{work.mine ? words.open.yours : words.open.ofColleague}</p>;
  return (
    <form method="post" action={`${here}/acknowledge`} class="work">
      <FormToken signedIn={signedIn} />
      <input type="hidden" name="case" value={open.caseId} />
      <input type="hidden" name="acuity" value={open.acuity} />
      {open.ladder.quiet ? null : <p>{words.open.takeExplained}</p>}
      <button type="submit">{words.open.take}</button>
    </form>
  );
};

/** Reasons in plain words. */
export const Reasons = ({ reasons, words }: { reasons: readonly string[]; words: CaseWords }) => (
  <ul>
    {reasons.map((reason) => (
      <li>{sayReason(reason, words)}</li>
    ))}
  </ul>
);

const Replies = ({
  replies,
  shown: { view, now },
  words,
}: Pick<Shown, 'shown' | 'words'> & { replies: readonly ReplyView[] }) => (
  <section class="card" aria-labelledby="replies">
    <h2 id="replies">{words.open.replies}</h2>
    {replies.length === 0 ? <p>{words.open.noReplies}</p> : null}
    {replies.some(({ said }) => said.some(({ decided }) => decided)) ? (
      <p class="quiet">{words.open.markedHint}</p>
    ) : null}
    <ol class="lines">
      {replies.map(({ reply, said }) => (
        <li>
          <h3>
            {clinicTime(reply.at, now, view.clinic)}{' '}
            <span class="quiet">{reply.channel === 'sms' ? words.open.byText : words.open.onPage}</span>
          </h3>
          <ReplySaid reply={reply} said={said} words={words} />
        </li>
      ))}
    </ol>
  </section>
);

/** What was sent back: their own words as they are, and what was chosen in a form. */
export const ReplySaid = ({
  reply: { body, answers, rows = [] },
  said = [{ text: body.trim(), decided: false }],
  words,
}: {
  reply: Reply;
  said?: ReplyView['said'];
  words: CaseWords;
}) => {
  const chosen = sayAnswers(answers ?? {}, words);
  return (
    <>
      {body.trim() === '' ? (
        <p class="quiet">{words.open.noWritten}</p>
      ) : (
        <blockquote>{said.map(({ text, decided }) => (decided ? <mark>{text}</mark> : text))}</blockquote>
      )}
      {chosen.length === 0 ? null : (
        <dl class="answers">
          {chosen.map((one) => (
            <>
              <dt>{one.question}</dt>
              <dd>{one.chosen}</dd>
            </>
          ))}
          {rows.length === 0 ? null : (
            <>
              <dt>{words.answers.rows}</dt>
              <dd>{rows.join(', ')}</dd>
            </>
          )}
        </dl>
      )}
    </>
  );
};

/** How it ended. What was sent with a refused form is still there. */
const Resolving = ({ open, shown: { signedIn, said }, words: { resolve }, here }: Shown) => (
  <form method="post" action={`${here}/resolve`} class="card work">
    <h2 id="resolve">{resolve.heading}</h2>
    <FormToken signedIn={signedIn} />
    <input type="hidden" name="case" value={open.caseId} />
    <input type="hidden" name="opened" value={open.openedAt} />
    <input type="hidden" name="seen" value={open.work?.seen ?? ''} />
    <fieldset>
      <legend>{resolve.question}</legend>
      <div class="choices two">
        {Outcome.options.map((outcome) => (
          <label class="choice">
            <input
              type="radio"
              name="outcome"
              id={`outcome-${outcome}`}
              value={outcome}
              checked={said?.sent?.outcome === outcome}
            />
            <span>
              {resolve.outcomes[outcome]}
              {outcome === 'other' ? ` ${resolve.otherHint}` : ''}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
    <label for="note" class="ask">
      {resolve.note}
    </label>
    <p class="quiet" id="note-hint">
      {resolve.noteHint(wordsAtMost)}
    </p>
    <textarea id="note" name="note" rows={4} aria-describedby="note-hint">
      {said?.sent?.note ?? ''}
    </textarea>
    <p class="quiet">{resolve.final}</p>
    <button type="submit">{resolve.send}</button>
  </form>
);

const Ladder = ({ open, shown: { view, now }, words }: Pick<Shown, 'open' | 'shown' | 'words'>) => {
  const { ladder, taken } = open;
  const at = (instant: string): string => clinicTime(instant, now, view.clinic);
  return (
    <section class="card" aria-labelledby="ladder">
      <h2 id="ladder">{words.open.ladder}</h2>
      <Next ladder={ladder} taken={taken} words={words} at={at} />
      {ladder.quiet || ladder.paged.length > 0 ? null : <p>{words.open.nobodyPaged}</p>}
      <ol class="lines">
        {ladder.paged.map((page) => (
          <li>
            {at(page.at)} · {page.who?.name ?? words.people.formerColleague} · {words.timeline.channel[page.channel]},{' '}
            {words.timeline.messageStatus[page.status]}
          </li>
        ))}
      </ol>
    </section>
  );
};

const Next = ({
  ladder,
  taken,
  words,
  at,
}: {
  ladder: LadderView;
  taken: OpenCaseView['taken'];
  words: CaseWords;
  at: (instant: string) => string;
}) => {
  if (ladder.quiet) return <p>{words.open.quiet}</p>;
  if (taken)
    return (
      <p>
        {words.open.stopped} {taken.outcomeBy === undefined ? '' : words.open.askedAgain(at(taken.outcomeBy))}
      </p>
    );
  return ladder.next === undefined ? null : <p>{words.open.next(at(ladder.next))}</p>;
};
