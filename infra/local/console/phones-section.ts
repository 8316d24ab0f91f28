import type { NetworkText } from '../services/sms.ts';
import { clinicTime } from './clinic-time.ts';
import type { ConsoleParts } from './console-parts.ts';
import { type Html, html } from './html.ts';
import { linkedText } from './linked-text.ts';

interface Phone {
  readonly number: string;
  readonly name: string;
  readonly staff: boolean;
  readonly texts: readonly NetworkText[];
}

/** Every phone as a conversation with the clinic, the newest first, each with a box to type as its owner. */
export function phonesSection(parts: ConsoleParts): Html {
  const phones = collectPhones(parts);
  const time = clinicTime(parts.clinic.timeZone);
  return html`<section aria-labelledby="phones">
    <h2 id="phones">Phones</h2>
    <p class="note">The clinic texts from ${parts.texts.numbers.map(({ phoneNumber }) => phoneNumber).join(', ')}.</p>
    <div class="cards">
      ${phones.map((phone) => phoneCard(phone, time))}
      <article class="card">
        <h3>Another phone</h3>
        <form method="post" action="/local/texts">
          <label>Number <input name="from" type="tel" required pattern="\\+?[0-9]{3,15}" placeholder="+12125550123"></label>
          <label>Text <input name="body" required maxlength="1600" autocomplete="off"></label>
          <button>Send</button>
        </form>
      </article>
    </div>
  </section>`;
}

function collectPhones({ texts, clinic }: ConsoleParts): Phone[] {
  const byNumber = new Map<string, NetworkText[]>([...clinic.people.keys()].map((number) => [number, []]));
  for (const text of texts.texts()) {
    const number = text.direction === 'outbound' ? text.to : text.from;
    const conversation = byNumber.get(number) ?? [];
    byNumber.set(number, conversation);
    conversation.push(text);
  }
  return [...byNumber]
    .map(([number, itsTexts]) => {
      const owner = clinic.people.get(number);
      return { number, name: owner?.name ?? 'Client', staff: owner?.staff ?? false, texts: itsTexts };
    })
    .sort((one, other) => lastAt(other).localeCompare(lastAt(one)));
}

function lastAt({ texts }: Phone): string {
  return texts.at(-1)?.at ?? '';
}

function phoneCard({ number, name, staff, texts }: Phone, time: (instant: string) => string): Html {
  return html`<article class="card" id="phone${number.replace('+', '-')}">
    <h3>${name}${staff && html` <span class="tag">staff</span>`} <small>${number}</small></h3>
    <ol class="talk" tabindex="0" aria-label="Texts of ${name}">
      ${texts.length === 0 && html`<li class="note">No texts yet.</li>`}
      ${texts.map(
        (text) => html`<li class="${text.direction}">
          <p>${linkedText(text.body)}</p>
          <small>${time(text.at)}${text.context.kind !== undefined && html` · ${text.context.kind}`}</small>
        </li>`,
      )}
    </ol>
    <form method="post" action="/local/texts">
      <input type="hidden" name="from" value="${number}">
      <label>Text as ${name} <input name="body" required maxlength="1600" autocomplete="off"></label>
      <button>Send</button>
    </form>
  </article>`;
}
