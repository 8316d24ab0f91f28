import type { ClinicRecords } from './clinic-records.ts';
import type { ConsoleView } from './console-view.ts';
import { type Html, html } from './html.ts';
import { listLeftOut } from './left-out.ts';

const SHOWN = 8;

/** What was planned and did not go out, and why. */
export function leftOutSection(view: ConsoleView, records: ClinicRecords): Html {
  const time = view.time();
  const leftOut = listLeftOut(records, SHOWN);
  return html`<h2>What was skipped, and why</h2>
    ${leftOut.length === 0 && html`<p class="empty">Nothing so far.</p>`}
    <ol class="plan">${leftOut.map(
      ({ dueAt, who, what, status, why }) => html`<li><p class="when"><small>for ${time.moment(dueAt)}</small></p>
        <p><strong>${what}</strong> · ${who} <span class="tag">${status}</span><br><small>${why}</small></p></li>`,
    )}</ol>`;
}
