import { shownMailbox } from '../services/mailbox-address.ts';
import type { MailboxEmail } from '../services/ses.ts';
import type { ClinicRecords } from './clinic-records.ts';
import type { ConsoleView } from './console-view.ts';
import { type Html, html } from './html.ts';
import { linkedText } from './linked-text.ts';
import type { Person } from './people.ts';
import { kindInWords } from './plain-words.ts';
import { receiptForm } from './receipt-form.ts';

/** As many emails as a person looks through; the JSON has all of them. */
const SHOWN = 30;

/** A person's mailbox, newest first. */
export function mailboxSection(view: ConsoleView, records: ClinicRecords, person: Person | undefined): Html {
  if (person === undefined) return html`<h2>Mailbox</h2><p class="empty">Nobody is here yet.</p>`;
  const { name, mailboxes, emails } = person;
  const newest = emails.slice(-SHOWN).reverse();
  return html`<h2>${name}’s mailbox</h2>
    <p class="note">${mailboxes.length === 0 ? `${name} has no mailbox here.` : mailboxes.join(', ')}</p>
    ${mailboxes.length > 0 && newest.length === 0 && html`<p class="empty">No emails yet.</p>`}
    ${newest.map((email) => mailCard(view, records, email))}`;
}

function mailCard(view: ConsoleView, records: ClinicRecords, email: MailboxEmail): Html {
  const { id, from, subject, at, text, notification, tags } = email;
  const status = records.messages.get(id)?.status;
  return html`<details class="mail" id="mail-${id}">
    <summary><strong>${subject}</strong> <small class="mail-about">${view.time().moment(at)}${
      tags.kind !== undefined && html` · ${kindInWords(tags.kind, Number(tags.attempt ?? 1))}`
    }${status !== undefined && html` · ${status}`}</small></summary>
    <p class="note">From ${shownMailbox(from)}</p>
    ${email.html !== undefined && mailFrame(id, subject)}
    ${
      text !== undefined &&
      (email.html === undefined
        ? html`<p class="plain-mail">${linkedText(text)}</p>`
        : html`<details id="plain-${id}"><summary>As plain text</summary><p class="plain-mail">${linkedText(text)}</p></details>`)
    }
    ${
      !notification &&
      receiptForm(id, [
        ['DELIVERY', 'delivered'],
        ['BOUNCE', 'bounced'],
        ['BOUNCE_TRANSIENT', 'mailbox full'],
        ['COMPLAINT', 'complaint'],
      ])
    }
  </details>`;
}

/** The email as a page of its own, which can run nothing and reach nothing of the console. */
function mailFrame(id: string, subject: string): Html {
  return html`<iframe title="Email: ${subject}" src="/local/mail/${id}" loading="lazy"
    sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}
