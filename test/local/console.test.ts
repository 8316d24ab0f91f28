import { describe, expect, it } from 'vitest';
import { ANN, CLINIC, json, NADIA, startConsole } from './console-fixture.ts';
import { NOW } from './edge-fakes.ts';

describe('the clock', () => {
  it('tells the virtual time', async () => {
    const { ask } = await startConsole();
    expect(json(await ask('GET', '/local/api/clock'))).toEqual({ now: NOW });
  });

  it.each([
    [{ advance: 'P1D' }, '2026-03-03T20:00:00.000Z', 'advance'],
    [{ advance: 'PT90M', exact: true }, '2026-03-02T21:30:00.000Z', 'exact advance'],
    [{ advance: 'P1D', sparse: true }, '2026-03-03T20:00:00.000Z', 'sparse advance'],
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
