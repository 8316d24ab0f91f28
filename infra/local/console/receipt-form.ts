import { type Html, html } from './html.ts';

/** Lets the provider tell what became of a message: pairs of its own status and plain words. */
export function receiptForm(messageId: string, statuses: readonly (readonly [status: string, words: string])[]): Html {
  return html`<details class="receipt" id="receipt-${messageId}"><summary>Report delivery</summary>
    <form method="post" action="/local/receipts"><input type="hidden" name="messageId" value="${messageId}">
      ${statuses.map(([status, words]) => html`<button class="plain" name="status" value="${status}">${words}</button>`)}
    </form></details>`;
}
