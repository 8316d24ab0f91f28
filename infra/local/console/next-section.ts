import type { ConsoleView } from './console-view.ts';
import { type Html, html } from './html.ts';

/** As many as a person reads at once. */
const SHOWN = 12;

/** What fires next, and why. */
export async function nextSection(view: ConsoleView): Promise<Html> {
  const time = view.time();
  const upcoming = await view.upcoming();
  return html`<h2>What happens next, and why</h2>
    ${upcoming.length === 0 && html`<p class="empty">Nothing is planned. Complete a session, and it will be.</p>`}
    <ol class="plan">${upcoming.slice(0, SHOWN).map(
      ({
        atMs,
        who,
        what,
        why,
        how,
      }) => html`<li><p class="when"><strong>${time.moment(atMs)}</strong> <small>${time.away(atMs)}</small></p>
        <p><strong>${what}</strong> · ${who}${how !== undefined && html` <span class="tag">${how}</span>`}<br><small>${why}</small></p></li>`,
    )}</ol>
    ${upcoming.length > SHOWN && html`<p class="note">and ${upcoming.length - SHOWN} more, until ${time.moment(upcoming.at(-1)?.atMs ?? 0)}</p>`}`;
}
