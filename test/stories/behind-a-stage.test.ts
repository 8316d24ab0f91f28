import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, onCall } from '../support/story-clinic.ts';

describe('behind the stage of the gateway', () => {
  let clinic: OpenClinic;
  beforeEach(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00', prefix: '/prod' });
  });
  afterEach(() => clinic.close());

  it('a page’s link and its button lead to the same Case', async () => {
    const session = aSessionTold();
    expect((await clinic.completeSession(session)).status).toBe(201);
    await clinic.advance('P1D');
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
