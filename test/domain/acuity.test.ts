import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Acuity, isRedFlag, moreUrgent, strictest, urgencyRank } from '../../shared/domain/acuity.ts';

const gradings = fc.array(fc.constantFrom(...Acuity.options));

describe('acuity', () => {
  it('what nobody could read stands between a red flag and what only needs watching', () => {
    const byUrgency = [...Acuity.options].sort((one, other) => urgencyRank(one) - urgencyRank(other));
    expect(byUrgency).toEqual(['emergency', 'urgent', 'unclear', 'watch', 'expected', 'fine']);
  });

  it('only an emergency and an urgent report are red flags', () => {
    expect(Acuity.options.filter(isRedFlag)).toEqual(['emergency', 'urgent']);
  });

  it('nothing is more urgent than itself, and one of two different ones always is', () => {
    for (const one of Acuity.options)
      for (const other of Acuity.options) expect(moreUrgent(one, other) || moreUrgent(other, one)).toBe(one !== other);
  });

  it('the strictest of several is one of them, and none is more urgent', () => {
    expect(strictest([])).toBe('fine');
    fc.assert(
      fc.property(gradings, (all) => {
        fc.pre(all.length > 0);
        expect(all).toContain(strictest(all));
        expect(all.some((one) => moreUrgent(one, strictest(all)))).toBe(false);
      }),
    );
  });
});
