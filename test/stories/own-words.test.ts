import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, onCall } from '../support/story-clinic.ts';
import { DEMO_CONFIG } from '../support/synthesized.ts';

/** The demonstration's configuration, where the first clinic words these messages itself. */
const configWith = (messages: Record<string, Record<string, string>>): string => {
  const config: { clinics: object[] } = JSON.parse(readFileSync(DEMO_CONFIG, 'utf8'));
  const [main, ...more] = config.clinics;
  const path = join(mkdtempSync(join(tmpdir(), 'aftercare-own-words-')), 'clinic.config.json');
  writeFileSync(path, JSON.stringify({ ...config, clinics: [{ ...main, messages }, ...more] }));
  return path;
};
const at = '2026-03-02T15:00:00-05:00';

describe('a clinic that words messages itself', () => {
  const menu = '{clinic}: how do you do? 1 fine 2 sore 3 worse 4 bleeding, pus.';
  let clinic: OpenClinic;
  beforeAll(async () => {
    const config = configWith({
      en: {
        'day-1-check': `${menu} Emergency {emergency}.`,
        'day-1-check-link': `${menu} {emergency} {link}`,
        'answer-urgent-staffed': '{clinic}: Fern here, we ring you now. {phone}, or {emergency} if you feel faint.',
        'page-text': '{clinic}: {acuity, select, urgent {HURRY} other {case}} {code} {link}',
      },
    });
    clinic = await openClinic({ at, config });
  }, 120_000); // its stack is synthesized anew
  afterAll(() => clinic.close());

  it('is heard in its own words by clients and staff, and in ours where it has none', async () => {
    const session = aSessionTold();
    await clinic.completeSession(session);
    await clinic.advance('P1D');
    const [check] = await clinic.textsTo(session.client.phone, 'day-1-check');
    expect(check?.text).toMatch(/^Fern & Fable: how do you do\? 1 fine 2 sore/);

    await clinic.text(session.client.phone, '4');
    const [answer] = await clinic.textsTo(session.client.phone, 'answer');
    expect(answer?.text).toBe('Fern & Fable: Fern here, we ring you now. (212) 555-0100, or 911 if you feel faint.');
    const [page] = await clinic.textsTo(onCall.first, 'page');
    expect(page?.text).toMatch(/^Fern & Fable: HURRY \w+ http/);

    await clinic.text(session.client.phone, 'HELP');
    const texts = await clinic.textsTo(session.client.phone, 'keyword');
    expect(texts[0]?.text).toContain('texts about your visit');
  });

  it('is not started with a message that breaks a rule, and is told which and why', async () => {
    const spoilt = configWith({ en: { 'answer-fine': '{clinic}: your face looks fine. {phone}' } });
    await expect(openClinic({ at, config: spoilt })).rejects.toThrow(
      /clinics\[0\]\.messages\.en\.answer-fine: names a part of the body \("face"\)/,
    );
  });
});
