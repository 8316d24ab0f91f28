import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, type StoryClinic } from '../support/story-clinic.ts';
import { DEMO_CONFIG } from '../support/synthesized.ts';

/** Monday 14:00 in New York. */
const completedAt = '2026-03-02T14:00:00-05:00';
const rfOfTheNeck = { device: 'rf', needleDepthMm: 2, areas: ['neck'], indication: 'wrinkles' };

const plannedFor = async (clinic: StoryClinic, clientId: string) =>
  (await clinic.timeline(clientId))
    .filter(({ kind, attempt }) => kind === 'follow-up' && attempt !== 2)
    .map(({ name, dueAt }) => `${name} ${dueAt}`);

/** Answers the newest check of this phone on its page. */
const answered = async (clinic: StoryClinic, phone: string, form: Record<string, string>): Promise<string> => {
  const texts = await clinic.textsTo(phone);
  const page = /https?:\S+\/c\/[a-z2-7]{26}/.exec(texts.at(-1)?.text ?? '')?.[0] ?? '';
  const allWell = { trend: 'better', bleeding: 'none', fluid: 'none', fever: 'no', pain: '0' };
  const response = await fetch(page, { method: 'POST', body: new URLSearchParams({ ...allWell, ...form }) });
  expect(response.status).toBe(200);
  await clinic.idle();
  return /<h1[^>]*>([^<]*)/.exec(await response.text())?.[1] ?? '';
};

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
    await clinic.to('2026-03-03T11:00:00-05:00');
    expect(await answered(clinic, pen.client.phone, { signs: 'redness' })).toBe('Thank you. This is common');
    expect(await answered(clinic, answering.client.phone, { signs: 'redness', itch: '2' })).toBe(
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
    await clinic.to('2026-03-03T16:55:00-05:00');
    expect(await clinic.nudgesTo(silent.client.phone, 'day-1-check')).toHaveLength(1);
    expect(await casesOf(silent, deepAlone)).toEqual([]);
    await clinic.to('2026-03-03T17:05:00-05:00');
    expect(await casesOf(silent, deepAlone)).toMatchObject([
      { clientId: silent.client.clientId, acuity: 'watch', reasons: ['silent'] },
    ]);
    await clinic.to('2026-03-04T09:05:00-05:00');
    expect((await casesOf(silent, deepAlone)).map(({ clientId }) => clientId).sort()).toEqual(
      [silent.client.clientId, deepAlone.client.clientId].sort(),
    );
  });
});

describe('a clinic with a protocol of its own', () => {
  let clinic: OpenClinic;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aftercare-protocol-'));
    const config = JSON.parse(readFileSync(DEMO_CONFIG, 'utf8'));
    config.clinics[0].protocol = {
      'day-1-check': { at: '11:00' },
      'day-1-nudge': { off: true },
      'day-3-check': { for: 'everybody' },
      intervals: { M: { days: 35 } },
      grading: [{ sign: 'bruises', grades: ['expected', 'urgent', 'urgent', 'urgent', 'urgent'] }],
    };
    const path = join(folder, 'clinic.config.json');
    writeFileSync(path, JSON.stringify(config));
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00', config: path });
  });
  afterAll(async () => {
    await clinic.close();
    rmSync(folder, { recursive: true });
  });

  it('asks at its own hours, without the nudge it left out, and grades by its own rows', async () => {
    const session = aSessionTold({ completedAt });
    const elsewhere = aSessionTold({ completedAt, client: { timeZone: 'America/Los_Angeles' } });
    for (const one of [session, elsewhere]) await clinic.completeSession(one);
    expect(await plannedFor(clinic, session.client.clientId)).toEqual(
      expect.arrayContaining([
        'day-1-check 2026-03-03T16:00:00.000Z',
        'day-3-check 2026-03-05T15:00:00.000Z',
        'booking-prompt 2026-03-27T19:30:00.000Z',
      ]),
    );
    await clinic.to('2026-03-03T10:59:00-05:00');
    expect(await clinic.textsTo(session.client.phone, 'day-1-check')).toEqual([]);
    await clinic.to('2026-03-03T12:00:00-05:00');
    expect(await clinic.textsTo(session.client.phone, 'day-1-check')).toMatchObject([
      { at: '2026-03-03T16:00:00.000Z' },
    ]);
    expect(await answered(clinic, session.client.phone, { signs: 'bruises' })).toBe('Our team will call you today');
    await clinic.to('2026-03-03T23:00:00-05:00');
    expect(await clinic.nudgesTo(elsewhere.client.phone, 'day-1-check')).toEqual([]);
    expect(await clinic.textsTo(elsewhere.client.phone, 'day-1-check')).toHaveLength(1);
  });
});
