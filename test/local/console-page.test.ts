import { describe, expect, it } from 'vitest';
import { type HttpAnswer, jsonAnswer } from '../../infra/local/http-exchange.ts';
import { ANN, form, json, NADIA, startConsole } from './console-fixture.ts';
import { clientItems, openCaseItem } from './console-items.ts';
import { NOW } from './edge-fakes.ts';

/** The id of a person as the page's own links have it. */
const idOf = (page: string, name: string): string =>
  new RegExp(`data-who="(p[0-9a-f]{10})"(?:(?!</a>)[\\s\\S])*<strong>${name}</strong>`).exec(page)?.[1] ?? '';

const pageOf = async (ask: Awaited<ReturnType<typeof startConsole>>['ask'], query = ''): Promise<string> =>
  (await ask('GET', `/local${query}`)).body.toString();

describe('the page', () => {
  it('shows the clock, the people, the plan, the cases and what is under the hood', async () => {
    const { ask, keep, send } = await startConsole();
    keep(...clientItems(), openCaseItem());
    await send(ANN, 'How is your skin?', { kind: 'day-1-check' });
    const page = await pageOf(ask);
    for (const shown of [
      'Fern &#38; Fable',
      '<strong>15:00</strong> <span>Monday 2 March 2026</span>',
      'How is your skin?',
      'Ann’s phone',
      'tomorrow 10:00',
      'day 1 after the session of 2 March, 1.5 mm face',
      'has booked already',
      'answered 4 to the day-1 check',
      'page Tomas (nobody has taken it)',
      'aftercare-replies-dead',
      '3 dead letters',
      'A reply was not read.',
      'f-1',
      'aftercare-escalate',
    ])
      expect(page).toContain(shown);
  });

  it('names the next event on its button', async () => {
    const { ask, keep } = await startConsole();
    expect(await pageOf(ask)).toContain('today 15:01: housekeeping');
    keep(...clientItems());
    expect(await pageOf(ask)).toContain('tomorrow 10:00: day-1 check, Ann');
  });

  it('may run only its own script, and be framed by nobody', async () => {
    const { ask } = await startConsole();
    const policy = String((await ask('GET', '/local')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    for (const asset of ['console.css', 'live.js', 'idiomorph.js'])
      expect((await ask('GET', `/local/assets/${asset}`)).status).toBe(200);
    for (const none of ['../console.ts', 'constructor', ''])
      expect((await ask('GET', `/local/assets/${none}`)).status).toBe(404);
  });

  it('escapes everything that came from outside', async () => {
    const { ask, keep, texts, mail } = await startConsole();
    const attack = '"><script>alert(1)</script>';
    await texts.receive({ from: ANN, body: attack });
    await mail.deliverNotification({ to: 'nadia@clinic.example', subject: attack, body: attack });
    keep(...clientItems({ firstName: attack }));
    for (const name of ['&#34;&#62;&#60;script&#62;alert\\(1\\)&#60;/script&#62;', 'Nadia']) {
      const who = idOf(await pageOf(ask), name);
      expect(who).not.toBe('');
      const page = await pageOf(ask, `?who=${who}&note=${encodeURIComponent(attack)}`);
      expect(page).not.toContain('<script>alert');
      expect(page).toContain('&#60;script&#62;alert(1)');
    }
  });

  it('says what is not there, and survives a table it cannot read', async () => {
    const { ask, keep } = await startConsole();
    keep({ PK: 'CLIENT#x', SK: 'NOW#CASE', case: { code: 7 } }, { PK: 'CLIENT#x', SK: 'NOW#PROFILE', profile: 'odd' });
    const page = await pageOf(ask);
    expect(page).toContain('None: nobody has reported a problem.');
    expect(page).toContain('Nothing is planned.');
    expect(page).toContain('Nothing so far.');
  });
});

describe('a person', () => {
  it('is unread until looked at, also by another way than the page', async () => {
    const { ask, send, clock } = await startConsole();
    await send(NADIA, 'Case A7');
    clock.moveTo(clock.now() + 1000);
    await send(ANN, 'How is your skin?');
    const page = await pageOf(ask);
    const nadia = idOf(page, 'Nadia');
    expect(page).toMatch(new RegExp(`id="to-${nadia}"[\\s\\S]*?<span class="badge">1`));
    expect(await pageOf(ask, `?who=${nadia}`)).not.toContain('unread');
    expect(await pageOf(ask)).not.toContain('unread');
    await send(NADIA, 'Case A7 again');
    expect(await pageOf(ask, `?who=${idOf(page, ANN.replace('+', '\\+'))}`)).toContain('unread');
  });

  it('links to this machine’s addresses in texts, beside the page, and to no others', async () => {
    const { ask, send } = await startConsole();
    await send(NADIA, 'Case A7: http://127.0.0.1:4400/s/abc or https://elsewhere.example/x');
    const page = await pageOf(ask);
    expect(page).toContain('<a href="http://127.0.0.1:4400/s/abc" target="_blank" rel="noopener">');
    expect(page).not.toContain('href="https://elsewhere');
  });

  it('has the newest fifty texts on the phone, and is told of the others', async () => {
    const { ask, send } = await startConsole();
    for (let count = 1; count <= 53; count += 1) await send(ANN, `text number ${count}.`);
    const page = await pageOf(ask);
    expect(page).toContain('3 older texts are not shown');
    expect(page).not.toContain('text number 3.');
    expect(page).toContain('text number 4.');
  });

  it('reads an email as a page that can run and reach nothing', async () => {
    const { ask, email, mail } = await startConsole();
    await email(
      ['nadia@clinic.example'],
      'How are you?',
      '<!doctype html><html><head></head><body>Hi<script>x</script>',
    );
    await email(['nadia@clinic.example'], 'In plain words');
    const [{ id = '' } = {}, { id: plain = '' } = {}] = mail.emails();
    const page = await pageOf(ask);
    expect(page).toContain('From Fern &#38; Fable &#60;care@clinic.example&#62;');
    expect(page).toContain(`src="/local/mail/${id}"`);
    expect(page).not.toContain(`src="/local/mail/${plain}"`);
    expect(page).toMatch(/sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const mailPage = await ask('GET', `/local/mail/${id}`);
    expect(mailPage.body).toBe('<!doctype html><html><head><base target="_blank"></head><body>Hi<script>x</script>');
    const policy = String(mailPage.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).not.toContain('script-src');
    for (const none of [plain, 'nope']) expect((await ask('GET', `/local/mail/${none}`)).status).toBe(404);
  });
});

describe('a form', () => {
  const noteOf = ({ headers }: HttpAnswer) => new URL(String(headers.location), 'http://x').searchParams.get('note');

  it('works without scripts: it leads back to the page with the outcome', async () => {
    const { ask, clock, texts } = await startConsole();
    const moved = await ask('POST', '/local/clock', form({ advance: 'P1D' }));
    expect(moved.status).toBe(303);
    expect(noteOf(moved)).toBe('The clock stands at today 15:00.');
    expect(clock.now()).toBe(Date.parse('2026-03-03T20:00:00Z'));
    const sent = await ask('POST', '/local/texts', form({ from: ANN, body: '4' }));
    expect(noteOf(sent)).toBe(`The text from ${ANN} arrived.`);
    expect(await pageOf(ask, String(sent.headers.location).slice('/local'.length))).toContain(`${ANN}’s phone`);
    expect(texts.texts()).toHaveLength(1);
    expect(noteOf(await ask('POST', '/local/clock', form({ advance: 'x' })))).toContain('did not work');
  });

  it('answers a script with the outcome and whose phone shows it', async () => {
    const { ask } = await startConsole();
    const headers = { accept: 'application/json' };
    const sent = json(await ask('POST', '/local/texts', { ...form({ from: ANN, body: '4' }), headers }));
    expect(sent).toEqual({
      done: true,
      note: `The text from ${ANN} arrived.`,
      who: idOf(await pageOf(ask), ANN.replace('+', '\\+')),
    });
    const refused = await ask('POST', '/local/clock', { ...form({ to: '2020-01-01T00:00:00Z' }), headers });
    expect(json(refused)).toEqual({ done: false, note: 'That did not work: The clock never goes back.' });
  });

  it.each([
    [{ move: 'next-event' }, '2026-03-03T15:00:00.000Z'],
    [{ localTo: '2026-03-09T09:00' }, '2026-03-09T13:00:00.000Z'],
    [{ localTo: 'soon' }, NOW],
  ])('moves the clock by %j to %s', async (fields, now) => {
    const { ask, clock, keep } = await startConsole();
    keep(...clientItems());
    await ask('POST', '/local/clock', form(fields));
    expect(new Date(clock.now()).toISOString()).toBe(now);
  });

  it('reports deliveries, orders faults and repeats events', async () => {
    const { ask, send, parts, happened } = await startConsole();
    const { MessageId } = await send(ANN, 'a');
    expect(
      noteOf(await ask('POST', '/local/receipts', form({ messageId: String(MessageId), status: 'BLOCKED' }))),
    ).toBe('The provider reported BLOCKED.');
    await ask('POST', '/local/faults', form({ fault: 'texts-lost', times: '2' }));
    expect(parts.faults.pending()).toEqual([
      { service: 'sms-voice', operation: 'SendTextMessage', kind: 'lost-answer', times: 2 },
    ]);
    expect(noteOf(await ask('POST', '/local/faults', form({ fault: 'explode' })))).toContain('did not work');
    await ask('POST', '/local/faults', form({ fault: 'none' }));
    expect(parts.faults.pending()).toEqual([]);
    await ask('POST', '/local/events', form({ source: 'queue' }));
    expect(happened).toContain('1 × queue');
    expect((await ask('POST', '/local/nothing', form({}))).status).toBe(404);
  });

  const session = { firstName: 'Ann', phone: ANN, language: 'en', needleDepthMm: '1.5', area: 'face' };

  it('posts a completed session through the API', async () => {
    const { ask, apiRequests } = await startConsole();
    expect(noteOf(await ask('POST', '/local/sessions', form(session)))).toBe('The session was taken.');
    const [request] = apiRequests;
    expect(request).toMatchObject({ method: 'POST', path: '/v1/sessions', headers: { 'x-api-key': 'local-key' } });
    expect(JSON.parse(request?.body.toString() ?? '')).toMatchObject({
      clinicId: 'main',
      completedAt: NOW,
      treatment: { needleDepthMm: 1.5, areas: ['face'] },
      client: {
        firstName: 'Ann',
        phone: ANN,
        consents: [{ class: 'care', channel: 'sms', given: true }, { class: 'booking' }],
      },
    });
  });

  it('tells why the API refused a session', async () => {
    const errors = [{ path: 'client.phone', message: 'is not a phone number' }];
    const { ask } = await startConsole({ api: async () => jsonAnswer(400, { title: 'Malformed', errors }) });
    expect(noteOf(await ask('POST', '/local/sessions', form(session)))).toBe(
      'That did not work: Malformed; client.phone is not a phone number',
    );
    expect(noteOf(await ask('POST', '/local/sessions', form({})))).toBe('That did not work: The form is not complete.');
  });
});
