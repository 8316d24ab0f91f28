import { describe, expect, it } from 'vitest';
import { createConsole } from '../../infra/local/console/console.ts';
import type { ConsoleParts } from '../../infra/local/console/console-parts.ts';
import { createFaults } from '../../infra/local/faults.ts';
import { type HttpAnswer, type HttpRequest, jsonAnswer, LOST_ANSWER } from '../../infra/local/http-exchange.ts';
import { createMailService } from '../../infra/local/services/ses.ts';
import { createTextService } from '../../infra/local/services/sms.ts';
import {
  accessDenying,
  idleRunLoop,
  memoryState,
  NOW,
  ROLE,
  recordingDrops,
  recordingTopics,
  standingClock,
} from './edge-fakes.ts';

const CLINIC = '+12125550100';
const NADIA = '+12125550111';
const ANN = '+12125550142';

async function startConsole(changes: Partial<ConsoleParts> = {}) {
  const clock = standingClock();
  const shared = {
    clock,
    access: accessDenying(),
    state: memoryState(),
    topics: recordingTopics(),
    runLoop: idleRunLoop,
    dropped: recordingDrops(),
    region: 'us-east-1',
    accountId: '000000000000',
    configurationSets: [],
  };
  const texts = await createTextService({ ...shared, phoneNumbers: [{ arn: 'arn:phone/main', phoneNumber: CLINIC }] });
  const mail = await createMailService({ ...shared, identities: ['clinic.example'] });
  const happened: string[] = [];
  const apiRequests: HttpRequest[] = [];
  const parts: ConsoleParts = {
    clock,
    loop: {
      async idle() {
        happened.push('idle');
      },
      async advance(toMs, { exact } = {}) {
        clock.moveTo(toMs);
        happened.push(exact ? 'exact advance' : 'advance');
        return 3;
      },
    },
    nextEventAt: () => Date.parse(NOW) + 60_000,
    texts,
    mail,
    faults: createFaults(),
    dropped: shared.dropped,
    queues: () => [
      { name: 'aftercare-replies', visible: 1, inFlight: 0, delayed: 0, deadLetters: false },
      { name: 'aftercare-replies-dead', visible: 2, inFlight: 0, delayed: 0, deadLetters: true },
      { name: 'aftercare-parked', visible: 1, inFlight: 0, delayed: 0, deadLetters: true },
    ],
    timers: () => [{ name: 'f-1', at: '2026-03-03T15:00:00.000Z', target: 'aftercare-follow-ups' }],
    alarms: () => [{ name: 'aftercare-replies-dead', description: 'A reply was not read.', state: 'ALARM' }],
    async redeliver({ source, copies }) {
      happened.push(`${copies} × ${source}`);
      return source === 'queue';
    },
    async api(request) {
      apiRequests.push(request);
      if (request.method === 'POST') return jsonAnswer(201, {});
      const openCase = { code: 'A7', acuity: 'urgent', reasons: ['bleeding'], status: 'open', openedAt: NOW, step: 0 };
      return jsonAnswer(200, { cases: [openCase] });
    },
    apiKey: 'local-key',
    clinic: {
      clinicId: 'main',
      name: 'Fern & Fable',
      timeZone: 'America/New_York',
      people: new Map([[NADIA, { name: 'Nadia', staff: true }]]),
    },
    ...changes,
  };
  const edge = createConsole(parts);
  const ask = async (method: string, target: string, options: { body?: unknown; headers?: object } = {}) => {
    const [path = '', query = ''] = target.split('?');
    const { body = '' } = options;
    const answer = await edge({
      method,
      path,
      query: new URLSearchParams(query),
      headers: { host: '127.0.0.1:4400', ...options.headers },
      rawHeaders: [],
      body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
      bodyTooLarge: false,
      remoteAddress: '127.0.0.1',
    });
    if (answer === LOST_ANSWER) throw new Error('The console never loses an answer.');
    return answer;
  };
  const send = (to: string, body: string, context: Record<string, string> = {}) =>
    texts.call('SendTextMessage', { DestinationPhoneNumber: to, MessageBody: body, Context: context }, ROLE);
  const email = (to: string[], subject: string, page?: string) =>
    mail.call(
      'SendEmail',
      {
        FromEmailAddress: '"Fern & Fable" <care@clinic.example>',
        ReplyToAddresses: ['desk@clinic.example'],
        Destination: { ToAddresses: to },
        Content: {
          Simple: {
            Subject: { Data: subject },
            Body: { Text: { Data: 'Case A7' }, ...(page !== undefined && { Html: { Data: page } }) },
            ...(page !== undefined && {
              Headers: [{ Name: 'List-Unsubscribe', Value: '<https://clinic.example/p/x>' }],
            }),
          },
        },
        EmailTags: [{ Name: 'kind', Value: 'page' }],
      },
      ROLE,
    );
  return { ask, send, email, parts, clock, texts, mail, happened, apiRequests };
}

const json = (answer: HttpAnswer) => JSON.parse(answer.body.toString());

describe('the clock', () => {
  it('tells the virtual time', async () => {
    const { ask } = await startConsole();
    expect(json(await ask('GET', '/local/api/clock'))).toEqual({ now: NOW });
  });

  it.each([
    [{ advance: 'P1D' }, '2026-03-03T20:00:00.000Z', 'advance'],
    [{ advance: 'PT90M', exact: true }, '2026-03-02T21:30:00.000Z', 'exact advance'],
    [{ to: '2026-03-02T15:00:00-05:00' }, NOW, 'advance'],
    [{ to: '2026-03-09T09:00:00-04:00', exact: false }, '2026-03-09T13:00:00.000Z', 'advance'],
  ])('moves by %j to %s', async (body, now, how) => {
    const { ask, happened } = await startConsole();
    expect(json(await ask('POST', '/local/api/clock', { body }))).toEqual({ now, fired: 3 });
    expect(happened).toEqual([how]);
  });

  it.each([
    [{}],
    [{ advance: 'P1D', to: NOW }],
    [{ advance: 'tomorrow' }],
    [{ advance: '-P1D' }],
    [{ advance: 'P900D' }],
    [{ to: '2026-03-02' }],
    [{ to: '2026-03-02T19:59:59Z' }],
    [{ advance: 'P1D', extra: 1 }],
    [{ advance: 5 }],
    ['not json'],
  ])('refuses %j and stands still', async (body) => {
    const { ask, clock, happened } = await startConsole();
    const answer = await ask('POST', '/local/api/clock', { body });
    expect(answer).toMatchObject({ status: 400, headers: { 'content-type': 'application/problem+json' } });
    expect(clock.now()).toBe(Date.parse(NOW));
    expect(happened).toEqual([]);
  });
});

describe('the messages', () => {
  it('lists texts and emails in the order they were sent, each recipient by itself', async () => {
    const { ask, send, email, clock } = await startConsole();
    await send(ANN, 'How is your skin?', { kind: 'day-1-check', ref: 'f', attempt: '2' });
    clock.moveTo(clock.now() + 1000);
    await email(['nadia@clinic.example', 'tomas@clinic.example'], 'Case A7');
    const { messages } = json(await ask('GET', '/local/api/messages'));
    expect(messages).toEqual([
      {
        id: expect.any(String),
        at: NOW,
        channel: 'sms',
        from: CLINIC,
        to: ANN,
        text: 'How is your skin?',
        parts: 1,
        kind: 'day-1-check',
        attempt: 2,
      },
      expect.objectContaining({ channel: 'email', to: 'nadia@clinic.example', subject: 'Case A7', kind: 'page' }),
      expect.objectContaining({ channel: 'email', to: 'tomas@clinic.example', text: 'Case A7' }),
    ]);
  });

  it('shows an email as a reader gets it: both parts, the sender’s name, where answers go, the headers added', async () => {
    const { ask, email } = await startConsole();
    await email(['ann@clinic.example'], 'How are you?', '<p>Case A7</p>');
    const { messages } = json(await ask('GET', '/local/api/messages'));
    expect(messages).toEqual([
      {
        id: expect.any(String),
        at: NOW,
        channel: 'email',
        from: '"Fern & Fable" <care@clinic.example>',
        to: 'ann@clinic.example',
        subject: 'How are you?',
        text: 'Case A7',
        html: '<p>Case A7</p>',
        headers: [{ name: 'List-Unsubscribe', value: '<https://clinic.example/p/x>' }],
        replyTo: ['desk@clinic.example'],
        kind: 'page',
      },
    ]);
  });

  it('leaves out mail that the suppression list held back, for those it held back from', async () => {
    const { ask, email, mail } = await startConsole();
    const { MessageId: first } = await email(['ann@clinic.example'], 'first');
    await mail.report(String(first), 'BOUNCE');
    await email(['ann@clinic.example'], 'second');
    await email(['ann@clinic.example', 'ben@clinic.example'], 'third');
    const { messages } = json(await ask('GET', '/local/api/messages'));
    expect(messages.map(({ to, subject }: { to: string; subject: string }) => `${subject} ${to}`)).toEqual([
      'first ann@clinic.example',
      'third ben@clinic.example',
    ]);
  });

  it('leaves out what a phone sent and names notifications', async () => {
    const { ask, texts, mail } = await startConsole();
    await texts.receive({ from: ANN, body: '4' });
    await mail.deliverNotification({ to: 'owner@clinic.example', subject: 'ALARM', body: 'b' });
    expect(json(await ask('GET', '/local/api/messages')).messages).toMatchObject([{ kind: 'notification' }]);
  });

  it.each([
    [`to=${encodeURIComponent(ANN)}`, ['first', 'third']],
    [`to=${ANN}`, ['first', 'third']],
    ['since=2026-03-02T20:00:01Z', ['third']],
    [`to=${encodeURIComponent(NADIA)}&since=${NOW}`, ['second']],
  ])('filters by %s', async (query, expected) => {
    const { ask, send, clock } = await startConsole();
    await send(ANN, 'first');
    await send(NADIA, 'second');
    clock.moveTo(clock.now() + 1000);
    await send(ANN, 'third');
    const { messages } = json(await ask('GET', `/local/api/messages?${query}`));
    expect(messages.map(({ text }: { text: string }) => text)).toEqual(expected);
  });

  it('refuses a since that is no instant', async () => {
    const { ask } = await startConsole();
    expect(await ask('GET', '/local/api/messages?since=yesterday')).toMatchObject({ status: 400 });
  });
});

describe('a text typed in the console', () => {
  it('reaches the network and the answer waits until the system is idle', async () => {
    const { ask, texts, happened } = await startConsole();
    const answer = await ask('POST', '/local/api/texts', { body: { from: ANN, body: 'it is bleeding' } });
    expect(answer.status).toBe(200);
    expect(texts.texts()).toMatchObject([{ direction: 'inbound', from: ANN, to: CLINIC, body: 'it is bleeding' }]);
    expect(happened).toEqual(['idle']);
  });

  it.each([
    [{ from: 'Ann', body: '4' }, 400],
    [{ from: ANN }, 400],
    [{ from: ANN, body: 'x'.repeat(1601) }, 400],
    [{ from: ANN, body: '4', to: '+19995550000' }, 404],
  ])('is refused when it is %j', async (body, status) => {
    const { ask, texts } = await startConsole();
    expect(await ask('POST', '/local/api/texts', { body })).toMatchObject({ status });
    expect(texts.texts()).toEqual([]);
  });
});

describe('receipts, faults and repeated events', () => {
  it('passes a status on to the text or the email it is for', async () => {
    const { ask, send, email } = await startConsole();
    const { MessageId: text } = await send(ANN, 'a');
    const { MessageId: mail } = await email(['nadia@clinic.example'], 's');
    const report = (messageId: unknown, status: string) =>
      ask('POST', '/local/api/receipts', { body: { messageId, status } });
    expect((await report(text, 'CARRIER_UNREACHABLE')).status).toBe(200);
    expect((await report(mail, 'BOUNCE_TRANSIENT')).status).toBe(200);
    expect((await report(mail, 'BOUNCE')).status).toBe(200);
    expect((await report(mail, 'CARRIER_UNREACHABLE')).status).toBe(400);
    expect((await report(text, 'BOUNCE')).status).toBe(400);
    expect((await report('nope', 'DELIVERED')).status).toBe(404);
  });

  it('puts a phone on the carrier’s opt-out list', async () => {
    const { ask, send } = await startConsole();
    const answer = await ask('POST', '/local/api/carrier-opt-outs', { body: { phone: ANN } });
    expect(answer.status).toBe(200);
    expect(json(answer)).toEqual({ phone: ANN });
    await expect(send(ANN, 'a')).rejects.toMatchObject({ fields: { Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' } });
    await send(NADIA, 'a');
  });

  it('silences a carrier', async () => {
    const silenced: string[] = [];
    const { texts } = (await startConsole()).parts;
    const { ask } = await startConsole({
      texts: { ...texts, silenceCarrier: async (phone) => void silenced.push(phone) },
    });
    const answer = await ask('POST', '/local/api/silent-carriers', { body: { phone: ANN } });
    expect([answer.status, json(answer), silenced]).toEqual([200, { phone: ANN }, [ANN]]);
  });

  it.each([[{ phone: '2125550142' }], [{ phone: 'Ann' }], [{}], [{ phone: ANN, keep: true }]])(
    'refuses the phone %j',
    async (body) => {
      const { ask, send } = await startConsole();
      for (const route of ['carrier-opt-outs', 'silent-carriers'])
        expect(await ask('POST', `/local/api/${route}`, { body })).toMatchObject({ status: 400 });
      await send(ANN, 'a');
    },
  );

  it.each([
    ['sms-voice', 'sms-voice'],
    ['pinpoint-sms-voice-v2', 'sms-voice'],
    ['SESv2', 'ses'],
    ['DynamoDB', 'dynamodb'],
  ])('orders faults of %s until they are cleared', async (named, service) => {
    const { ask, parts } = await startConsole();
    const body = { service: named, operation: 'X', kind: 'lost-answer', times: 2 };
    expect(await ask('POST', '/local/api/faults', { body })).toMatchObject({ status: 200 });
    expect(parts.faults.pending()).toEqual([{ service, operation: 'X', kind: 'lost-answer', times: 2 }]);
    await ask('DELETE', '/local/api/faults');
    expect(parts.faults.pending()).toEqual([]);
  });

  it.each([
    [{ service: 'ec2', operation: 'X', kind: 'throttle', times: 1 }],
    [{ service: 'sqs', operation: 'X', kind: 'explode', times: 1 }],
    [{ service: 'sqs', operation: 'X', kind: 'slow', times: 0 }],
  ])('refuses the fault %j', async (body) => {
    const { ask } = await startConsole();
    expect(await ask('POST', '/local/api/faults', { body })).toMatchObject({ status: 400 });
  });

  it('delivers the last event again, or says that there was none', async () => {
    const { ask, happened } = await startConsole();
    expect((await ask('POST', '/local/api/events', { body: { source: 'queue', copies: 2 } })).status).toBe(200);
    expect((await ask('POST', '/local/api/events', { body: { source: 'stream' } })).status).toBe(404);
    expect(happened).toEqual(['2 × queue', 'idle', '1 × stream']);
  });

  it('counts the dead letters once the system is idle', async () => {
    const { ask, happened } = await startConsole();
    expect(json(await ask('GET', '/local/api/idle'))).toEqual({ idle: true, deadLetters: 3 });
    expect(happened).toEqual(['idle']);
  });
});

describe('who may ask', () => {
  it.each([
    [{ host: 'rebound.example:4400' }, 403],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ host: 'localhost:4400', origin: 'http://localhost:4400' }, 200],
  ])('%j gets %i', async (headers, status) => {
    const { ask } = await startConsole();
    expect(await ask('GET', '/local/api/clock', { headers })).toMatchObject({ status });
  });

  it('says 404 for what is not there and 405 for a wrong method', async () => {
    const { ask } = await startConsole();
    expect(await ask('GET', '/local/api/nothing')).toMatchObject({ status: 404 });
    expect(await ask('POST', '/local/nothing')).toMatchObject({ status: 404 });
    expect(await ask('PUT', '/local/api/clock')).toMatchObject({ status: 405, headers: { allow: 'GET, POST' } });
  });
});

describe('the page', () => {
  it('shows phones, mailbox, cases, queues, timers and alarms', async () => {
    const { ask, send, email } = await startConsole();
    await send(ANN, 'How is your skin?', { kind: 'day-1-check' });
    await email(['nadia@clinic.example'], 'Case A7 waits');
    const { body } = await ask('GET', '/local');
    for (const shown of [
      'Mon, 2 Mar 2026, 15:00:00 GMT-5',
      'How is your skin?',
      'Nadia',
      'Case A7 waits',
      'bleeding',
      'aftercare-replies-dead',
      'A reply was not read.',
      'f-1',
      'Fern &#38; Fable',
    ]) {
      expect(body).toContain(shown);
    }
  });

  it('escapes everything that came from outside', async () => {
    const { ask, texts, mail } = await startConsole();
    const attack = '"><script>alert(1)</script>';
    await texts.receive({ from: ANN, body: attack });
    await mail.deliverNotification({ to: 'o@clinic.example', subject: attack, body: attack });
    const { body } = await ask('GET', `/local?note=${encodeURIComponent(attack)}`);
    expect(body).not.toContain('<script>alert');
    expect(body.toString().match(/&#60;script&#62;alert\(1\)/g)).toHaveLength(4);
  });

  it('shows both parts of an email and who it is from, its page without scripts, forms or reach', async () => {
    const { ask, email } = await startConsole();
    await email(['ann@clinic.example'], 'How are you?', `<p title='"'>Hi</p><script>alert(1)</script>`);
    const page = (await ask('GET', '/local')).body.toString();
    expect(page).toContain('From Fern &#38; Fable &#60;care@clinic.example&#62;');
    expect(page).toContain('<p class="mail">Case A7</p>');
    const [frame = ''] = /<iframe.*?<\/iframe>/s.exec(page) ?? [];
    expect(frame).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(frame).toContain('&#60;p title=&#39;&#34;&#39;&#62;Hi&#60;/p&#62;&#60;script&#62;');
    expect(page).not.toContain('<script>alert');
  });

  it('shows no frame for an email of plain text', async () => {
    const { ask, email } = await startConsole();
    await email(['ann@clinic.example'], 'How are you?');
    expect((await ask('GET', '/local')).body).not.toContain('<iframe');
  });

  it('makes links of this machine’s addresses, and of no others', async () => {
    const { ask, send } = await startConsole();
    await send(NADIA, 'Case A7: http://127.0.0.1:4400/s/abc or https://elsewhere.example/x');
    const { body } = await ask('GET', '/local');
    expect(body).toContain('<a href="http://127.0.0.1:4400/s/abc">');
    expect(body).not.toContain('href="https://elsewhere');
  });

  it('says so when the API does not answer', async () => {
    const { ask } = await startConsole({ api: async () => jsonAnswer(502, {}) });
    expect((await ask('GET', '/local')).body).toContain('The API did not answer with cases.');
  });

  const form = (fields: Record<string, string>) => ({ body: new URLSearchParams(fields).toString() });
  const noteOf = ({ headers }: HttpAnswer) => decodeURIComponent(String(headers.location)).split('note=')[1];

  it('moves the clock and takes texts by form', async () => {
    const { ask, clock, texts } = await startConsole();
    const moved = await ask('POST', '/local/clock', form({ advance: 'P1D' }));
    expect(moved.status).toBe(303);
    expect(clock.now()).toBe(Date.parse('2026-03-03T20:00:00Z'));
    expect(noteOf(await ask('POST', '/local/texts', form({ from: ANN, body: '4' })))).toBe(
      `The text from ${ANN} arrived.`,
    );
    expect(texts.texts()).toHaveLength(1);
    expect(noteOf(await ask('POST', '/local/clock', form({ advance: 'x' })))).toContain('did not work');
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
