import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triageText } from '../../shared/domain/triage-text.ts';
import { corpus, qualityOf, readingSpeed, type Share, wilson } from '../bench/triage-quality.ts';

const rate = ({ hits, of }: Share): number => (of === 0 ? 0 : hits / of);

/** Below these a change has made the reading worse. What is aimed at, and how far it is, stands in docs/triage.md. */
describe('the measured part of the corpus', () => {
  it('holds enough to say something', () => {
    expect(corpus('measure').length).toBeGreaterThan(4_700);
    expect(corpus('measure').length + corpus('tune').length).toBeGreaterThan(1_500);
  });

  it('is read no worse than docs/triage.md says', () => {
    const quality = qualityOf(corpus('measure'));
    expect(rate(quality.redSeen)).toBe(1);
    expect(rate(quality.redAlerted)).toBeGreaterThanOrEqual(0.99);
    expect(rate(quality.benignAlerted)).toBeLessThanOrEqual(0.04);
    expect(rate(quality.benignToPerson)).toBeLessThanOrEqual(0.13);
    expect(rate(quality.optOutFound)).toBeGreaterThanOrEqual(0.98);
    expect(rate(quality.optOutFalse)).toBeLessThanOrEqual(0.004);
  });
});

it('no reply of the corpus stands in it twice, least of all in both parts', () => {
  const texts = corpus().map(({ text }) => text.toLowerCase().split(/\s+/).join(' '));
  expect(texts.length - new Set(texts).size).toBe(0);
});

describe('the part to tune on', () => {
  it('is read as well as when it was last tuned on', () => {
    const quality = qualityOf(corpus('tune'));
    expect(rate(quality.redSeen)).toBe(1);
    expect(rate(quality.redAlerted)).toBeGreaterThanOrEqual(0.9965);
    expect(rate(quality.benignAlerted)).toBeLessThanOrEqual(0.048);
    expect(rate(quality.benignToPerson)).toBeLessThanOrEqual(0.162);
    expect(rate(quality.optOutFound)).toBeGreaterThanOrEqual(0.96);
    expect(rate(quality.optOutFalse)).toBeLessThanOrEqual(0.009);
  });
});

it('an interval holds its share and is wide for few', () => {
  expect(wilson({ hits: 9, of: 10 }).map((end) => Math.round(end * 100))).toEqual([60, 98]);
  expect(wilson({ hits: 0, of: 0 })).toEqual([0, 1]);
});

describe('for any text', () => {
  it('"no X" alone never alerts, in three languages', () => {
    const dangers = {
      en: ['bleeding', 'blood', 'pus', 'fever', 'swelling', 'blisters', 'infection', 'discharge', 'rash', 'hives'],
      fr: ['saignement', 'sang', 'pus', 'fièvre', 'cloques', 'infection', 'frissons'],
      es: ['sangre', 'pus', 'fiebre', 'ampollas', 'infección', 'escalofríos', 'ronchas'],
    };
    const deniers = {
      en: ['no', 'no signs of', 'not any'],
      fr: ['pas de', 'aucun', 'sans'],
      es: ['no hay', 'sin', 'no tengo'],
    };
    for (const language of ['en', 'fr', 'es'] as const)
      for (const danger of dangers[language])
        for (const denier of deniers[language])
          for (const day of [0, 3, 12])
            expect([`${denier} ${danger}`, triageText(`${denier} ${danger}`, { language, day }).alert]).toEqual([
              `${denier} ${danger}`,
              false,
            ]);
  });

  it('reads beyond 1,000 characters, and in time that grows with the length alone', () => {
    const filler = 'we went to the park and had lunch with friends. '.repeat(31).slice(0, 1500);
    expect(triageText(`${filler} now it is bleeding`, { language: 'en', day: 2 }).alert).toBe(true);
    const { perSecond } = readingSpeed([
      { text: 'no bleeding or '.repeat(106), lang: 'en', day: 1, label: 'person' },
      { text: 'my my my if if '.repeat(106), lang: 'en', day: 1, label: 'person' },
    ]);
    expect(perSecond).toBeGreaterThan(20);
  });

  it('never throws on 1,600 characters of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1000, maxLength: 1600 }), (text) => {
        expect(triageText(text, { language: 'en', day: 1 }).reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});
