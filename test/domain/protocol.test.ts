import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowsFor } from '../../shared/domain/at-risk.ts';
import type { RiskFlag } from '../../shared/domain/client.ts';
import { FollowUpKind } from '../../shared/domain/follow-up.ts';
import { isBookingKind, protocol, protocolRow } from '../../shared/domain/protocol.ts';
import { depthBand, minimumIntervalDays } from '../../shared/domain/protocol-bands.ts';
import { aClinic, aSession } from '../support/builders.ts';

describe('the Protocol', () => {
  it('has a row for every kind of follow-up, and for no other', () => {
    expect([...new Set(protocol.map(({ kind }) => kind))].sort()).toEqual([...FollowUpKind.options].sort());
  });

  it('has one row for each kind and attempt, and a first for each nudge', () => {
    const names = protocol.map(({ kind, attempt }) => `${kind}.${attempt}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { kind, attempt, nudgeAfterMinutes } of protocol) {
      expect(names).toContain(`${kind}.1`);
      expect(nudgeAfterMinutes !== undefined).toBe(attempt === 2);
    }
  });

  const clinical = readFileSync(join(import.meta.dirname, '../../docs/clinical.md'), 'utf8');
  it.each(protocol.map((row) => [`${row.kind}.${row.attempt}`, row.source] as const))(
    '%s says where it comes from: %s',
    (_, source) => {
      const rows = [...source.matchAll(/\bT\d+\b/g)].map(([row]) => row);
      expect(source).toMatch(/^docs\/clinical\.md T\d+/);
      for (const row of rows) expect(clinical).toContain(`\n| ${row} |`);
    },
  );

  it('asks a nudge by the consents and in the hours of its first', () => {
    for (const { kind, consents, window, whenMissed } of protocol.filter(({ attempt }) => attempt === 2)) {
      expect({ consents, window }).toEqual({ consents: protocolRow(kind).consents, window: protocolRow(kind).window });
      expect(whenMissed).toBe('nothing');
    }
  });

  it('calls by hand for checks alone, and takes silence as a sign of them alone', () => {
    const missed = protocol.filter(({ whenMissed }) => whenMissed === 'call-by-hand').map(({ kind }) => kind);
    expect(missed).toEqual(['day-1-check', 'day-3-check', 'week-1-check', 're-check']);
    for (const { kind, silentFrom } of protocol) if (silentFrom) expect(missed).toContain(kind);
  });

  it('asks to book by the consent to that alone, and for nothing else by it', () => {
    for (const { kind, consents } of protocol)
      expect(consents.includes('booking')).toBe(isBookingKind(kind) && consents.length === 1);
    expect(protocol.filter(({ kind }) => isBookingKind(kind)).map(({ kind }) => kind)).toEqual([
      'booking-prompt',
      'booking-reminder',
    ]);
  });

  it('lets a week-one check go by either consent, and nothing else', () => {
    for (const { kind, consents } of protocol)
      expect(consents.length > 1 ? [...consents] : kind).toEqual(kind === 'week-1-check' ? ['care', 'results'] : kind);
  });

  it('lets mail leave at any hour for aftercare alone', () => {
    expect(protocol.filter(({ mailWindow }) => mailWindow !== undefined).map(({ kind }) => kind)).toEqual([
      'aftercare',
    ]);
  });

  it.each([
    ['day-1-check', 1, 1],
    ['day-1-check', 2, 2],
    ['week-1-check', 2, 2],
    ['re-check', 2, 1],
    ['booking-prompt', 2, 1],
  ] as const)('the row of %s, attempt %i, is attempt %i', (kind, attempt, expected) => {
    expect(protocolRow(kind, attempt)).toMatchObject({ kind, attempt: expected });
  });
});

describe('who gets what', () => {
  const treatment = { device: 'pen', needleDepthMm: 1, areas: ['face'], indication: 'glow' } as const;
  const rowsOf = (changes: Partial<ReturnType<typeof aSession>['treatment']>, riskFlags: RiskFlag[] = []) =>
    rowsFor(aSession({ treatment: { ...treatment, areas: ['face'], ...changes } }), { riskFlags }, aClinic()).map(
      ({ kind, attempt }) => `${kind}.${attempt}`,
    );
  const everybody = [
    'aftercare.1',
    'day-1-check.1',
    'day-1-check.2',
    'week-1-check.1',
    'week-1-check.2',
    'booking-prompt.1',
    'booking-reminder.1',
  ];

  it.each<[string, string[]]>([
    ['a shallow session', rowsOf({ needleDepthMm: 0.5 })],
    ['one just below 1.5 mm', rowsOf({ needleDepthMm: 1.49 })],
    ['one by roller', rowsOf({ device: 'roller' })],
  ])('%s gets no day-3 check', (_, rows) => {
    expect(rows).toEqual(everybody);
  });

  it.each<[string, string[]]>([
    ['a deep session', rowsOf({ needleDepthMm: 1.5 })],
    ['an RF session', rowsOf({ device: 'rf' })],
    ['a client with a risk flag', rowsOf({}, ['keloid'])],
  ])('%s gets one', (_, rows) => {
    expect(rows).toEqual([...everybody.slice(0, 3), 'day-3-check.1', ...everybody.slice(3)]);
  });
});

describe('depth bands and intervals', () => {
  it.each([
    [0.1, 'S', 14],
    [0.5, 'S', 14],
    [0.51, 'M', 28],
    [1.49, 'M', 28],
    [1.5, 'D', 42],
    [4, 'D', 42],
  ])('%d mm is %s, at least %d days apart', (needleDepthMm, band, intervalDays) => {
    expect(depthBand(needleDepthMm)).toBe(band);
    const session = aSession({ treatment: { device: 'pen', needleDepthMm, areas: ['face'], indication: 'glow' } });
    expect(minimumIntervalDays(session, aClinic())).toBe(intervalDays);
    const course = { courseId: 'c', sessionNumber: 1, sessionsPlanned: 3, intervalDays: 21 };
    expect(minimumIntervalDays({ ...session, course }, aClinic())).toBe(21);
  });
});
