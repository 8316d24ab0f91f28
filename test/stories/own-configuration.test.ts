import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { answeredOnPage, plannedFor } from '../support/protocol-readers.ts';
import { aSessionTold, onCall } from '../support/story-clinic.ts';
import { DEMO_CONFIG, SYNTH_CACHE } from '../support/synthesized.ts';

/** The demonstration's configuration, but for what the first clinic has of its own. */
const configWith = (own: { messages: Record<string, Record<string, string>>; protocol?: object }): string => {
  const config: { clinics: object[] } = JSON.parse(readFileSync(DEMO_CONFIG, 'utf8'));
  const [main, ...more] = config.clinics;
  const path = join(mkdtempSync(join(tmpdir(), 'aftercare-own-')), 'clinic.config.json');
  writeFileSync(path, JSON.stringify({ ...config, clinics: [{ ...main, ...own }, ...more] }));
  return path;
};
const at = '2026-03-02T15:00:00-05:00';

/** 11:00 for the first check, no reminder of it, and a row of grading of its own. */
const protocol = {
  'day-1-check': { at: '11:00' },
  'day-1-nudge': { off: true },
  'day-3-check': { for: 'everybody' },
  intervals: { M: { days: 35 } },
  grading: [{ sign: 'bruises', grades: ['expected', 'urgent', 'urgent', 'urgent', 'urgent'] }],
};

describe('a clinic with a protocol and messages of its own', () => {
  const menu = '{clinic}: how do you do? 1 fine 2 sore 3 worse 4 bleeding, pus.';
  const completedAt = '2026-03-02T14:00:00-05:00';
  const session = aSessionTold({ completedAt });
  const elsewhere = aSessionTold({ completedAt, client: { timeZone: 'America/Los_Angeles' } });
  const worded = aSessionTold({ completedAt });
  const cacheFolder = mkdtempSync(join(tmpdir(), 'aftercare-own-synth-'));
  let clinic: OpenClinic;
  beforeAll(async () => {
    const messages = {
      en: {
        'day-1-check': `${menu} Emergency {emergency}.`,
        'day-1-check-link': `${menu} {emergency} {link}`,
        'answer-urgent-staffed': '{clinic}: Fern here, we ring you now. {phone}, or {emergency} if you feel faint.',
        'page-text': '{clinic}: {acuity, select, urgent {HURRY} other {case}} {code} {link}',
      },
    };
    clinic = await openClinic({ at, config: configWith({ messages, protocol }), cacheFolder });
    for (const one of [session, elsewhere, worded]) await clinic.completeSession(one);
  }, 120_000); // its stack is synthesized anew
  afterAll(async () => {
    await clinic.close();
    rmSync(cacheFolder, { recursive: true });
  });

  it('is a stack of its own, of which nothing unfinished is left', () => {
    const [own, ...more] = readdirSync(cacheFolder);
    expect(own).toMatch(/^[0-9a-f]{32}$/);
    expect(more).toEqual([]);
    expect(readdirSync(SYNTH_CACHE)).not.toContain(own);
  });

  it('asks at its own hours and grades by its own rows', async () => {
    expect(await plannedFor(clinic, session.client.clientId)).toEqual(
      expect.arrayContaining([
        'day-1-check 2026-03-03T16:00:00.000Z',
        'day-3-check 2026-03-05T15:00:00.000Z',
        'booking-prompt 2026-03-27T19:30:00.000Z',
      ]),
    );
    await clinic.passTo('2026-03-03T10:59:00-05:00');
    expect(await clinic.textsTo(session.client.phone, 'day-1-check')).toEqual([]);
    await clinic.passTo('2026-03-03T12:00:00-05:00');
    const asked = [session, worded].map(({ client }) => clinic.textsTo(client.phone, 'day-1-check'));
    const askedAt = (await Promise.all(asked)).flat().map(({ at: sentAt }) => sentAt);
    // The two share their number's rate, so one of them waits a little.
    expect(askedAt.toSorted()).toEqual(['2026-03-03T16:00:00.000Z', expect.stringMatching(/^2026-03-03T16:0[01]:/)]);
    expect(await answeredOnPage(clinic, session.client.phone, { signs: 'bruises' })).toBe(
      'Our team will call you today',
    );
  });

  it('is heard in its own words by clients and staff, and in ours where it has none', async () => {
    const { phone } = worded.client;
    const [check] = await clinic.textsTo(phone, 'day-1-check');
    expect(check?.text).toMatch(/^Fern & Fable: how do you do\? 1 fine 2 sore/);

    await clinic.text(phone, '4');
    const [answer] = await clinic.textsTo(phone, 'answer');
    expect(answer?.text).toBe('Fern & Fable: Fern here, we ring you now. (212) 555-0100, or 911 if you feel faint.');
    const [page] = await clinic.textsTo(onCall.first, 'page');
    expect(page?.text).toMatch(/^Fern & Fable: HURRY \w+ http/);

    await clinic.text(phone, 'HELP');
    const texts = await clinic.textsTo(phone, 'keyword');
    expect(texts[0]?.text).toContain('texts about your visit');
  });

  it('leaves out the nudge it does not want', async () => {
    for (const { code } of await clinic.openCases()) await clinic.text(onCall.first, code);
    await clinic.passTo('2026-03-03T23:00:00-05:00');
    expect(await clinic.nudgesTo(elsewhere.client.phone, 'day-1-check')).toEqual([]);
    expect(await clinic.textsTo(elsewhere.client.phone, 'day-1-check')).toHaveLength(1);
  });

  it('is not started with a message that breaks a rule, and is told which and why', async () => {
    const spoilt = configWith({ messages: { en: { 'answer-fine': '{clinic}: your face looks fine. {phone}' } } });
    await expect(openClinic({ at, config: spoilt })).rejects.toThrow(
      /clinics\[0\]\.messages\.en\.answer-fine: names a part of the body \("face"\)/,
    );
  });
});
