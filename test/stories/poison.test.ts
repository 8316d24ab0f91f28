import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, onCall } from '../support/story-clinic.ts';

/** Goal: what no retry can help ends with the dead letters and an alarm. Method: it is put there past the contract, which never would. */

const AT = '2026-03-02T15:00:00-05:00';
const alarmsOf = async (clinic: OpenClinic): Promise<string> =>
  (await clinic.messages('alarms@example.com')).map(({ subject }) => subject).join('\n');

describe('a message nobody can work', () => {
  const poison: Array<[queue: string, body: string]> = [
    ['aftercare-follow-ups', '{"due":"something else"}'],
    ['aftercare-escalations', 'not JSON'],
    ['aftercare-replies', '{"originationNumber":"nobody"}'],
    ['aftercare-receipts', '[]'],
  ];
  const session = aSessionTold();
  let clinic: OpenClinic;
  beforeAll(async () => {
    clinic = await openClinic({ at: AT });
    for (const [queue, body] of poison) {
      await clinic.cloud.messages.send(clinic.cloud.messages.find(queue)?.arn ?? '', [{ body }]);
      await clinic.idle();
    }
    await clinic.completeSession(session);
    await clinic.pass('P1D');
    await clinic.text(session.client.phone, '4');
  });
  afterAll(() => clinic.close());

  it.each(poison)('in %s goes to its dead letters with an alarm', async (queue, body) => {
    const { arn = '' } = clinic.cloud.messages.find(`${queue}-dead`) ?? {};
    const dead = await clinic.cloud.messages.receive(arn, 10);
    expect(dead.map((message) => message.body)).toEqual([body]);
    expect(await alarmsOf(clinic)).toContain(`${queue}-dead`);
  });

  it('holds up nothing behind it', async () => {
    expect(await clinic.textsTo(onCall.first, 'page')).toHaveLength(1);
    const [message] = (await clinic.timeline(session.client.clientId)).filter(({ kind }) => kind === 'message');
    expect(message).toMatchObject({ status: 'accepted' });
    expect(await clinic.idle()).toBe(poison.length);
  });
});

describe('a record nobody can work', () => {
  let clinic: OpenClinic;
  beforeEach(async () => {
    clinic = await openClinic({ at: AT });
  });
  afterEach(() => clinic.close());

  it('in the stream is parked with an alarm, and those behind it are planned', async () => {
    const [table] = clinic.cloud.template.tables;
    const put = (Item: Record<string, unknown>) =>
      clinic.cloud.dynamo.call('PutItem', { TableName: table?.tableName, Item }, { kind: 'machine' });
    await put({ PK: { S: 'CLIENT#not-an-id' }, SK: { S: 'NOW#SESSION#x' }, wake: { S: 'plan' } });
    const session = aSessionTold();
    await clinic.completeSession(session);
    expect(await clinic.followUp(session.client.clientId)).toMatchObject({ status: 'planned' });
    expect(await clinic.idle()).toBe(1);
    await clinic.advance('PT5M');
    expect(await alarmsOf(clinic)).toContain('aftercare-parked');
  });

  it('about a client whose item is damaged becomes an unclear Case of the number, by its raw words', async () => {
    const session = aSessionTold();
    await clinic.completeSession(session);
    const [table] = clinic.cloud.template.tables;
    const { Items } = await clinic.cloud.dynamo.call(
      'Scan',
      {
        TableName: table?.tableName,
        FilterExpression: 'SK = :profile',
        ExpressionAttributeValues: { ':profile': { S: 'NOW#PROFILE' } },
      },
      { kind: 'machine' },
    );
    const [profile] = Items as Array<Record<string, Record<string, unknown>>>; // the wire's own shape
    await clinic.cloud.dynamo.call(
      'PutItem',
      { TableName: table?.tableName, Item: { ...profile, profile: { M: {} } } },
      { kind: 'machine' },
    );
    await clinic.text(session.client.phone, 'I lost my loyalty card');
    await clinic.advance('PT30M');
    const open = await clinic.openCases();
    expect(open).toMatchObject([{ acuity: 'unclear', status: 'open' }]);
    expect(open[0]?.clientId).toBeUndefined();
  });
});
