import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordClassNames } from '../../shared/domain/triage/packed-word-classes.ts';
import { unpacked } from '../../shared/domain/triage/unpacked.ts';
import { packableWordClasses, unpackWordClasses } from '../../shared/domain/triage/word-class-packing.ts';
import { classesOf, isOfEverydayLife } from '../../shared/domain/triage/word-classes.ts';
import { wordClasses } from '../triage/word-classes.ts';

const namesOf = (word: string): string[] => classesOf(word).map((one) => wordClassNames[one] ?? '');

describe('the classes of words', () => {
  it('are packed and unpacked without loss', () => {
    const word = fc.stringMatching(/^[a-z]{1,14}$/);
    const classes = fc.uniqueArray(fc.nat(70), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.dictionary(word, classes), (told) => {
        const known = new Map(Object.entries(told));
        expect(unpackWordClasses(packableWordClasses(known))).toEqual(known);
      }),
      { numRuns: 200 },
    );
  });

  it('are not unpacked from anything else', () => {
    expect(() => unpacked('bm90IHBhY2tlZA==')).toThrow();
  });

  it('are packed as they stand: npm run learn', () => {
    const { names, classes } = wordClasses();
    expect(names).toEqual(wordClassNames);
    for (const [word, own] of classes) expect(classesOf(word), word).toEqual(own);
  });

  it.each([
    ['pillow', 'bed'],
    ['toalla', 'cloth'],
    ['suinte', 'fluid-verb'],
    ['towels', 'cloth'],
  ])('%s is of %s', (word, name) => {
    expect(namesOf(word)).toContain(name);
  });

  it('are none for a word nobody listed', () => {
    expect(classesOf('zibblegrunt')).toEqual([]);
  });
});

describe('everyday life', () => {
  it.each(['grandson', 'ecole', 'colegio'])('holds %s', (word) => expect(isOfEverydayLife(classesOf(word))).toBe(true));
  it.each(['pus', 'pillow', 'zibblegrunt'])('does not hold %s', (word) =>
    expect(isOfEverydayLife(classesOf(word))).toBe(false),
  );
});
