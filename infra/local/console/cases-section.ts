import type { Case, ClinicRecords } from './clinic-records.ts';
import type { ConsoleView } from './console-view.ts';
import { type Html, html } from './html.ts';
import { caseReasonInWords } from './plain-words.ts';
import { nextPage } from './upcoming.ts';

const URGENCY = ['emergency', 'urgent', 'unclear', 'watch'];

/** The open cases, most urgent first, and who is paged next about each. */
export function casesSection(view: ConsoleView, records: ClinicRecords): Html {
  const names = new Map(records.clients.map(({ owner, firstName }) => [owner, firstName]));
  const cases = [...records.openCases].sort(
    (one, other) => rank(one) - rank(other) || one.openedAt.localeCompare(other.openedAt),
  );
  return html`<h2>Open cases${cases.length > 0 && html` <span class="badge">${cases.length}</span>`}</h2>
    ${cases.length === 0 && html`<p class="empty">None: nobody has reported a problem.</p>`}
    ${cases.map((open) => caseCard(view, open, names.get(open.owner) ?? 'An unknown sender'))}
    <p class="note"><a href="/staff" target="_blank" rel="noopener">The staff pages</a>, where cases are resolved</p>`;
}

function rank({ acuity }: Case): number {
  const place = URGENCY.indexOf(acuity);
  return place < 0 ? URGENCY.length : place;
}

function caseCard({ parts, time: speak }: ConsoleView, open: Case, who: string): Html {
  const time = speak();
  const { clinic } = parts;
  const { code, acuity, reasons, status, openedAt, deadlineAt, acknowledgedBy, nextStepAt, pagesFrom } = open;
  const nextAt = nextStepAt ?? pagesFrom;
  const next = nextPage(open, clinic.ladders.get(open.clinicId) ?? [], clinic.staffNames);
  return html`<article class="case ${acuity}">
    <h3>${code} <span class="tag">${acuity}</span> ${who}</h3>
    <p>${reasons.map(caseReasonInWords).join(', ')}</p>
    <p><small>${
      status === 'acknowledged'
        ? `taken by ${clinic.staffNames.get(acknowledgedBy ?? '') ?? 'somebody'}`
        : `open since ${time.moment(openedAt)}`
    }${status === 'open' && deadlineAt !== undefined && `, to be taken by ${time.moment(deadlineAt)}`}</small></p>
    <p><small>${
      nextAt === undefined
        ? 'It waits on the staff’s list; nobody is paged.'
        : `Next, ${time.moment(nextAt)}: ${next.what.replace(`case ${code}: `, '')} (${next.why})`
    }</small></p>
  </article>`;
}
