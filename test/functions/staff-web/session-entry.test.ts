import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledForm } from '../../../functions/staff-web/filled-form.ts';
import { readEntry, toldBy, wallClockAt } from '../../../functions/staff-web/session-entry.ts';
import { sessionRoutes } from '../../../functions/staff-web/session-pages.ts';
import { Treatment } from '../../../shared/domain/session.ts';
import { differingParts } from '../../../shared/domain/session-difference.ts';
import { readSession } from '../../../shared/intake/read-session.ts';
import { aClient, aClinic, aRoster, aSession } from '../../support/builders.ts';
import { IntakeStore, readableIds } from '../intake-api/intake-store.ts';
import { aFilledForm, type Fields, formBody, now, publicUrl, signedInAs } from './sessions-fixture.ts';

const asFields = (fields: Fields) => new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));
const read = (changes: Fields, zone = 'America/New_York') =>
  readEntry(asFields(aFilledForm(changes)), { clinic: aClinic({ timeZone: zone }), clinical: true });

describe('a depth', () => {
  it.each([
    ['1.5', 1.5],
    ['1,5', 1.5],
    [' 0,25 ', 0.25],
    ['2', 2],
  ])('%j is %d', (typed, depth) => {
    expect(read({ needleDepthMm: typed }).session.treatment).toMatchObject({ needleDepthMm: depth });
  });

  it.each(['', '1.5.5', '1 5', '-1', '1e0', '.5', '1,', '0x1', '١', 'NaN', 'Infinity'])('%j is none', (typed) => {
    expect(read({ needleDepthMm: typed }).session.treatment).toMatchObject({ needleDepthMm: Number.NaN });
  });
});

describe('a time', () => {
  it.each([
    ['by the clinic’s clock', '2026-03-02T15:10', 'America/New_York', '2026-03-02T20:10:00.000Z'],
    ['with seconds, as some browsers send it', '2026-03-02T15:10:59.5', 'America/New_York', '2026-03-02T20:10:00.000Z'],
    ['that the clocks skip is the first after', '2026-03-08T02:30', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['that they show twice is the earlier', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['east of Greenwich', '2026-03-02T00:10', 'Asia/Tokyo', '2026-03-01T15:10:00.000Z'],
  ])('%s', (_what, typed, zone, at) => {
    expect(read({ completedAt: typed }, zone).session.completedAt).toBe(at);
  });

  it.each(['', 'now', '2026-02-30T10:00', '2026-03-02', '2026-03-02T24:00', '0000-01-01T00:00', '9999-12-31T23:59'])(
    '%j is none, and left for the check of the whole to find',
    (typed) => {
      expect(read({ completedAt: typed }).session.completedAt).toBe(typed);
    },
  );
});

describe('a form that is filled in and not touched', () => {
  it('tells the very same session, whatever its time, zone and treatment', () => {
    const zones = ['America/New_York', 'Europe/Paris', 'Pacific/Chatham', 'Asia/Kathmandu', 'Pacific/Apia'];
    const options = { device: Treatment.shape.device.options, indication: Treatment.shape.indication.options };
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2026-03-02T20:00:00Z'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        fc.constantFrom('en' as const, 'fr' as const, 'es' as const),
        fc.record({
          device: fc.constantFrom(...options.device),
          indication: fc.constantFrom(...options.indication),
          needleDepthMm: fc.integer({ min: 10, max: 400 }).map((hundredths) => hundredths / 100),
          areas: fc.uniqueArray(fc.constantFrom(...Treatment.shape.areas.def.element.options), { minLength: 1 }),
        }),
        (at, timeZone, language, treatment) => {
          const clinic = aClinic({ timeZone, language });
          const session = aSession({ completedAt: at.toISOString(), treatment });
          const fields = filledForm(session, aClient(), clinic, now);
          expect(fields.get('completedAt')).toEqual([wallClockAt(session.completedAt, timeZone)]);
          const entry = readEntry(fields, { clinic, clinical: true, known: session });
          const reading = readSession(toldBy(entry, aClient()), aRoster(clinic), readableIds);
          if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
          expect(differingParts(session, reading.value.told)).toEqual([]);
        },
      ),
      { seed: 20260302, numRuns: 300 },
    );
  });
});

describe('any form whatever', () => {
  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('', ' ', '\u0000', '🩹', '2026-03-02T15:10', 'known', 'new', 'C-1', 'hand-1', '1e400', '__proto__'),
    fc.string({ minLength: 600, maxLength: 700 }),
  );
  const good = aFilledForm();
  const names = [...Object.keys(good), 'knownId', 'lastName', 'riskFlags', 'seenRevision', 'seenClient', '__proto__'];
  const forms = fc
    .dictionary(fc.constantFrom(...names), fc.array(wild, { maxLength: 3 }), { maxKeys: 6 })
    .map((changes): Fields => ({ ...good, ...changes }));

  const answered = async (fields: Fields, path: string, role: 'clinician' | 'front-desk') => {
    const store = new IntakeStore();
    const routes = sessionRoutes({
      store,
      ids: async () => readableIds,
      clock: { now: () => now },
      roster: aRoster(),
      publicUrl,
      newId: () => 'made',
    });
    const route = routes.find(({ method, pattern }) => method === 'POST' && pattern === path);
    const request = {
      method: 'POST',
      resource: path,
      path,
      query: {},
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new TextEncoder().encode(formBody(fields)),
    };
    const answer = await route?.answer(request, { clientKey: 'x', sessionKey: 'y' }, signedInAs(role));
    return { status: answer?.status ?? 0, writes: store.writes.length };
  };

  it('never throws, and stores something only when it is completed', async () => {
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(forms, fc.constantFrom('clinician' as const, 'front-desk' as const), async (fields, role) => {
        const { status, writes } = await answered(fields, '/staff/sessions/new', role);
        statuses.add(status);
        expect([303, 400, 403]).toContain(status);
        expect(writes).toBe(status === 303 ? 1 : 0);
      }),
      { seed: 20260302, numRuns: 400 },
    );
    expect([...statuses].sort(), 'the forms were of every kind').toEqual([303, 400, 403]);
  });

  it('never throws when it is sent to an address that is none', async () => {
    await fc.assert(
      fc.asyncProperty(forms, async (fields) => {
        for (const path of ['correct', 'cancel'].map((last) => `/staff/sessions/{clientKey}/{sessionKey}/${last}`))
          expect(await answered(fields, path, 'clinician')).toEqual({ status: 404, writes: 0 });
      }),
      { seed: 20260302, numRuns: 50 },
    );
  });
});
