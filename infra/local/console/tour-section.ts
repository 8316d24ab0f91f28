import type { Case, Client, ClinicRecords } from './clinic-records.ts';
import type { ConsoleView } from './console-view.ts';
import { type Html, html } from './html.ts';
import type { Person } from './people.ts';
import { reasonInWords } from './plain-words.ts';
import { readTour, TOUR_STEPS, type TourProgress } from './tour.ts';
import { pageAbout } from './tour-actions.ts';

const TITLES = {
  complete: 'Complete a session',
  'next-day': 'Next day',
  answer: 'Answer 4',
  acknowledge: 'Acknowledge',
  resolve: 'Resolve',
} as const;

/** The guided tour: where it is, the one thing to press, and what has just happened behind it. */
export function tourSection(view: ConsoleView, records: ClinicRecords, people: readonly Person[]): Html {
  const progress = readTour(view.tour.run(), records);
  const at = progress.step === 'done' ? TOUR_STEPS.length : TOUR_STEPS.indexOf(progress.step);
  return html`<details id="tour-panel" open><summary><h2>The tour: five clicks</h2></summary>
    <ol class="steps">${TOUR_STEPS.map(
      (
        step,
        index,
      ) => html`<li class="${index < at ? 'is-done' : index === at ? 'is-now' : 'is-later'}"${index === at && html` aria-current="step"`}>
        <span class="unseen">${index < at && 'done: '}</span>${TITLES[step]}</li>`,
    )}</ol>
    <div class="tour-now">
      ${happened(progress, view, people)}
      <div class="go">${now(progress, view)}</div>
    </div>
  </details>`;
}

/** What the last step did inside, and where it can be seen. */
function happened(progress: TourProgress, view: ConsoleView, people: readonly Person[]): Html {
  const time = view.time();
  const phoneOf = (phone: string | undefined, words: string): Html | false => {
    const owner = people.find((person) => person.phone === phone);
    return owner !== undefined && html`<a href="/local?who=${owner.id}#phone" data-who="${owner.id}">${words}</a>`;
  };
  switch (progress.step) {
    case 'complete':
      return html`<p>Everything here is real: the clinic’s own functions run on this machine, from the bundles that would be
        deployed. Only the phones, the mailboxes and the clock are made up. Follow one client from her session to a solved problem.</p>`;
    case 'next-day':
      return html`<p>The session went to <code>POST /v1/sessions</code>. <code>intake-api</code> stored it, the table’s stream
        woke <code>plan-follow-ups</code>, and that decided every follow-up by needle depth and risk, with one timer each.
        <a href="#next">Look at what happens next</a></p>`;
    case 'answer':
      return html`<p>A timer fired at ${time.moment(progress.check.claimedAt ?? progress.check.dueAt)}. <code>send-follow-up</code> read everything anew
        (consent, opt-out, hour, open cases), decided to send, and texted ${progress.client.firstName}. ${
          progress.hasAnswered && `${progress.client.firstName} has answered, and all was well: try a 4. `
        }${phoneOf(progress.client.phone, `Look at ${progress.client.firstName}’s phone`)}</p>`;
    case 'acknowledge': {
      const page = pageAbout(view, progress.open.code);
      return html`<p><code>receive-reply</code> read the text as an answer to the day-1 check: ${progress.open.acuity}. Answer and case
        ${progress.open.code} became one write; <code>escalate</code> armed the next step, then paged whoever is on call.
        ${page !== undefined ? phoneOf(page.to, 'Look at the paged phone') : html`<a href="#cases">Look at the case</a>`}</p>`;
    }
    case 'resolve': {
      const { open } = progress;
      const by = view.parts.clinic.staffNames.get(open.acknowledgedBy ?? '') ?? 'Somebody';
      return html`<p>${by} has taken case ${open.code}, so nobody else is paged. Taken is not solved:${
        open.nextStepAt !== undefined && ` without an outcome by ${time.moment(open.nextStepAt)}`
      } the ladder starts again. <a href="#cases">Look at the case</a></p>`;
    }
    case 'done':
      return html`<p><strong>Well done: case ${progress.resolved.code} is resolved${endedIn(progress.resolved, view)}.</strong> From the session to a person’s answer,
        nothing was forgotten: that was the whole of it. <a href="#left-out">Look at what was skipped meanwhile</a></p>`;
  }
}

/** Where the staff read about a client and work on their case. */
const staffPageOf = ({ owner }: Client): string => `/staff/clients/${owner.slice(owner.indexOf('#') + 1)}`;

function endedIn({ resolvedBy, outcome }: Case, { parts }: ConsoleView): string {
  const by = parts.clinic.staffNames.get(resolvedBy ?? '');
  return `${by === undefined ? '' : ` by ${by}`}${outcome === undefined ? '' : ` (${outcome.replaceAll('-', ' ')})`}`;
}

/** The one thing to press now. */
function now(progress: TourProgress, view: ConsoleView): Html {
  const step = (label: string, name: string) =>
    html`<form method="post" action="/local/tour"><input type="hidden" name="step" value="${name}">
      <button id="tour-go"${view.currentMove() !== undefined && html` aria-disabled="true"`}>${label}</button></form>`;
  const again = html`<form method="post" action="/local/tour"><input type="hidden" name="step" value="restart"><button class="plain">Begin again</button></form>`;
  const time = view.time();
  switch (progress.step) {
    case 'complete':
      return html`${step('1. Complete a session', 'complete')}<p class="note">as a booking system would, for a made-up client</p>`;
    case 'next-day': {
      if (progress.stuck !== undefined) {
        return html`${step('Begin again', 'restart')}<p class="note">the check was not sent: ${reasonInWords(progress.stuck, progress.stuck)}</p>`;
      }
      const due = progress.check?.dueAt;
      return html`${step('2. Next day', 'next-day')}<p class="note">${due !== undefined && `to the day-1 check, ${time.moment(due)}`}</p>${again}`;
    }
    case 'answer':
      return html`${step(`3. Answer 4 as ${progress.client.firstName}`, 'answer')}<p class="note">bleeding, pus, blisters or fever</p>${again}`;
    case 'acknowledge': {
      const page = pageAbout(view, progress.open.code);
      return html`${step(`4. Acknowledge: text ${progress.open.code}`, 'acknowledge')}<p class="note">as whoever was paged${
        page?.link !== undefined &&
        html`, or <a href="${page.link}" target="_blank" rel="noopener">open the page’s link</a>`
      }</p>${again}`;
    }
    case 'resolve':
      return html`<form action="${staffPageOf(progress.client)}" target="_blank"><button id="tour-go">5. Resolve it on ${progress.client.firstName}’s staff page</button></form>
        <p class="note">sign in there as a clinician and say how case ${progress.open.code} ended; this panel will notice</p>${again}`;
    case 'done':
      return step('Begin again', 'restart');
  }
}
