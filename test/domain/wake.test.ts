import { describe, expect, it } from 'vitest';
import { MalformedInput } from '../../shared/domain/refusals.ts';
import { followUpIdOf, sessionKeyOf } from '../../shared/domain/wake.ts';
import { annSessionKey, dayOneId } from '../support/builders.ts';

describe('the item of a wake', () => {
  it('names its session', () => {
    expect(sessionKeyOf(`NOW#SESSION#${annSessionKey}`)).toBe(annSessionKey);
  });

  it.each([
    '',
    'NOW#CASE',
    'NOW#SESSION#',
    'NOW#SESSION#S-1',
    `LOG#SESSION#${annSessionKey}`,
    `NOW#SESSION#${annSessionKey}#x`,
  ])('"%s" is no session, and no retry makes it one', (itemKey) => {
    expect(() => sessionKeyOf(itemKey)).toThrow(MalformedInput);
  });

  it('names its follow-up, if it is one', () => {
    expect(followUpIdOf(`NOW#FOLLOWUP#${dayOneId}`)).toBe(dayOneId);
    expect(followUpIdOf('NOW#CASE')).toBeUndefined();
    expect(followUpIdOf('NOW#FOLLOWUP#S-1.day-1-check.1')).toBeUndefined();
  });
});
