import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { answeredOnPage, plannedFor } from '../support/protocol-readers.ts';
import { aSessionTold } from '../support/story-clinic.ts';

/** Monday 14:00 in New York. */
const completedAt = '2026-03-02T14:00:00-05:00';
const rfOfTheNeck = { device: 'rf', needleDepthMm: 2, areas: ['neck'], indication: 'wrinkles' };

describe('a deep RF session on the neck of somebody who has had cold sores', () => {
  let clinic: OpenClinic;
  const told = (treatment: Record<string, unknown>, riskFlags: string[] = []) =>
    aSessionTold({ completedAt, treatment, client: { riskFlags } });
  const silent = told(rfOfTheNeck, ['cold-sores']);
  const answering = told(rfOfTheNeck, ['cold-sores']);
  const deepAlone = told({ needleDepthMm: 2 });
  const pen = told({ ...rfOfTheNeck, device: 'pen' });
  const casesOf = async (...sessions: (typeof silent)[]) =>
    (await clinic.openCases()).filter(({ clientId }) => sessions.some(({ client }) => client.clientId === clientId));
  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
    for (const one of [silent, answering, deepAlone, pen]) await clinic.completeSession(one);
  });
  afterAll(() => clinic.close());

  it('plans the extra check', async () => {
    expect(await plannedFor(clinic, silent.client.clientId)).toEqual(
      expect.arrayContaining(['day-1-check 2026-03-03T15:00:00.000Z', 'day-3-check 2026-03-05T15:00:00.000Z']),
    );
  });

  it('is graded a step stricter on the form, and staff are told by which rows and why', async () => {
    await clinic.passTo('2026-03-03T11:00:00-05:00');
    expect(await answeredOnPage(clinic, pen.client.phone, { signs: 'redness' })).toBe('Thank you. This is common');
    expect(await answeredOnPage(clinic, answering.client.phone, { signs: 'redness', itch: '2' })).toBe(
      'Thank you. One of us will look at this',
    );
    expect(await casesOf(pen, answering)).toMatchObject([
      {
        clientId: answering.client.clientId,
        acuity: 'watch',
        reasons: ['day-1-check: redness', 'day-1-check: itch-mild', 'raised: rf'],
      },
    ]);
  });

  it('has staff call the same evening when nobody answers, a deep session alone the next morning', async () => {
    await clinic.passTo('2026-03-03T16:55:00-05:00');
    expect(await clinic.nudgesTo(silent.client.phone, 'day-1-check')).toHaveLength(1);
    expect(await casesOf(silent, deepAlone)).toEqual([]);
    await clinic.to('2026-03-03T17:05:00-05:00');
    expect(await casesOf(silent, deepAlone)).toMatchObject([
      { clientId: silent.client.clientId, acuity: 'watch', reasons: ['silent'] },
    ]);
    await clinic.passTo('2026-03-04T09:05:00-05:00');
    expect((await casesOf(silent, deepAlone)).map(({ clientId }) => clientId).sort()).toEqual(
      [silent.client.clientId, deepAlone.client.clientId].sort(),
    );
  });
});
