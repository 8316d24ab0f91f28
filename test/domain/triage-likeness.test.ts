import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessToDanger } from '../../shared/domain/triage/likeness.ts';
import { likenessWeights } from '../../shared/domain/triage/likeness-weights.ts';
import { textWords } from '../../shared/domain/triage/text-words.ts';
import { triageText } from '../../shared/domain/triage-text.ts';
import { corpusMark } from '../triage/learn-likeness.ts';

describe('a text that no list explains', () => {
  it('is compared by weights learned from the replies as they stand: npm run learn', () => {
    expect(likenessWeights.learnedFrom).toBe(corpusMark());
  });

  it('alarms when its words are near to those of known dangers, and marks why', () => {
    const text = 'there is a bit of matter in one of the spots quite milky';
    const { at } = likenessToDanger(textWords(text));
    expect(at.length).toBeGreaterThan(0);
    expect(at.length).toBeLessThanOrEqual(3);
  });

  it.each([
    'lunch was grand, see you around',
    'the receptionist asked for my postcode',
    'my neighbour plays the trombone at night',
  ])('waits for a person when it is near to none: %j', (text) => {
    expect(triageText(text, { language: 'en', day: 4 }).alert).toBe(false);
  });

  it('is not one word alone, such as the code of a Case', () => {
    for (const code of ['F2', 'F28', 'G4', 'M83'])
      expect(triageText(code, { language: 'en', day: undefined }).alert).toBe(false);
  });

  it('is never all clear for being far from a danger', () => {
    expect(triageText('the flurb went zibblegrunt', { language: 'en', day: 2 }).disposition).toBe('unclear');
  });

  it('is scored whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(Number.isFinite(likenessToDanger(textWords(text)).score)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
