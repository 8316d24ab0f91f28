import { type Html, html } from './html.ts';

/** A message's text; addresses of this machine in it become links, which open beside the console. */
export function linkedText(text: string): Html[] {
  return text
    .split(/(http:\/\/127\.0\.0\.1:\d+\/[\w/.~?=&-]*)/)
    .map((piece, index) =>
      index % 2 === 1 ? html`<a href="${piece}" target="_blank" rel="noopener">${piece}</a>` : html`${piece}`,
    );
}
