import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { headingOf, StaffBrowser, signIn } from '../support/staff-browser.ts';

describe('a member of staff', () => {
  let clinic: OpenClinic;
  beforeEach(async () => {
    clinic = await openClinic({ at: '2026-03-02T09:00:00-05:00' });
  });
  afterEach(() => clinic.close());

  it('signs in', async () => {
    const b = new StaffBrowser(clinic.base);
    const a = await b.open('/staff');
    console.log(a.status, a.url, a.html.slice(0, 300));
    const p = await b.signIn('nadia.fern@example.com');
    console.log(
      p.status,
      p.url,
      p.html.slice(-900),
      b.cookie.length,
      [...b.cookies].map(([n, v]) => [n, v.length]),
    );
    for (const l of clinic.cloud.functionLog.lines()) if (l.functionName.includes('staff')) console.log(l.text);
    expect(headingOf(p.html)).toBe('Your clinics');
  });
});
