import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, onCall } from '../support/story-clinic.ts';

const harbor = { number: '+13105550100', first: '+13105550111', both: ['+13105550111', '+13105550112'] };

let clinic: OpenClinic;
beforeAll(async () => {
  clinic = await openClinic({ at: '2026-03-02T18:00:00-08:00' });
});
afterAll(() => clinic.close());

it('a client of the second clinic is asked on its clock from its number, and its people alone are paged', async () => {
  const session = {
    ...aSessionTold({ completedAt: '2026-03-02T17:00:00-08:00', client: { language: 'es', phone: '+13105550160' } }),
    clinicId: 'harbor',
  };
  expect((await clinic.completeSession(session)).status).toBe(201);
  await clinic.passTo('2026-03-03T10:05:00-08:00');
  const [check, ...more] = await clinic.textsTo(session.client.phone, 'day-1-check');
  expect(more).toEqual([]);
  expect(check).toMatchObject({ from: harbor.number });
  expect(check?.text).toContain('Harbor & Lantern');
  expect(check?.at.slice(0, 16)).toBe('2026-03-03T18:00');

  await clinic.text(session.client.phone, '4');
  const [answer] = await clinic.textsTo(session.client.phone, 'answer');
  expect(answer).toMatchObject({ from: harbor.number });
  expect(answer?.text).toContain('(310) 555-0100');
  const [opened] = await clinic.openCases();
  expect(await clinic.textsTo(harbor.first, 'page')).toMatchObject([{ from: harbor.number }]);
  await clinic.advance('PT11M');
  for (const phone of harbor.both) expect((await clinic.textsTo(phone, 'page')).length, phone).toBeGreaterThan(0);
  for (const phone of Object.values(onCall)) expect(await clinic.textsTo(phone), phone).toEqual([]);

  await clinic.text(harbor.first, opened?.code ?? '');
  expect(await clinic.openCases()).toMatchObject([{ status: 'acknowledged', acknowledgedBy: 'marina' }]);
});
