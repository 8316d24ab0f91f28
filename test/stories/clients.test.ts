import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, type SeenEntry } from '../support/story-clinic.ts';

type Told = ReturnType<typeof aSessionTold>;
type Item = Record<string, { S?: string }>;

/** More than the SDK tries one call. */
const oneFailedCall = 5;

/** A few minutes before the clients of yesterday afternoon are asked. */
const AT = '2026-03-03T09:50:00-05:00';

describe('a client told again', () => {
  let clinic: OpenClinic;
  let moving: Told;
  let stopping: Told;
  let withdrawing: Told;
  let olderConsent: Record<string, unknown>;

  /** All three are told again in the minutes before anybody is asked. */
  beforeAll(async () => {
    clinic = await openClinic({ at: AT });
    [moving, stopping, withdrawing] = [await told(clinic), await told(clinic), await told(clinic)];
    await clinic.text(stopping.client.phone, 'STOP');
    const again = { ...stopping.client.consents[0], at: AT, proof: 'signed again' };
    expect((await put(clinic, { ...stopping.client, consents: [again] })).status).toBe(200);
    const withdrawn = {
      ...withdrawing.client.consents[0],
      given: false,
      at: '2026-03-03T09:49:00-05:00',
      proof: 'by phone',
    };
    expect((await put(clinic, { ...withdrawing.client, consents: [withdrawn] })).status).toBe(200);
    olderConsent = (await put(clinic, withdrawing.client)).body;
  });
  afterAll(() => clinic?.close());

  const haveBeenAsked = () => clinic.passTo('2026-03-03T10:10:00-05:00');

  it('without sense, or before any session, is refused and nothing is stored', async () => {
    const { client } = await told(clinic);
    const { phone: _phone, ...unreachable } = client;
    expect(await put(clinic, unreachable)).toMatchObject({ status: 400, body: { errors: [{ path: '' }] } });
    expect(await put(clinic, { ...client, phone: '555' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'phone' }] },
    });
    expect((await clinic.api('PUT', '/clients/somebody-else', client)).status).toBe(400);
    expect((await put(clinic, { ...client, clientId: 'nobody' })).status).toBe(404);
    expect((await put(clinic, client)).body).toMatchObject({ status: 'unchanged' });
  });

  it('under another number is asked there, and answers from there', async () => {
    const { client } = moving;
    const before = await planned(clinic, client.clientId);
    const moved = { ...client, phone: '(212) 555-0198' };
    expect((await put(clinic, moved)).body).toEqual({ clientId: client.clientId, status: 'updated' });
    expect((await put(clinic, moved)).body).toEqual({ clientId: client.clientId, status: 'unchanged' });
    await clinic.idle();
    expect(await planned(clinic, client.clientId), 'nothing is planned anew').toEqual(before);
    await haveBeenAsked();
    expect(await clinic.textsTo(client.phone)).toEqual([]);
    expect(await clinic.textsTo('+12125550198', 'day-1-check')).toHaveLength(1);
    await clinic.text('+12125550198', '1');
    expect((await clinic.timeline(client.clientId)).filter(({ kind }) => kind === 'reply')).toHaveLength(1);
    await clinic.text(client.phone, 'who is this');
    const ofNobody = (await clinic.openCases()).filter(({ clientId }) => clientId === undefined);
    expect(ofNobody).toMatchObject([{ reasons: ['unknown-sender', 'question: who'] }]);
  });

  it('with a fresh consent stays opted out', async () => {
    await haveBeenAsked();
    expect(await clinic.textsTo(stopping.client.phone, 'day-1-check')).toEqual([]);
    expect(await clinic.followUp(stopping.client.clientId)).toMatchObject({ status: 'skipped', reason: 'opted-out' });
  });

  it('whose consent was withdrawn in between is not asked', async () => {
    expect(olderConsent, 'the older consent is no news').toMatchObject({ status: 'unchanged' });
    await haveBeenAsked();
    expect(await clinic.textsTo(withdrawing.client.phone, 'day-1-check')).toEqual([]);
  });
});

describe('a client who is erased', () => {
  let clinic: OpenClinic | undefined;
  beforeEach(async () => {
    clinic = await openClinic({ at: AT });
  });
  afterEach(() => clinic?.close());
  const open = () => clinic ?? expect.fail('no clinic is open');

  /** Asked by text and mail, has answered, has opted out of texts; the next session is booked. */
  const known = async (clinic: OpenClinic): Promise<Told> => {
    const session = await told(clinic, {
      email: 'ann.example@example.com',
      firstName: 'Annabeth',
      lastName: 'Exampleton',
      consents: ['care', 'booking'].flatMap((forClass) =>
        ['sms', 'email'].map((channel) => ({
          class: forClass,
          channel,
          given: true,
          at: '2026-03-02T13:00:00-05:00',
          proof: 'intake form of Annabeth',
        })),
      ),
    });
    const { clientId, phone } = session.client;
    const booking = { bookingId: 'B-1', clientId, startsAt: '2026-04-06T11:00:00-04:00', status: 'booked' };
    expect((await clinic.api('POST', '/bookings', booking)).status).toBe(201);
    await clinic.advance('PT20M');
    await clinic.text(phone, 'all good');
    await clinic.text(phone, 'STOP');
    expect(await clinic.openCases()).toEqual([]);
    return session;
  };

  const leavesNoTrace = async (clinic: OpenClinic, clientKey: string): Promise<void> => {
    const items = await everything(clinic);
    expect(JSON.stringify(items)).not.toMatch(/5550\d\d\d|Annabeth|Exampleton|ann\.example|all good|all-good/i);
    const about = items.filter((item) => JSON.stringify(item).includes(clientKey));
    expect(about).toMatchObject([{ PK: { S: `ERASED#CLIENT#${clientKey}` }, doneAt: {} }]);
    const kinds = new Set(items.map(({ PK, SK }) => `${PK?.S?.split('#')[0]} ${SK?.S?.split('#')[0]}`));
    expect([...kinds].filter((kind) => !/^(ERASED|RATE|CLINIC) |^PHONE OPTOUT$/.test(kind))).toEqual([]);
  };

  it('is unknown from then on, leaves no trace but the opt-out, and is a stranger when they write', async () => {
    const clinic = open();
    const { client, ...session } = await known(clinic);
    const { clientId, phone } = client;
    const key = await keyOf(clinic, clientId);
    const [asked] = await clinic.textsTo(phone, 'day-1-check');
    expect(await clinic.api('DELETE', `/clients/${clientId}`)).toMatchObject({
      status: 202,
      body: { status: 'erased' },
    });

    expect((await clinic.api('GET', `/clients/${clientId}/timeline`)).status).toBe(404);
    expect((await put(clinic, client)).status).toBe(404);
    expect((await clinic.api('DELETE', `/clients/${clientId}`)).status).toBe(404);
    expect((await clinic.api('POST', `/sessions/${session.sessionId}/cancel`)).status).toBe(404);
    const booking = { bookingId: 'B-2', clientId, startsAt: '2026-04-06T11:00:00-04:00', status: 'booked' };
    expect((await clinic.api('POST', '/bookings', booking)).status).toBe(404);
    await leavesNoTrace(clinic, key);

    const said = await clinic.messages();
    await clinic.receipt(asked?.id ?? '', 'CARRIER_UNREACHABLE');
    await clinic.again('stream');
    await clinic.again('queue');
    await clinic.pass('P2D'); // the day-3 check would have been due
    expect(await clinic.idle(), 'dead letters').toBe(0);
    expect((await clinic.messages()).length).toBe(said.length);
    await leavesNoTrace(clinic, key);
    await clinic.text(phone, 'where do I find you');
    expect((await clinic.openCases()).map((one) => [one.clientId, one.reasons[0]])).toEqual([
      [undefined, 'unknown-sender'],
    ]);
  });

  it('is a new client when told again, and still opted out', async () => {
    const clinic = open();
    const session = await known(clinic);
    const { clientId, phone } = session.client;
    await clinic.api('DELETE', `/clients/${clientId}`);
    const again = { ...session, completedAt: '2026-03-03T09:00:00-05:00' };
    expect((await clinic.completeSession(again)).status).toBe(201);
    const kinds = (await clinic.timeline(clientId)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['session', 'consent', 'follow-up']));
    const before = (await clinic.textsTo(phone)).length;
    await clinic.pass('P1D');
    expect((await clinic.textsTo(phone)).length).toBe(before);
  });

  it('is kept while a Case is open, and the answer says which', async () => {
    const clinic = open();
    const { client } = await told(clinic);
    await clinic.text(client.phone, 'it is bleeding');
    const [openCase] = await clinic.openCases();
    const refused = await clinic.api('DELETE', `/clients/${client.clientId}`);
    expect(refused).toMatchObject({
      status: 409,
      body: { errors: [{ path: 'clientId', message: expect.stringContaining(`case ${openCase?.code}`) }] },
    });
    expect((await clinic.timeline(client.clientId)).some(({ kind }) => kind === 'reply')).toBe(true);
  });

  it('although the work was cut short: the sweep finishes it', async () => {
    const clinic = open();
    const { client, ...session } = await known(clinic);
    const key = await keyOf(clinic, client.clientId);
    await clinic.fault({
      service: 'dynamodb',
      operation: 'TransactWriteItems',
      kind: 'lost-answer',
      times: oneFailedCall,
    });
    expect((await clinic.api('DELETE', `/clients/${client.clientId}`)).status).toBe(502);
    await clinic.clearFaults();
    expect((await clinic.api('GET', `/clients/${client.clientId}/timeline`)).status).toBe(404);
    expect((await clinic.completeSession({ ...session, client })).status, 'told anew too early').toBe(503);
    expect(JSON.stringify(await everything(clinic)), 'not finished yet').toContain(`LOG#`);

    await clinic.advance('PT15M');
    await leavesNoTrace(clinic, key);
    expect((await clinic.api('DELETE', `/clients/${client.clientId}`)).status).toBe(404);
    expect((await clinic.call('GET', '/v1/health')).status).toBe(200);
    expect((await clinic.completeSession({ ...session, client })).status).toBe(201);
  });

  it('although the work was cut short: asking again finishes it', async () => {
    const clinic = open();
    const { client } = await known(clinic);
    const key = await keyOf(clinic, client.clientId);
    await clinic.fault({
      service: 'dynamodb',
      operation: 'TransactWriteItems',
      kind: 'lost-answer',
      times: oneFailedCall,
    });
    expect((await clinic.api('DELETE', `/clients/${client.clientId}`)).status).toBe(502);
    await clinic.clearFaults();
    expect((await clinic.api('DELETE', `/clients/${client.clientId}`)).body).toMatchObject({ status: 'erased' });
    await leavesNoTrace(clinic, key);
  });
});

const told = async (clinic: OpenClinic, client: Record<string, unknown> = {}): Promise<Told> => {
  const session = aSessionTold({ client, treatment: { needleDepthMm: 2 } });
  expect((await clinic.completeSession(session)).status).toBe(201);
  return session;
};

const put = (clinic: OpenClinic, client: Record<string, unknown>) =>
  clinic.api('PUT', `/clients/${client.clientId}`, client);

const planned = async (clinic: OpenClinic, clientId: string): Promise<SeenEntry[]> =>
  (await clinic.timeline(clientId)).filter(({ kind }) => kind === 'follow-up');

/** The whole table, past the contract: what is not there no answer of the contract can show. */
const everything = async (clinic: OpenClinic): Promise<Item[]> => {
  const [table] = clinic.cloud.template.tables;
  const found = await clinic.cloud.dynamo.call('Scan', { TableName: table?.tableName }, { kind: 'machine' });
  return found.Items as Item[]; // the wire's own shape
};

const keyOf = async (clinic: OpenClinic, clientId: string): Promise<string> => {
  const items = await everything(clinic);
  const profile = items.find(
    (item) => item.SK?.S === 'NOW#PROFILE' && JSON.stringify(item).includes(JSON.stringify({ S: clientId })),
  );
  return profile?.PK?.S?.replace('CLIENT#', '') ?? expect.fail('the client is in the table');
};
