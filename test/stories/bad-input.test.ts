import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold } from '../support/story-clinic.ts';

describe('bad input', () => {
  let clinic: OpenClinic;
  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
  });
  afterAll(() => clinic.close());

  const good = aSessionTold();
  const cases: Array<[name: string, body: unknown, path: string]> = [
    ['no body', '', ''],
    ['not JSON', '{', ''],
    ['a list', [], ''],
    ['an id with a space', { ...good, sessionId: 'a b' }, 'sessionId'],
    ['an id of 65', { ...good, sessionId: 'x'.repeat(65) }, 'sessionId'],
    ['a clinic nobody knows', { ...good, clinicId: 'elsewhere' }, 'clinicId'],
    ['a time without offset', { ...good, completedAt: '2026-03-02T14:00:00' }, 'completedAt'],
    ['a time 6 minutes ahead', { ...good, completedAt: '2026-03-02T15:06:00-05:00' }, 'completedAt'],
    ['a time no calendar here reaches', { ...good, completedAt: '9999-12-31T23:59:59-14:00' }, 'completedAt'],
    ['a time before all calendars', { ...good, completedAt: '0000-01-01T00:00:00+14:00' }, 'completedAt'],
    ['a depth of 4.1', { ...good, treatment: { ...good.treatment, needleDepthMm: 4.1 } }, 'treatment.needleDepthMm'],
    ['a depth as text', { ...good, treatment: { ...good.treatment, needleDepthMm: '1' } }, 'treatment.needleDepthMm'],
    ['no area', { ...good, treatment: { ...good.treatment, areas: [] } }, 'treatment.areas'],
    ['an unknown area', { ...good, treatment: { ...good.treatment, areas: ['knee'] } }, 'treatment.areas[0]'],
    ['an unknown device', { ...good, treatment: { ...good.treatment, device: 'laser' } }, 'treatment.device'],
    [
      'session 5 of 4',
      { ...good, course: { courseId: 'c', sessionNumber: 5, sessionsPlanned: 4 } },
      'course.sessionNumber',
    ],
    ['no first name', { ...good, client: { ...good.client, firstName: ' ' } }, 'client.firstName'],
    ['an unknown language', { ...good, client: { ...good.client, language: 'de' } }, 'client.language'],
    ['a zone nobody knows', { ...good, client: { ...good.client, timeZone: 'Mars/Base' } }, 'client.timeZone'],
    ['a phone that is none', { ...good, client: { ...good.client, phone: '12' } }, 'client.phone'],
    ['a mail that is none', { ...good, client: { ...good.client, email: 'x' } }, 'client.email'],
    ['neither phone nor mail', { ...good, client: { ...good.client, phone: undefined } }, 'client'],
    [
      'a consent without proof',
      {
        ...good,
        client: {
          ...good.client,
          consents: [{ class: 'care', channel: 'sms', given: true, at: '2026-03-02T13:00:00-05:00' }],
        },
      },
      'client.consents[0].proof',
    ],
    ['a field nobody agreed', { ...good, favouriteColour: 'green' }, ''],
  ];

  it.each(cases)('refuses %s, names where, and stores nothing', async (_name, body, path) => {
    const { status, body: problem } = await clinic.api('POST', '/sessions', body);
    expect(status).toBe(400);
    const errors = problem.errors as Array<{ path: string; message: string }>; // RFC 9457 with our member
    expect(errors.map((error) => error.path).join()).toContain(path);
    expect(errors.every(({ message }) => message.length > 5)).toBe(true);
    expect((await clinic.api('GET', `/clients/${good.client.clientId}/timeline`)).status).toBe(404);
  });

  it('refuses a wrong key, a body over 64 KiB and an unknown address, as problems', async () => {
    const wrong = await clinic.api('POST', '/sessions', good, { 'x-api-key': 'guess' });
    expect(wrong.status).toBe(403);
    expect(wrong.body).toHaveProperty('title');
    const large = { ...good, client: { ...good.client, lastName: 'x'.repeat(70_000) } };
    expect((await clinic.api('POST', '/sessions', large)).status).toBe(413);
    expect((await clinic.api('GET', '/nowhere')).status).toBe(404);
    expect((await clinic.api('GET', '/cases?status=odd')).status).toBe(400);
    expect((await clinic.api('GET', '/clients/nobody/timeline')).status).toBe(404);
    expect((await clinic.call('GET', '/s/aaaaaaaaaaaaaaaaaaaaaaaaaa')).status).toBe(404);
  });

  it('answers 409 to the same id with another treatment, time or course', async () => {
    const session = aSessionTold();
    expect((await clinic.completeSession(session)).status).toBe(201);
    const deeper = { ...session, treatment: { ...session.treatment, needleDepthMm: 2 } };
    expect((await clinic.api('POST', '/sessions', deeper)).status).toBe(409);
    const later = { ...session, completedAt: '2026-03-02T14:30:00-05:00' };
    expect((await clinic.api('POST', '/sessions', later)).status).toBe(409);
  });

  it('is healthy, without a key', async () => {
    await clinic.advance('PT5M');
    const health = await fetch(`${clinic.base}/v1/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
  });
});
