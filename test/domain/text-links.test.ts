import { expect, it } from 'vitest';
import { linkHostLimit, textsMayCarryLinks } from '../../shared/domain/text-links.ts';
import { textParts } from '../../shared/domain/text-parts.ts';

const hostOf = (characters: number): string => 'care.example.com'.padStart(characters, 'x');

it.each([
  ['no address of our own', undefined, false],
  ['a short host', 'https://care.example.com', true],
  ['a slash at the end', 'https://care.example.com/', true],
  ['25 characters', `https://${hostOf(25)}`, true],
  ['26 characters', `https://${hostOf(26)}`, false],
  ['22 characters and a port', `https://${hostOf(20)}:8443`, true],
  ['a port that makes it 26', `https://${hostOf(21)}:8443`, false],
  ['a base path, which every link repeats', 'https://example.com/care', true],
  ['a base path that makes it 26', `https://${hostOf(20)}/after`, false],
  ['this machine', 'http://127.0.0.1:54321', true],
  ['this machine behind a stage', 'http://127.0.0.1:54321/prod', true],
  ["API Gateway's own", 'https://abcdefghij.execute-api.us-east-1.amazonaws.com/prod', false],
])('texts with %s: links %s %s', (_, publicUrl, expected) => {
  expect(textsMayCarryLinks(publicUrl)).toBe(expected);
});

it('the longest link leaves a text the room for its words', () => {
  const link = `https://${hostOf(linkHostLimit.characters)}/c/${'a'.repeat(26)}`;
  expect(textParts(link).encoding).toBe('GSM');
  expect(160 - textParts(link).units).toBeGreaterThanOrEqual(95);
});
