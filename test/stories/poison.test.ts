import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, onCall } from '../support/story-clinic.ts';

/** Goal: what no retry can help ends with the dead letters and an alarm. Method: it is put there past the contract, which never would. */
describe('a record nobody can work', () => {
  let clinic: OpenClinic;
  beforeEach(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
  });
  afterEach(() => clinic.close());

  const putIntoQueue = async (name: string, body: string): Promise<void> => {
    const queue = clinic.cloud.messages.find(name);
    await clinic.cloud.messages.send(queue?.arn ?? '', [{ body }]);
    await clinic.idle();
  };
  const alarms = async (): Promise<string> =>
    (await clinic.messages('alarms@example.com')).map(({ subject }) => subject).join('\n');

  it.each([
    ['aftercare-follow-ups', '{"due":"something else"}'],
    ['aftercare-escalations', 'not JSON'],
    ['aftercare-replies', '{"originationNumber":"nobody"}'],
    ['aftercare-receipts', '[]'],
  ])('in %s goes to its dead letters with an alarm, and holds up nothing behind it', async (queue, body) => {
    await putIntoQueue(queue, body);
    const session = aSessionTold();
    await clinic.completeSession(session);
    await clinic.advance('P1D');
    await clinic.text(session.client.phone, '4');
    expect(await clinic.textsTo(onCall.first, 'page')).toHaveLength(1);
    const [message] = (await clinic.timeline(session.client.clientId)).filter(({ kind }) => kind === 'message');
    expect(message).toMatchObject({ status: 'accepted' });
    expect(await clinic.idle()).toBe(1);
    expect(await alarms()).toContain(`${queue}-dead`);
  });

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
    expect(await alarms()).toContain('aftercare-parked');
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
    await clinic.text(session.client.phone, 'there is something odd');
    await clinic.advance('PT30M');
    const open = await clinic.openCases();
    expect(open).toMatchObject([{ acuity: 'unclear', status: 'open' }]);
    expect(open[0]?.clientId).toBeUndefined();
  });
});
