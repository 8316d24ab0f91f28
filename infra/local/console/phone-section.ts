import type { NetworkText } from '../services/sms.ts';
import type { ClinicRecords } from './clinic-records.ts';
import type { ConsoleView } from './console-view.ts';
import { type Html, html } from './html.ts';
import { linkedText } from './linked-text.ts';
import type { Person } from './people.ts';
import { kindInWords } from './plain-words.ts';
import { receiptForm } from './receipt-form.ts';

/** As many texts as a person scrolls through; the JSON has all of them. */
const SHOWN = 50;

/** Of how many of them the provider may tell what became of them: older ones would only make the page large. */
const REPORTABLE = 12;

/** A person's phone: the conversation with the clinic, and a box to type as its owner. */
export function phoneSection(view: ConsoleView, records: ClinicRecords, person: Person | undefined): Html {
  if (person?.phone === undefined) {
    return html`<h2>Phone</h2><p class="empty">${person === undefined ? 'Nobody is here yet.' : `${person.name} has no phone here.`}</p>`;
  }
  const { id, name, phone, role, texts } = person;
  const shown = texts.slice(-SHOWN);
  return html`<h2>${name}’s phone</h2>
    <div class="phone ${role}">
      <p class="owner"><strong>${name}</strong> ${role === 'staff' && html`<span class="tag">staff</span>`} <small>${phone}</small></p>
      <ol class="talk" id="talk-${id}" tabindex="0" aria-label="Texts of ${name}">
        ${texts.length > shown.length && html`<li class="day">${texts.length - shown.length} older texts are not shown</li>`}
        ${shown.length === 0 && html`<li class="day">No texts yet.</li>`}
        ${shown.map((text, index) => bubble(view, records, text, shown[index - 1], index >= shown.length - REPORTABLE))}
      </ol>
      <form method="post" action="/local/texts" class="type" data-clear>
        <input type="hidden" name="from" value="${phone}">
        <label class="unseen" for="text-${id}">Text as ${name}</label>
        <input id="text-${id}" name="body" required maxlength="1600" autocomplete="off" placeholder="Text as ${name}">
        <button>Send</button>
      </form>
      ${quickTexts(person, records)}
    </div>`;
}

function bubble(
  view: ConsoleView,
  records: ClinicRecords,
  text: NetworkText,
  before: NetworkText | undefined,
  isReportable: boolean,
): Html {
  const time = view.time();
  const { id, at, body, direction, context } = text;
  const isNewDay = before === undefined || time.daysBetween(before.at, at) !== 0;
  const status = records.messages.get(id)?.status;
  return html`${isNewDay && html`<li class="day" id="day-${id}">${time.date(at)}</li>`}
    <li class="${direction}" id="text-${id}"><p>${linkedText(body)}</p>
      <small>${direction === 'inbound' && html`<span class="unseen">sent </span>`}${time.clock(at)}${
        context.kind !== undefined && html` · ${kindInWords(context.kind, Number(context.attempt ?? 1))}`
      }${status !== undefined && html` · ${status}`}</small>
      ${
        isReportable &&
        direction === 'outbound' &&
        receiptForm(id, [
          ['DELIVERED', 'delivered'],
          ['CARRIER_UNREACHABLE', 'carrier unreachable'],
          ['BLOCKED', 'blocked by the phone'],
        ])
      }</li>`;
}

/** What this person is most likely to text now, for one click. */
function quickTexts({ phone, role, texts }: Person, { openCases }: ClinicRecords): Html | false {
  const said = texts.map(({ body }) => body).join('\n');
  const codes = openCases
    .filter(({ status }) => status === 'open')
    .map(({ code }) => code)
    .filter((code) => new RegExp(`\\b${code}\\b`).test(said));
  const quick = role === 'staff' ? codes : texts.length > 0 ? ['1', '2', '3', '4', 'STOP'] : [];
  if (quick.length === 0) return false;
  return html`<form method="post" action="/local/texts" class="quick">
    <input type="hidden" name="from" value="${phone ?? ''}"><span id="quick">Text at once:</span>
    ${quick.map((body) => html`<button class="plain" name="body" value="${body}">${body}</button>`)}
  </form>`;
}
