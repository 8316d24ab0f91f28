import { describe, expect, it } from 'vitest';
import { fromAddress } from '../../shared/adapters/from-address.ts';

const sender = 'care@clinic.example';

/** What a reader shows for encoded words: each decoded by itself, the space between two dropped. */
const shown = (from: string): string =>
  from
    .replace(` <${sender}>`, '')
    .split(' ')
    .map((word) => Buffer.from(/^=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=$/.exec(word)?.[1] ?? '', 'base64').toString('utf8'))
    .join('');

describe('who a mail is from', () => {
  it.each([
    ['a plain name', 'Glow Clinic', `"Glow Clinic" <${sender}>`],
    ['a comma, which would make two addresses', 'Fern, Fable & Co.', `"Fern, Fable & Co." <${sender}>`],
    ['quotes and backslashes', 'The "Glow" \\ Desk', `"The \\"Glow\\" \\\\ Desk" <${sender}>`],
    ['an address of its own', 'x@evil.example> <y@evil.example', `"x@evil.example> <y@evil.example" <${sender}>`],
    ['line ends, which would begin a header', 'Glow\r\nBcc: x@evil.example', `"Glow Bcc: x@evil.example" <${sender}>`],
    ['nothing to see', ' \t\n', sender],
  ])('quotes %s', (_, name, from) => {
    expect(fromAddress(name, sender)).toBe(from);
  });

  it.each([
    ['an accent', 'Clínica Estética Ñandú'],
    ['more than one word holds', 'Клиника красоты и здоровья №1'],
    ['characters outside the basic plane', '🌿 Fern 🌿 Fable 🌿 Skin 🌿 Desk 🌿 Care 🌿'],
    ['what looks encoded already', '=?UTF-8?B?R2xvdw==?='],
    ['a quote beside an accent', 'L’"Éclat", Paris'],
  ])('encodes %s in words of at most 75 characters, all 7-bit', (_, name) => {
    const from = fromAddress(name, sender);
    expect(from).toMatch(/^[ -~]+$/);
    expect(from.endsWith(` <${sender}>`)).toBe(true);
    expect(shown(from)).toBe(name);
    for (const word of from.replace(` <${sender}>`, '').split(' ')) expect(word.length).toBeLessThanOrEqual(75);
  });
});
