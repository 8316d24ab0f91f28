import { expect, it } from 'vitest';
import { textParts } from '../../shared/domain/text-parts.ts';

it.each([
  ['nothing', '', { encoding: 'GSM', units: 0, parts: 0 }],
  ['160 plain', 'a'.repeat(160), { encoding: 'GSM', units: 160, parts: 1 }],
  ['161 plain', 'a'.repeat(161), { encoding: 'GSM', units: 161, parts: 2 }],
  ['306 plain', 'a'.repeat(306), { encoding: 'GSM', units: 306, parts: 2 }],
  ['307 plain', 'a'.repeat(307), { encoding: 'GSM', units: 307, parts: 3 }],
  ['letters the alphabet has', 'àèéùìòÇÑñüöä¿¡ß@', { encoding: 'GSM', units: 16, parts: 1 }],
  ['doubles', '[]{}^~|\\€', { encoding: 'GSM', units: 18, parts: 1 }],
  ['80 doubles', '€'.repeat(80), { encoding: 'GSM', units: 160, parts: 1 }],
  [
    'a double that does not fit moves whole',
    `${'a'.repeat(152)}€${'a'.repeat(152)}`,
    { encoding: 'GSM', units: 306, parts: 3 },
  ],
  ['70 with one letter outside', `ó${'a'.repeat(69)}`, { encoding: 'UCS-2', units: 70, parts: 1 }],
  ['71 with one letter outside', `ó${'a'.repeat(70)}`, { encoding: 'UCS-2', units: 71, parts: 2 }],
  ['135 with one letter outside', `ó${'a'.repeat(134)}`, { encoding: 'UCS-2', units: 135, parts: 3 }],
  ['an emoji is two', '🙂', { encoding: 'UCS-2', units: 2, parts: 1 }],
  ['an emoji moves whole', `${'a'.repeat(66)}🙂${'a'.repeat(66)}`, { encoding: 'UCS-2', units: 134, parts: 3 }],
  ['a small cedilla', 'ç', { encoding: 'UCS-2', units: 1, parts: 1 }],
  ['a curly quote', '’', { encoding: 'UCS-2', units: 1, parts: 1 }],
  ['half a surrogate pair', '\ud83d', { encoding: 'UCS-2', units: 1, parts: 1 }],
])('counts %s', (_, text, expected) => {
  expect(textParts(text)).toEqual(expected);
});
