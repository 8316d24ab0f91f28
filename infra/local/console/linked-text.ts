import { type Html, html } from './html.ts';

/** A message's text; addresses of this machine in it become links, so that they can be followed. */
export function linkedText(text: string): Html[] {
  return text
    .split(/(http:\/\/127\.0\.0\.1:\d+\/[\w/.~-]*)/)
    .map((piece, index) => (index % 2 === 1 ? html`<a href="${piece}">${piece}</a>` : html`${piece}`));
}
