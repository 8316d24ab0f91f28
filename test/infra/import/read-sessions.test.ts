import { afterAll, describe, expect, it } from 'vitest';
import { loadClinicConfig } from '../../../infra/clinic-config.ts';
import { findColumns } from '../../../infra/import/columns.ts';
import { openCsv, rowsOf } from '../../../infra/import/csv-file.ts';
import { readSessions } from '../../../infra/import/read-sessions.ts';
import { sendOrder } from '../../../infra/import/send-order.ts';
import { DEMO_CONFIG } from '../../support/synthesized.ts';
import { csvLine, csvOf, openFolder } from './csv-text.ts';

const files = openFolder();
afterAll(() => files.close());

const read = async (...lines: string[]) => {
  const csv = await openCsv(files.write(csvOf(...lines)));
  if (csv.kind === 'refused') throw new Error(csv.reason);
  const found = findColumns(csv.file.headers, { named: new Map(), given: new Set() });
  if (found.kind === 'unusable') throw new Error(found.reasons.join());
  const { columns } = found;
  const rules = { columns, roster: loadClinicConfig(DEMO_CONFIG), otherwise: new Map(), completedStatus: [] };
  return readSessions(rowsOf(csv.file), csv.file, rules);
};

describe('a file of sessions', () => {
  it('has its bad rows by line and header, the good ones still there', async () => {
    const found = await read(
      csvLine(1, { areas: '"face,\nneck"' }),
      csvLine(2, { depth: '9' }),
      csvLine(3),
      'apt-4,main,cl-4,Ann',
      `${csvLine(5)},more`,
    );
    expect(found.good.map(({ line, sessionId }) => [line, sessionId])).toEqual([
      [2, 'apt-1'],
      [5, 'apt-3'],
    ]);
    expect(found.faults).toEqual([
      { line: 4, column: 'Depth (mm)', message: 'must be between 0.1 and 4 (mm)' },
      { line: 6, message: 'has 4 fields where the header has 10' },
      { line: 7, message: 'has 11 fields where the header has 10' },
    ]);
    expect(found.rows).toBe(5);
  });

  it.each([
    ['whose next quote opens a field', '"Ann', '"Bea'],
    ['whose next quote closes one', '"Ann', 'Bea"'],
  ])('never mixes two rows at a quote that is not closed, %s', async (_which, first, second) => {
    const found = await read(csvLine(1, { name: first }), csvLine(2, { name: second }), csvLine(3));
    expect(found.good.map(({ sessionId }) => sessionId)).toEqual(['apt-3']);
    expect(found.faults).toEqual([
      {
        line: 2,
        message: 'has a cell with whole rows in it; it runs over several lines: perhaps a quote is not closed',
      },
    ]);
  });

  it('counts a row said again once', async () => {
    const found = await read(csvLine(1), csvLine(1), csvLine(1));
    expect(found).toMatchObject({ good: [{ line: 2 }], faults: [], repeated: 2 });
  });

  it('takes neither of two rows that contradict each other', async () => {
    const found = await read(csvLine(1), csvLine(2), csvLine(1, { areas: 'neck' }), csvLine(1, { areas: 'scalp' }));
    expect(found.good.map(({ sessionId }) => sessionId)).toEqual(['apt-2']);
    expect(found.faults).toEqual([
      { line: 2, column: 'Appointment ID', message: 'the same session is in line 4 with other data' },
      { line: 4, column: 'Appointment ID', message: 'the same session is in line 2 with other data' },
      { line: 5, column: 'Appointment ID', message: 'the same session is in line 2 with other data' },
    ]);
  });

  it('is sent client by client, oldest session first, the client as the newest row tells them', async () => {
    const { good } = await read(
      csvLine(1, { client: 'ann', at: '2026-03-02 14:00', phone: '212-555-0131' }),
      csvLine(2, { client: 'bea' }),
      csvLine(3, { client: 'ann', at: '2026-02-02 14:00', phone: '212-555-0139' }),
    );
    const chains = sendOrder(good).map((chain) => chain.map(({ sessionId, clientLine }) => [sessionId, clientLine]));
    expect(chains).toEqual([
      [
        ['apt-3', 2],
        ['apt-1', 2],
      ],
      [['apt-2', 3]],
    ]);
    const [ann = []] = sendOrder(good);
    expect(ann.map(({ body }) => JSON.parse(body).client.phone)).toEqual(['212-555-0131', '212-555-0131']);
    expect(ann.map(({ body }) => JSON.parse(body).completedAt)).toEqual([
      '2026-02-02T19:00:00.000Z',
      '2026-03-02T19:00:00.000Z',
    ]);
  });
});
