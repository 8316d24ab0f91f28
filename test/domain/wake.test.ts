import { describe, expect, it } from 'vitest';
import { MalformedInput } from '../../shared/domain/refusals.ts';
import { followUpIdOf, subjectOf } from '../../shared/domain/wake.ts';
import { annSessionKey, dayOneId } from '../support/builders.ts';

describe('the item of a wake', () => {
  it('names its session or its booking', () => {
    const subjectKey = annSessionKey;
    expect(subjectOf(`NOW#SESSION#${subjectKey}`)).toEqual({ subject: 'session', subjectKey });
    expect(subjectOf(`NOW#BOOKING#${subjectKey}`)).toEqual({ subject: 'booking', subjectKey });
  });

  it.each([
    '',
    'NOW#CASE',
    'NOW#SESSION#',
    'NOW#BOOKING#B-1',
    'NOW#SESSION#S-1',
    `LOG#SESSION#${annSessionKey}`,
    `NOW#SESSION#${annSessionKey}#x`,
  ])('"%s" is neither, and no retry makes it one', (itemKey) => {
    expect(() => subjectOf(itemKey)).toThrow(MalformedInput);
  });

  it('names its follow-up, if it is one', () => {
    expect(followUpIdOf(`NOW#FOLLOWUP#${dayOneId}`)).toBe(dayOneId);
    expect(followUpIdOf('NOW#CASE')).toBeUndefined();
    expect(followUpIdOf('NOW#FOLLOWUP#S-1.day-1-check.1')).toBeUndefined();
  });
});
