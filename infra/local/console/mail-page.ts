import type { HttpAnswer } from '../http-exchange.ts';
import type { Mailbox } from '../services/ses.ts';

/**
 * The page of an email, by itself: no scripts, no forms, nothing from elsewhere, and an origin of its own, so that nothing
 * of the console is within its reach. Its links open in a window of their own, since what they lead to would not work inside.
 */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** Undefined for an email that is not there or is plain text. */
export function answerMailPage(mail: Pick<Mailbox, 'emails'>, id: string): HttpAnswer | undefined {
  const page = mail.emails().find((email) => email.id === id)?.html;
  if (page === undefined) return undefined;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    body: withLinksOutside(page),
  };
}

/** A base element is heeded wherever it stands; after the doctype it does not put the page into quirks mode. */
function withLinksOutside(page: string): string {
  const base = '<base target="_blank">';
  const head = /<head[^>]*>/i.exec(page);
  if (head === null) return /^\s*<!doctype[^>]*>/i.test(page) ? page.replace(/>/, `>${base}`) : `${base}${page}`;
  const end = head.index + head[0].length;
  return `${page.slice(0, end)}${base}${page.slice(end)}`;
}
