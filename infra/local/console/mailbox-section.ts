import { shownMailbox } from '../services/mailbox-address.ts';
import { type MailboxEmail, reachedBy } from '../services/ses.ts';
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
    ${newest.map((email) => mailCard(email, time))}
  </section>`;
}

function mailCard(email: MailboxEmail, time: (instant: string) => string): Html {
  const { id, from, subject, at, text } = email;
  return html`<details id="mail-${id}">
    <summary><strong>${subject}</strong> <small>to ${reachedBy(email).join(', ')} · ${time(at)}</small></summary>
    <p class="note">From ${shownMailbox(from)}</p>
    <p class="mail">${text === undefined ? '(HTML only)' : linkedText(text)}</p>
    ${email.html !== undefined && htmlPart(email.html, subject)}
  </details>`;
}

/**
 * The page of an email: no scripts, no forms, nothing of the console within reach. Its links open in a window of their own,
 * since what they lead to would not work inside.
 */
function htmlPart(page: string, subject: string): Html {
  return html`<iframe class="mail-page" title="The same as a page: ${subject}" loading="lazy" referrerpolicy="no-referrer"
    sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="<base target=_blank>${page}"></iframe>`;
}
