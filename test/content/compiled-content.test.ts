import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../infra/project-root.ts';
import { compileWording, placesIn, UnreadableWording } from '../../infra/wording/compile-wording.ts';
import { compiledContent } from '../../infra/wording/compiled-content.ts';

describe('what is sent', () => {
  it('is what is written', async () => {
    for (const { path, text } of await compiledContent())
      expect(
        readFileSync(join(PROJECT_ROOT, path), 'utf8') === text,
        `${path} is out of date. Write it anew with: npm run content`,
      ).toBe(true);
  });
});

describe('a message in ICU MessageFormat', () => {
  it('becomes words, places and choices', () => {
    expect(
      compileWording("{clinic}: l'eau, {days, plural, one {# jour} other {# jours}} {a, select, b {c} other {}}"),
    ).toEqual([
      ['clinic'],
      ": l'eau, ",
      ['days', 'plural', { one: [['days'], ' jour'], other: [['days'], ' jours'] }],
      ' ',
      ['a', 'select', { b: ['c'], other: [] }],
    ]);
  });

  it('tells its places, also those in choices', () => {
    expect(placesIn(compileWording('{a} {b, select, c {{d}} other {e}}'))).toEqual(new Set(['a', 'b', 'd']));
  });

  it.each([
    ['{clinic', /is no ICU message/],
    ['{a, select, b {c}}', /is no ICU message \(.*other/],
    ['{a, number}', /only places, select and plural/],
    ['{a, plural, offset:1 one {b} other {c}}', /offset or of ordinals/],
    ['{a, selectordinal, one {b} other {c}}', /offset or of ordinals/],
  ])('%s is refused', (source, message) => {
    expect(() => compileWording(source)).toThrow(UnreadableWording);
    expect(() => compileWording(source)).toThrow(message);
  });
});
