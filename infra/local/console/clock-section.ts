import { Temporal } from 'temporal-polyfill';
import type { ConsoleView } from './console-view.ts';
import { type Html, html } from './html.ts';
import { nextEventTarget, type Upcoming } from './upcoming.ts';

/** The clinic's name, its clock, and what moves it. */
export async function clockSection(view: ConsoleView): Promise<Html> {
  const { parts } = view;
  const now = parts.clock.now();
  const time = view.time();
  const move = view.currentMove();
  const upcoming = await view.upcoming();
  const nextAt = nextEventTarget(upcoming, now, parts.nextEventAt());
  const isStill = move === undefined;
  const button = (label: Html, fields: Html, look: 'next' | 'plain' = 'plain') =>
    html`<form method="post" action="/local/clock">${fields}<button class="${look}"${(!isStill || (look === 'next' && nextAt === undefined)) && html` aria-disabled="true"`}>${label}</button></form>`;
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(parts.clinic.timeZone);
  const inBox = local.toPlainDateTime().round('minute').toString().slice(0, 16);
  return html`
    <div class="name"><h1>${parts.clinic.name}</h1><p>on this machine</p></div>
    <p class="clock"><time datetime="${new Date(now).toISOString()}"><strong>${time.clock(now)}</strong> <span>${time.date(now)}</span></time></p>
    <div class="controls" role="group" aria-label="Move the clock">
      ${button(
        html`<strong>Next event</strong> <span>${nextAt === undefined ? 'nothing is planned' : nextInWords(upcoming, nextAt, view)}</span>`,
        html`<input type="hidden" name="move" value="next-event">`,
        'next',
      )}
      ${button(html`+1 hour`, html`<input type="hidden" name="advance" value="PT1H">`)}
      ${button(html`Next day`, html`<input type="hidden" name="advance" value="P1D">`)}
      <details id="clock-to" class="menu"><summary>To …</summary>
        <form method="post" action="/local/clock">
          <label for="local-to">When, at the clinic</label>
          <input id="local-to" name="localTo" type="datetime-local" required min="${inBox}" value="${inBox}">
          <button${!isStill && html` aria-disabled="true"`}>Go</button>
        </form>
      </details>
    </div>
    ${
      move !== undefined &&
      html`<p class="moving"><progress aria-label="The clock is moving" max="${Math.max(1, move.toMs - move.fromMs)}" value="${now - move.fromMs}"></progress>
      <span class="unseen">Moving to ${time.moment(move.toMs)}; everything due on the way happens.</span></p>`
    }`;
}

/** What happens at that time: the first of it, and how much more. */
function nextInWords(upcoming: readonly Upcoming[], nextAt: number, view: ConsoleView): string {
  const when = view.time().moment(nextAt);
  const [first, ...others] = upcoming.filter(({ atMs }) => atMs <= nextAt);
  if (first === undefined) return `${when}: housekeeping`;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${when}: ${first.what}, ${first.who}${more}`;
}
