import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noSuchPage, showCase, takeCase } from '../../../functions/staff-web/case-link.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { CommitOutcome, Write } from '../../../shared/domain/change.ts';
import type { Language } from '../../../shared/domain/clinic.ts';
import type { Ids } from '../../../shared/ports.ts';
import type { WebAnswer, WebRequest } from '../../../shared/web/http.ts';
import { aClinic, anOpenCase, aPagedCase, aStandingWith, now, token } from './paged-case.ts';

const ids: Ids = {
  clientKey: (id) => id,
  sessionKey: (id) => id,
  bookingKey: (id) => id,
  phoneHash: (e164) => e164,
  emailHash: (address) => address,
  idOf: (what, cause) => `${what}${cause}`,
  staffLinkToken: () => token,
  clientLinkToken: (followUpId) => followUpId,
  tokenHash: (secret) => `hash of ${secret}`,
};

/** One Case behind one link; a commit keeps the Case unless an outcome was set before. */
const clinicWith = (openCase: Case | undefined, language: Language = 'en', publicUrl = 'https://x.example/prod') => {
  const writes: Write[] = [];
  const outcomes: CommitOutcome[] = [];
  let kept = openCase;
  const store = {
    staffLink: async (hash: string) => (hash === `hash of ${token}` ? aPagedCase() : undefined),
    clientStanding: async () => undefined,
    contactStanding: async () => aStandingWith(kept),
    commit: async (write: Write): Promise<CommitOutcome> => {
      writes.push(write);
      const outcome = outcomes.shift() ?? { kind: 'committed' as const };
      const [change] = write.changes;
      if (outcome.kind === 'committed' && change && 'openCase' in change) kept = change.openCase;
      return outcome;
    },
  };
  const roster = { clinics: [aClinic({ language })] };
  const ports = { store, ids: async () => ids, clock: { now: () => now }, roster, publicUrl };
  return { ports, writes, outcomes };
};

const request = (headers: Record<string, string> = {}): WebRequest => ({
  method: 'POST',
  resource: '/s/{token}',
  path: `/s/${token}`,
  query: {},
  headers,
  body: new Uint8Array(),
});

const titleOf = ({ body }: WebAnswer): string => /<title>(.*?)<\/title>/.exec(body)?.[1] ?? '';
const taken = (by: string) => anOpenCase({ status: 'acknowledged', acknowledgedAt: now, acknowledgedBy: by });

describe('GET /s/{token}', () => {
  it('shows the code, the clinic and one button that posts behind the stage, and changes nothing', async () => {
    const { ports, writes } = clinicWith(anOpenCase());
    const page = await showCase(ports)(request(), { token });
    expect(page.status).toBe(200);
    expect(page.body).toMatch(/^<!doctype html><html lang="en">/);
    expect(page.body).toContain('A7');
    expect(page.body).toContain('Fern &amp; Fable');
    expect(page.body).toContain(`<form method="post" action="/prod/s/${token}">`);
    expect(page.body.match(/<button/g)).toHaveLength(1);
    expect(writes).toEqual([]);
  });

  it('posts to the bare path on a custom domain', async () => {
    const { ports } = clinicWith(anOpenCase(), 'en', 'https://aftercare.example');
    expect((await showCase(ports)(request(), { token })).body).toContain(`action="/s/${token}"`);
  });

  it.each([
    ['somebody else', 'tomas', 'Tomas Fable took this case at 15:00.'],
    ['somebody who has left', 'gone', 'This case was taken at 15:00.'],
    ['the reader', 'nadia', 'It is yours'],
  ])('says when it was taken by %s, in the clinic’s time, without a button', async (_title, by, said) => {
    const page = await showCase(clinicWith(taken(by)).ports)(request(), { token });
    expect(page.status).toBe(200);
    expect(page.body).toContain(said);
    expect(page.body).not.toContain('<button');
  });

  it.each([
    ['a token nobody was sent', anOpenCase(), 'u'.repeat(26)],
    ['something that is no token', anOpenCase(), '<script>'],
    ['a Case that is gone', undefined, token],
  ])('is a kind 404 for %s', async (_title, openCase, asked) => {
    const page = await showCase(clinicWith(openCase).ports)(request(), { token: asked });
    expect(page.status).toBe(404);
    expect(page.body).toContain('Open the newest message');
    expect(page.body).not.toContain('<script');
  });
});

describe('POST /s/{token}', () => {
  it('takes the Case, and pressing again changes nothing', async () => {
    const { ports, writes } = clinicWith(anOpenCase());
    const first = await takeCase(ports)(request(), { token });
    const again = await takeCase(ports)(request(), { token });
    expect([first.status, first.body]).toEqual([200, again.body]);
    expect(first.body).toContain('It is yours');
    expect(writes).toHaveLength(1);
  });

  it('leads on to the rest of the Case, behind sign-in', async () => {
    const { ports } = clinicWith(anOpenCase());
    const page = await takeCase(ports)(request(), { token });
    expect(page.body).toContain(`href="/prod/staff/contacts/${'c'.repeat(26)}"`);
    expect(page.body).toContain('you will be asked to sign in');
  });

  it('decides again when somebody else was first', async () => {
    const { ports, writes, outcomes } = clinicWith(anOpenCase());
    outcomes.push({ kind: 'lost', to: 'revision' });
    expect((await takeCase(ports)(request(), { token })).body).toContain('It is yours');
    expect(writes).toHaveLength(2);
  });

  it('asks for another try when every race is lost', async () => {
    const { ports, outcomes } = clinicWith(anOpenCase());
    outcomes.push(...Array.from({ length: 5 }, () => ({ kind: 'lost' as const, to: 'revision' as const })));
    expect((await takeCase(ports)(request(), { token })).status).toBe(503);
  });

  it('takes nothing from a colleague', async () => {
    const { ports, writes } = clinicWith(taken('tomas'));
    expect((await takeCase(ports)(request(), { token })).body).toContain('Tomas Fable');
    expect(writes).toEqual([]);
  });

  it.each([
    ['from our own page', { 'sec-fetch-site': 'same-origin', origin: 'null' }, 200],
    ['pressed from a message app', { 'sec-fetch-site': 'none' }, 200],
    ['with no word of where from', {}, 200],
    ['with the origin hidden by our own policy', { origin: 'null' }, 200],
    ['from our own origin', { origin: 'https://x.example', host: 'x.example' }, 200],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a neighbour of our site', { 'sec-fetch-site': 'same-site' }, 403],
    ['from another origin', { origin: 'https://evil.example', host: 'x.example' }, 403],
    ['from an origin that is none', { origin: 'evil', host: 'x.example' }, 403],
  ])('sent %s', async (_title, headers, status) => {
    const { ports, writes } = clinicWith(anOpenCase());
    expect((await takeCase(ports)(request(headers), { token })).status).toBe(status);
    expect(writes).toHaveLength(status === 200 ? 1 : 0);
  });
});

describe('every page', () => {
  const clinicalWords =
    /bleed|pus|fever|infect|skin|needl|treat|client|patient|urgent|emergenc|saign|peau|sang|piel|cuenta|sangr|soin/i;
  const pagesIn = async (language: Language): Promise<WebAnswer[]> => [
    await showCase(clinicWith(anOpenCase(), language).ports)(request(), { token }),
    await takeCase(clinicWith(anOpenCase(), language).ports)(request(), { token }),
    await showCase(clinicWith(taken('tomas'), language).ports)(request(), { token }),
    await showCase(clinicWith(taken('gone'), language).ports)(request(), { token }),
    await takeCase(clinicWith(anOpenCase(), language).ports)(request({ 'sec-fetch-site': 'cross-site' }), { token }),
    noSuchPage({ clinics: [aClinic({ language })] }),
  ];

  it.each(['en', 'fr', 'es'] as const)(
    'in %s says nothing clinical and names nobody in its title',
    async (language) => {
      for (const page of await pagesIn(language)) {
        expect(page.body).toContain(`<html lang="${language}">`);
        expect(page.body.replace(/<style>.*<\/style>/s, '')).not.toMatch(clinicalWords);
        expect(titleOf(page)).not.toMatch(/A7|Nadia|Tomas/);
      }
    },
  );

  it('allows nothing but its own style and its own form', async () => {
    for (const { headers, body } of await pagesIn('en')) {
      const style = /<style>(.*)<\/style>/s.exec(body)?.[1] ?? '';
      const hash = createHash('sha256').update(style).digest('base64');
      expect(headers['content-security-policy']).toBe(
        `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      );
      expect(body).not.toMatch(/<script|style="|<img|<link|http/);
    }
  });

  it('escapes what comes from the configuration', async () => {
    const { ports } = clinicWith(taken('tomas'));
    const staff = [
      { staffId: 'nadia', name: 'N', phone: '+1' },
      { staffId: 'tomas', name: '<b onclick=x>', phone: '+1' },
    ];
    const roster = { clinics: [aClinic({ name: '</title><script>', staff })] };
    const { body } = await showCase({ ...ports, roster })(request(), { token });
    expect(body).not.toMatch(/<script>|<b /);
    expect(body).toContain('&lt;b onclick=x&gt;');
  });
});
