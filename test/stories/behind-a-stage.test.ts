import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { casePageIn, formIn, signIn } from '../support/staff-browser.ts';
import { aSessionTold, onCall } from '../support/story-clinic.ts';

describe('behind the stage of the gateway', () => {
  let clinic: OpenClinic;
  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00', prefix: '/prod' });
  });
  afterAll(() => clinic.close());

  it('a session told by hand is asked about, and the case that follows is resolved', async () => {
    const { browser } = await signIn(clinic, 'nadia', '/prod');
    const told = formIn((await browser.open('/staff/sessions/new')).html, '/prod/staff/sessions/new');
    const done = await browser.open(`${clinic.base}${told.action}`, {
      method: 'POST',
      body: new URLSearchParams({ ...told.fields, ...byHand }),
    });
    expect([done.status, new URL(done.url).pathname]).toEqual([
      200,
      expect.stringMatching(/^\/prod\/staff\/sessions\/[a-z2-7]{26}\/[a-z2-7]{26}$/),
    ]);
    await clinic.idle();
    await clinic.text('+12125550158', 'it is bleeding');
    const [open] = await clinic.openCases();
    const address = casePageIn((await browser.open('/staff')).html, open?.code ?? 'no case');
    expect(address).toMatch(/^\/prod\/staff\/clients\/[a-z2-7]{26}$/);
    const shown = await browser.open(`${clinic.base}${address}`);
    const { action, fields } = formIn(shown.html, '/resolve');
    expect(action).toBe(`${address}/resolve`);
    const resolved = await browser.open(`${clinic.base}${action}`, {
      method: 'POST',
      body: new URLSearchParams({ ...fields, outcome: 'no-concern' }),
    });
    expect([resolved.status, resolved.url]).toEqual([200, `${clinic.base}${address}?done=resolved`]);
    expect(await clinic.openCases()).toEqual([]);
  });

  it('a page’s link and its button lead to the same Case', async () => {
    const session = aSessionTold();
    expect((await clinic.completeSession(session)).status).toBe(201);
    await clinic.pass('P1D');
    await clinic.text(session.client.phone, 'it is bleeding');
    const link = await clinic.newestStaffLink(onCall.first);
    expect(new URL(link).pathname).toMatch(/^\/prod\/s\/[a-z2-7]{26}$/);

    const page = await fetch(link);
    expect(page.status).toBe(200);
    const action = /<form[^>]*action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    expect(action).toBe(new URL(link).pathname);
    expect((await fetch(new URL(action, link), { method: 'POST' })).status).toBe(200);
    expect((await clinic.openCases())[0]).toMatchObject({ status: 'acknowledged', acknowledgedBy: 'nadia' });
  });
});

const byHand = {
  client: 'new',
  newId: 'C-staged',
  firstName: 'Bea',
  phone: '+12125550158',
  language: 'en',
  consents: 'care-sms',
  proof: 'signed form 2026-03-02',
  completedAt: '2026-03-02T14:30',
  device: 'pen',
  needleDepthMm: '1',
  areas: 'face',
  indication: 'glow',
};
