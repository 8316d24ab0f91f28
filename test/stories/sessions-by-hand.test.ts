import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { formIn, headingOf, type SeenPage, type SignedInStaff, signIn } from '../support/staff-browser.ts';

const clientId = 'C-by-hand';
const phone = '+12125550157';
/** What somebody fills in. */
const answers = {
  client: 'new',
  newId: clientId,
  firstName: 'Bea',
  lastName: 'Example',
  phone: '(212) 555-0157',
  language: 'en',
  consents: 'care-sms',
  proof: 'signed form 2026-03-02',
  completedAt: '2026-03-02T14:30',
  device: 'pen',
  needleDepthMm: '0.5',
  areas: 'face',
  indication: 'glow',
};

let clinic: OpenClinic;
let robin: SignedInStaff;
let nadia: SignedInStaff;
let session: string;
beforeAll(async () => {
  clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
  [robin, nadia] = [await signIn(clinic, 'robin'), await signIn(clinic, 'nadia')];
});
afterAll(() => clinic.close());

const said = ({ html }: SeenPage): string => /<p class="notice done" role="status">([^<]*)</.exec(html)?.[1] ?? '';
const followUps = async (): Promise<Record<string, string>> => {
  const found = (await clinic.timeline(clientId)).filter(({ kind }) => kind === 'follow-up');
  return Object.fromEntries(
    found.map(({ name, attempt, status, reason }) => [
      attempt === 2 ? `${name} again` : `${name}`,
      [status, ...(reason === undefined ? [] : [reason])].join(' '),
    ]),
  );
};
const sessions = async () => (await clinic.timeline(clientId)).filter(({ kind }) => kind === 'session');
const formOf = async ({ browser }: SignedInStaff, to: string, end: string) =>
  formIn((await browser.open(to)).html, end);

describe('a session completed by hand', () => {
  it('of a new client is told by the front desk, once however often the button is pressed', async () => {
    const { browser } = robin;
    const { action, fields } = await formOf(robin, '/staff/sessions/new', '/sessions/new');
    const forgotten = await browser.send(action, { ...fields, ...answers, areas: '', phone: '55' });
    expect([forgotten.status, headingOf(forgotten.html)]).toEqual([400, 'Complete a session']);
    expect(forgotten.html).toContain('Nothing has been stored yet.');
    expect((await clinic.api('GET', `/clients/${clientId}/timeline`)).status).toBe(404);

    const twice = await Promise.all([1, 2].map(() => browser.send(action, { ...fields, ...answers })));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    const third = await browser.send(action, { ...fields, ...answers });
    expect([...twice, third].map(said).toSorted()).toEqual([
      'The session is completed.',
      'The session was completed before. Nothing happened twice.',
      'The session was completed before. Nothing happened twice.',
    ]);
    session = new URL(third.url).pathname;
    const other = await browser.send(action, { ...fields, ...answers, needleDepthMm: '3' });
    expect([other.status, headingOf(other.html)]).toEqual([
      409,
      'This session is completed already, as something else',
    ]);
    await clinic.idle();
    expect(await sessions()).toHaveLength(1);
  });

  it('plans the follow-ups, and the aftercare arrives, once', async () => {
    expect(await followUps()).toMatchObject({ aftercare: 'planned', 'day-1-check': 'planned' });
    const shown = (await robin.browser.open(session)).html;
    expect(shown).toContain('Aftercare');
    expect(shown, 'the treatment is for clinicians').not.toMatch(/0\.5 mm|glow|pen ·/);
    await clinic.passTo('2026-03-02T17:00:00-05:00');
    expect(await clinic.textsTo(phone, 'aftercare')).toHaveLength(1);
    expect((await followUps()).aftercare).toBe('sent');
  });

  it('is corrected by a clinician alone; what went out is never sent again', async () => {
    const refused = await robin.browser.open(`${session}/correct`);
    expect([refused.status, headingOf(refused.html)]).toEqual([403, 'A clinician corrects sessions']);
    const { action, fields } = await formOf(nadia, `${session}/correct`, '/correct');
    const { client: _client, newId: _newId, ...kept } = answers;
    const deeper = { ...fields, ...kept, needleDepthMm: '2.5', indication: 'acne-scars' };

    const byRobin = await robin.browser.send(action, { ...deeper, formToken: robin.formToken });
    expect([byRobin.status, headingOf(byRobin.html)]).toEqual([403, 'A clinician corrects sessions']);
    expect(Object.keys(await followUps())).not.toContain('day-3-check');

    const twice = [await nadia.browser.send(action, deeper), await nadia.browser.send(action, deeper)];
    expect(twice.map(said)).toEqual([
      'The correction is stored.',
      'The session is as you sent it. Nothing is planned anew.',
    ]);
    expect(twice[1]?.html).toContain('pen · 2.5 mm · face · acne scars');
    await clinic.idle();
    expect(await followUps()).toMatchObject({
      aftercare: 'sent',
      'day-1-check': 'planned',
      'day-3-check': 'planned',
    });
    await clinic.passTo('2026-03-03T10:05:00-05:00');
    expect(await clinic.textsTo(phone, 'aftercare')).toHaveLength(1);
    expect(await clinic.textsTo(phone, 'day-1-check')).toHaveLength(1);
  });

  it('is cancelled by the front desk: what is planned is withdrawn, and nothing more comes', async () => {
    robin = await signIn(clinic, 'robin');
    const { action, fields } = await formOf(robin, `${session}/cancel`, '/cancel');
    const forged = await robin.browser.send(action, { ...fields, formToken: 'x'.repeat(22) });
    expect(forged.status).toBe(403);
    expect(await followUps()).toMatchObject({ 'day-3-check': 'planned' });

    expect(said(await robin.browser.send(action, fields))).toContain('The session is cancelled.');
    expect(said(await robin.browser.send(action, fields))).toBe('The session was already cancelled.');
    await clinic.idle();
    expect(await followUps()).toMatchObject({
      aftercare: 'sent',
      'day-1-check': 'sent',
      'day-3-check': 'withdrawn cancelled',
    });
    const before = (await clinic.messages(phone)).length;
    await clinic.passTo('2026-03-05T12:00:00-05:00');
    expect(await clinic.messages(phone)).toHaveLength(before);
    expect(await clinic.idle(), 'dead letters').toBe(0);
  });
});
