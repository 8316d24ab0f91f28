import { describe, expect, it } from 'vitest';
import { ConsentClass } from '../../shared/domain/consent.ts';
import { consentLines } from '../../shared/domain/consent-lines.ts';
import { isOptedOut, isSilenced, liftedFor, OptOut, optOutOfEverything } from '../../shared/domain/opt-out.ts';
import { annOwner, completedAt, dueAt } from '../support/builders.ts';

const stopped = optOutOfEverything(completedAt);
const ofBooking: OptOut = { at: completedAt, classes: ['booking'] };

describe('an opt-out', () => {
  it('by STOP, a complaint or the carrier is of every class', () => {
    expect(stopped).toEqual({ at: completedAt, classes: ['care', 'results', 'booking'] });
    for (const forClass of ConsentClass.options) expect(isOptedOut(stopped, forClass)).toBe(true);
    expect(isSilenced(stopped)).toBe(true);
  });

  it('of one class is of no other', () => {
    expect(ConsentClass.options.filter((forClass) => isOptedOut(ofBooking, forClass))).toEqual(['booking']);
    expect(isSilenced(ofBooking)).toBe(false);
    expect(isSilenced({ at: completedAt, classes: ['booking', 'results'] })).toBe(false);
  });

  it('that was never made holds nothing back', () => {
    for (const forClass of ConsentClass.options) expect(isOptedOut(undefined, forClass)).toBe(false);
    expect(isSilenced(undefined)).toBe(false);
  });

  it.each<[string, OptOut, readonly ConsentClass[], OptOut | undefined]>([
    ['CARE leaves the rest', stopped, ['care'], { at: dueAt, classes: ['results', 'booking'] }],
    ['START leaves nothing', stopped, ConsentClass.options, undefined],
    ['the last class leaves nothing', ofBooking, ['booking'], undefined],
    ['another class leaves it as it is', ofBooking, ['care'], { at: dueAt, classes: ['booking'] }],
    ['more than there is leaves nothing', ofBooking, ConsentClass.options, undefined],
  ])('lifted by the person: %s', (_, optOut, classes, left) => {
    expect(liftedFor(optOut, classes, dueAt)).toEqual(left);
  });

  it('is kept as it was made', () => {
    for (const optOut of [stopped, ofBooking]) expect(OptOut.parse(optOut)).toEqual(optOut);
    expect(OptOut.safeParse({ at: completedAt, classes: ['everything'] }).success).toBe(false);
  });
});

describe('consentLines', () => {
  it('are one for each class, in the person’s word or what stands for it', () => {
    expect(consentLines(annOwner, 'sms', false, 'texted STOP', dueAt)).toEqual(
      ConsentClass.options.map((forClass) => ({
        put: 'consent',
        owner: annOwner,
        at: dueAt,
        consent: { class: forClass, channel: 'sms', given: false, at: dueAt, proof: 'texted STOP' },
      })),
    );
  });

  it('are of the classes meant alone', () => {
    const lines = consentLines(annOwner, 'email', true, 'preferences page', dueAt, ['care']);
    expect(lines).toMatchObject([{ consent: { class: 'care', channel: 'email', given: true } }]);
  });
});
