import { clinicTime } from './clinic-time.ts';
import type { ConsoleParts } from './console-parts.ts';
import { type Html, html } from './html.ts';
import { linkedText } from './linked-text.ts';

/** As many emails as a person looks through; the JSON has all of them. */
const SHOWN = 50;

/** The newest emails of every mailbox. */
export function mailboxSection({ mail, clinic }: ConsoleParts): Html {
  const time = clinicTime(clinic.timeZone);
  const newest = mail.emails().slice(-SHOWN).reverse();
  return html`<section aria-labelledby="mailbox">
    <h2 id="mailbox">Mailbox</h2>
    ${newest.length === 0 && html`<p class="note">No emails yet.</p>`}
    ${newest.map(
      ({ id, to, subject, at, text }) => html`<details id="mail-${id}">
        <summary><strong>${subject}</strong> <small>to ${to.join(', ')} · ${time(at)}</small></summary>
        <p class="mail">${linkedText(text ?? '(HTML only)')}</p>
      </details>`,
    )}
  </section>`;
}
