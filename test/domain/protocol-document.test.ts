import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameOfRow } from '../../shared/domain/clinic-protocol.ts';
import { ClinicProtocol } from '../../shared/domain/clinic-protocol-schema.ts';
import { protocol } from '../../shared/domain/protocol.ts';
import { depthBand, leastIntervalDays } from '../../shared/domain/protocol-bands.ts';
import { protocolFaults } from '../../shared/domain/protocol-floors.ts';
import { check } from '../../shared/domain/schema.ts';
import { sendWindows } from '../../shared/domain/send-window.ts';
import { aClinic } from '../support/builders.ts';

/** Goal: what clinicians read of the Protocol is what it does. Method: every hour and number of it must stand in its row. */

const textOf = (file: string): string => readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
const clinical = textOf('clinical.md');
const configuration = textOf('configuration.md');

/** All that the rows named in a source say; `09:00` is written `9:00`. */
const writtenIn = (source: string): string => {
  const rows = [...source.matchAll(/\bT\d+\b/g)].map(([row]) => row);
  expect(rows.length, source).toBeGreaterThan(0);
  return clinical
    .split('\n')
    .filter((line) => rows.some((row) => line.startsWith(`| ${row} |`)))
    .join('\n');
};
const asWritten = (clock: string): string => clock.replace(/^0/, '');

describe('the Protocol in the clinical document', () => {
  it.each(protocol.map((row) => [nameOfRow(row), row] as const))('%s: its hours, days and silence', (_, row) => {
    const written = writtenIn(row.source);
    const { due, silentFrom, silentAtHighRiskFrom } = row;
    if ('at' in due) expect(written).toContain(asWritten(due.at));
    if ('day' in due) expect(written).toMatch(new RegExp(`day[ -]${due.day}\\b|day ${due.day}|the day after`));
    if ('beforeBookingDays' in due) expect(written).toContain(`${due.beforeBookingDays} days before a booking`);
    if (silentFrom) expect(written).toContain(`${asWritten(silentFrom.at)} of day ${silentFrom.day}`);
    if (silentAtHighRiskFrom) expect(written).toContain(`by ${silentAtHighRiskFrom.at} of the same day`);
  });

  it('the hours of every window', () => {
    for (const { hours, source } of Object.values(sendWindows))
      for (const { from, to } of hours)
        if (from !== '00:00') {
          expect(writtenIn(source)).toContain(asWritten(from));
          expect(writtenIn(source)).toContain(to);
        }
  });

  it('the depth bands and the least intervals', () => {
    expect(writtenIn('T8')).toContain('S up to 0.5 mm, M below 1.5 mm, D from 1.5 mm');
    expect([0.5, 0.51, 1.49, 1.5].map(depthBand)).toEqual(['S', 'M', 'M', 'D']);
    const { S, M, D } = leastIntervalDays;
    expect(writtenIn('T11')).toContain(`${S} days for S, ${M} for M, ${D} for D`);
  });
});

describe('a clinic’s own protocol in the documents', () => {
  it('the floors are rows of their own, and to be signed', () => {
    for (const row of ['P1', 'P2', 'P3', 'P4', 'P5', 'P6']) expect(clinical).toContain(`\n| ${row} | `);
    const toSign = clinical.slice(clinical.indexOf('## What needs your sign-off'), clinical.indexOf('## Sources'));
    for (const rows of ['A1-A3', 'H1-H8', 'G32-G34', 'T20', 'P1-P6']) expect(toSign).toContain(rows);
  });

  it('the example is one that is taken', () => {
    const [example = ''] = /(?<=```json\n"protocol": )\{.*?\n\}(?=\n```)/s.exec(configuration) ?? [];
    const read = check(ClinicProtocol, JSON.parse(example));
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(protocolFaults(aClinic({ protocol: read.value }))).toEqual([]);
  });

  it('the refusal is the one it gives', () => {
    const own = { 'day-1-check': { at: '21:30' }, 'day-1-nudge': { off: true as const } };
    const [fault] = protocolFaults(aClinic({ protocol: own }));
    expect(configuration).toContain(fault?.message ?? 'no fault');
  });

  it('every row a clinic can change has its line', () => {
    for (const name of Object.keys(ClinicProtocol.shape)) expect(configuration).toContain(`\`${name}`);
  });
});
