import { afterEach, describe, expect, it } from 'vitest';
import { aTable, key, type OpenedTable, openTable, startAt, texts } from './dynamodb-fixture.ts';

const hour = 3_600_000;
let opened: OpenedTable;
afterEach(() => opened.dynamo.close());

const stream = () => opened.dynamo.stream(opened.table.tableArn);
const put = (PK: string, attributes: Record<string, unknown> = {}) =>
  opened.call('PutItem', { Item: { ...key(PK), ...attributes } });
const names = async (reader = 'plan') => (await stream().read(reader, 100)).map(({ eventName }) => eventName);

describe('change records', () => {
  it('have the shape that Lambda hands over', async () => {
    opened = await openTable();
    await put('ann', { n: { N: '1' } });
    const [record] = await stream().read('plan', 10);
    expect(record).toEqual({
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'us-east-1',
      eventSourceARN: opened.table.streamArn,
      dynamodb: {
        ApproximateCreationDateTime: startAt / 1000,
        Keys: key('ann'),
        NewImage: { ...key('ann'), n: { N: '1' } },
        SequenceNumber: expect.stringMatching(/^\d{21}$/),
        SizeBytes: expect.any(Number),
        StreamViewType: 'NEW_IMAGE',
      },
    });
  });

  const [before, after] = [
    { ...key('ann'), n: { N: '1' } },
    { ...key('ann'), n: { N: '2' } },
  ];
  it.each([
    ['NEW_IMAGE', [{ NewImage: before }, { NewImage: after }, {}]],
    ['OLD_IMAGE', [{}, { OldImage: before }, { OldImage: after }]],
    ['NEW_AND_OLD_IMAGES', [{ NewImage: before }, { NewImage: after, OldImage: before }, { OldImage: after }]],
    ['KEYS_ONLY', [{}, {}, {}]],
  ])('carry the images of %s', async (streamViewType, images) => {
    opened = await openTable({ table: aTable({ streamViewType }) });
    await put('ann', { n: { N: '1' } });
    await put('ann', { n: { N: '2' } });
    await opened.call('DeleteItem', { Key: key('ann') });
    const records = await stream().read('plan', 10);
    expect(records.map(({ eventName }) => eventName)).toEqual(['INSERT', 'MODIFY', 'REMOVE']);
    expect(records.map(({ dynamodb: { NewImage, OldImage } }) => ({ NewImage, OldImage }))).toEqual(images);
    expect(records.map(({ dynamodb }) => dynamodb.Keys)).toEqual([key('ann'), key('ann'), key('ann')]);
  });

  const idle: Array<[title: string, operation: string, input: Record<string, unknown>]> = [
    ['a put of the same item', 'PutItem', { Item: { SK: { S: 'A' }, s: { SS: ['b', 'a'] }, PK: { S: 'ann' } } }],
    ['an update that changes nothing', 'UpdateItem', { Key: key('ann'), UpdateExpression: 'REMOVE nothing' }],
    ['a delete of nothing', 'DeleteItem', { Key: key('bob') }],
  ];
  it.each(idle)('are not written for %s', async (_, operation, input) => {
    opened = await openTable();
    await put('ann', { s: { SS: ['a', 'b'] } });
    await opened.call(operation, input);
    expect(await names()).toEqual(['INSERT']);
  });

  it('are not written for a refused write', async () => {
    opened = await openTable();
    await put('ann');
    await expect(
      opened.call('DeleteItem', { Key: key('ann'), ConditionExpression: 'attribute_not_exists(PK)' }),
    ).rejects.toThrow();
    expect(await names()).toEqual(['INSERT']);
  });

  it('have increasing sequence numbers in the order of the writes', async () => {
    opened = await openTable();
    await Promise.all(Array.from({ length: 25 }, (_, n) => put(`p${n}`)));
    const records = await stream().read('plan', 100);
    const numbers = records.map(({ dynamodb }) => dynamodb.SequenceNumber);
    expect(numbers).toEqual([...new Set(numbers)].toSorted());
    expect(records.map(({ dynamodb }) => dynamodb.Keys.PK)).toEqual(numbers.map((_, n) => ({ S: `p${n}` })));
  });
});

describe('readers', () => {
  it('each keep their own cursor, moved only by commit and never back', async () => {
    opened = await openTable();
    for (const name of ['a', 'b', 'c']) await put(name);
    const [first, second] = await stream().read('plan', 2);
    expect(await stream().read('plan', 2)).toEqual([first, second]);
    await stream().commit('plan', String(second?.dynamodb.SequenceNumber));
    await stream().commit('plan', String(first?.dynamodb.SequenceNumber));
    expect(await names('plan')).toEqual(['INSERT']);
    expect(await names('page')).toHaveLength(3);
  });

  it('know whether there is more, and hear of new records', async () => {
    opened = await openTable();
    let heard = 0;
    stream().onAppend(() => {
      heard += 1;
    });
    expect(stream().hasMore('plan')).toBe(false);
    await put('ann');
    await put('ann');
    expect([heard, stream().hasMore('plan')]).toEqual([1, true]);
    const [record] = await stream().read('plan', 1);
    await stream().commit('plan', String(record?.dynamodb.SequenceNumber));
    expect([stream().hasMore('plan'), stream().hasMore('page')]).toEqual([false, true]);
  });

  it('lose what is older than 24 hours', async () => {
    opened = await openTable();
    await put('old');
    opened.clock.moveTo(startAt + hour);
    await put('new');
    opened.clock.moveTo(startAt + 24 * hour - 1);
    expect(await names()).toHaveLength(2);
    opened.clock.moveTo(startAt + 24 * hour);
    expect((await stream().read('plan', 10)).map(({ dynamodb }) => dynamodb.Keys)).toEqual([key('new')]);
    opened.clock.moveTo(startAt + 25 * hour);
    expect(stream().hasMore('plan')).toBe(false);
    expect(await names()).toEqual([]);
    await put('newest');
    expect(await names()).toEqual(['INSERT']);
  });

  it('cannot be asked of an unknown table', async () => {
    opened = await openTable();
    expect(() => opened.dynamo.stream('arn:nothing')).toThrow('no table arn:nothing');
  });
});

describe('expiry', () => {
  const expiresAt = startAt / 1000 + 60;
  const expiring = (seconds: number | string) => ({ expiresAt: { N: String(seconds) } });

  it('deletes an item after its second has passed, as DynamoDB itself', async () => {
    opened = await openTable();
    await put('ann', { ...expiring(expiresAt), ...texts({ wakeKey: 'k', wakeAt: 'at' }) });
    const { dynamo, clock } = opened;
    expect(dynamo.expiry.nextAt()).toBe((expiresAt + 1) * 1000);
    clock.moveTo((expiresAt + 1) * 1000 - 1);
    await dynamo.expiry.deliver();
    expect(await opened.call('Scan', {})).toMatchObject({ Count: 1 });
    clock.moveTo((expiresAt + 1) * 1000);
    await dynamo.expiry.deliver();
    expect(await opened.call('Scan', {})).toMatchObject({ Count: 0 });
    expect(await opened.call('Scan', { IndexName: 'by-wake' })).toMatchObject({ Count: 0 });
    expect(dynamo.expiry.nextAt()).toBeUndefined();
    const records = await stream().read('plan', 10);
    expect(records.map(({ eventName, userIdentity }) => [eventName, userIdentity])).toEqual([
      ['INSERT', undefined],
      ['REMOVE', { type: 'Service', principalId: 'dynamodb.amazonaws.com' }],
    ]);
  });

  it('follows the item when its time is moved or taken away', async () => {
    opened = await openTable();
    await put('ann', expiring(expiresAt));
    await put('ann', expiring(expiresAt + 60));
    expect(opened.dynamo.expiry.nextAt()).toBe((expiresAt + 61) * 1000);
    await put('bob', expiring(expiresAt));
    expect(opened.dynamo.expiry.nextAt()).toBe((expiresAt + 1) * 1000);
    await opened.call('DeleteItem', { Key: key('bob') });
    await opened.call('UpdateItem', { Key: key('ann'), UpdateExpression: 'REMOVE expiresAt' });
    expect(opened.dynamo.expiry.nextAt()).toBeUndefined();
  });

  it.each([
    ['text', texts({ expiresAt: '1772463600' })],
    ['a time more than five years ago', expiring(startAt / 1000 - 6 * 365 * 86_400)],
    ['a negative number', expiring(-5)],
  ])('does not count %s', async (_, attributes) => {
    opened = await openTable();
    await put('ann', attributes);
    expect(opened.dynamo.expiry.nextAt()).toBeUndefined();
  });

  it('counts nothing in a table without a TTL attribute', async () => {
    const { ttlAttribute: _, ...table } = aTable();
    opened = await openTable({ table });
    await put('ann', expiring(expiresAt));
    expect(opened.dynamo.expiry.nextAt()).toBeUndefined();
    expect(await opened.call('DescribeTimeToLive', {})).toEqual({
      TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' },
    });
  });
});
