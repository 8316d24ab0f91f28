import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { MalformedInput } from '../../shared/domain/refusals.ts';
import {
  check,
  InternalId,
  OffsetInstant,
  OutsideId,
  parseOrRefuse,
  StoredInstant,
  ZoneName,
} from '../../shared/domain/schema.ts';
import { idOf } from '../support/builders.ts';

const Family = z.strictObject({ name: z.string(), children: z.array(z.object({ age: z.int() })) });

describe('check', () => {
  it('hands the value over when nothing is wrong', () => {
    expect(check(Family, { name: 'Placeholder', children: [] })).toEqual({
      ok: true,
      value: { name: 'Placeholder', children: [] },
    });
  });

  it('names every fault by its path, in words', () => {
    const parsed = check(Family, { children: [{ age: 3 }, { age: 'four' }] });
    expect(parsed).toMatchObject({ ok: false, faults: [{ path: 'name' }, { path: 'children[1].age' }] });
    for (const { message } of parsed.ok ? [] : parsed.faults) expect(message).not.toBe('');
  });

  it('names the whole by an empty path', () => {
    expect(check(Family, null)).toMatchObject({ ok: false, faults: [{ path: '' }] });
  });
});

describe('parseOrRefuse', () => {
  it('hands the value over', () => {
    expect(parseOrRefuse(z.string(), 'x', 'a word')).toBe('x');
  });

  it('refuses with what and where, never with the value', () => {
    const refused = () => parseOrRefuse(Family, { name: 7, children: 'Ann Placeholder' }, 'a family');
    expect(refused).toThrow(MalformedInput);
    expect(refused).toThrow('a family: not as agreed at name, children');
    expect(() => parseOrRefuse(Family, 'Ann Placeholder', 'a family')).toThrow('(whole)');
  });
});

describe('the small words of the schema', () => {
  it.each<[string, z.ZodMiniType, string[], unknown[]]>([
    ['an outside id', OutsideId, ['C-1', 'a_b', 'x'.repeat(64)], ['', 'x'.repeat(65), 'C 1', 'C#1', 'é', 7]],
    [
      'an internal id',
      InternalId,
      [idOf('ann'), '234567'.padEnd(26, 'a')],
      ['ann', idOf('ann').toUpperCase(), `${idOf('ann')}a`, '1'.repeat(26)],
    ],
    [
      'a stored instant',
      StoredInstant,
      ['2026-03-02T20:00:00.000Z'],
      ['2026-03-02T20:00:00Z', '2026-03-02T15:00:00.000-05:00', '2026-03-02', ''],
    ],
    [
      'an instant from outside',
      OffsetInstant,
      ['2026-03-02T15:00:00-05:00', '2026-03-02T20:00:00Z', '2026-03-02T20:00:00.123Z'],
      ['2026-03-02T15:00:00', '2026-03-02', 'today', '9999-12-31T23:59:59-14:00', '0000-01-01T00:00:00+14:00', 0],
    ],
    ['a zone', ZoneName, ['America/New_York', 'Europe/Paris', 'UTC'], ['', 'Mars/Base', '+05:00', '-05:00']],
  ])('%s', (_, schema, good, bad) => {
    for (const value of good) expect([value, schema.safeParse(value).success]).toEqual([value, true]);
    for (const value of bad) expect([value, schema.safeParse(value).success]).toEqual([value, false]);
  });
});
