import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { key, type OpenedTable, openTable, texts } from './dynamodb-fixture.ts';

const TableName = 'Follow-ups';
let opened: OpenedTable;
const call: OpenedTable['call'] = (operation, input) => opened.call(operation, input);
const put = (PK: string, attributes: Record<string, unknown> = {}, SK = 'A') =>
  call('PutItem', { Item: { ...key(PK, SK), ...attributes } });

beforeEach(async () => {
  opened = await openTable();
});
afterEach(() => opened.dynamo.close());

describe('single items', () => {
  it('answers a stored item, and nothing for one that is not there', async () => {
    await put('ann', { visits: { N: '3' }, tags: { SS: ['b', 'a'] }, notes: { L: [{ M: { at: { S: 'x' } } }] } });
    expect(await call('GetItem', { Key: key('ann') })).toEqual({
      Item: {
        ...key('ann'),
        visits: { N: '3' },
        tags: { SS: ['b', 'a'] },
        notes: { L: [{ M: { at: { S: 'x' } } }] },
      },
    });
    expect(await call('GetItem', { Key: key('bob') })).toEqual({});
  });

  it('updates by expression and returns what was asked for', async () => {
    const update = {
      Key: key('ann'),
      UpdateExpression: 'SET #s = :s ADD visits :one',
      ExpressionAttributeNames: { '#s': 'status' },
      ExpressionAttributeValues: { ':s': { S: 'open' }, ':one': { N: '1' } },
      ReturnValues: 'ALL_NEW',
    };
    await call('UpdateItem', update);
    expect(await call('UpdateItem', update)).toEqual({
      Attributes: { ...key('ann'), status: { S: 'open' }, visits: { N: '2' } },
    });
  });

  it('leaves the caller’s input as it was', async () => {
    const input = {
      Key: key('ann'),
      UpdateExpression: 'SET a = :a',
      ExpressionAttributeValues: { ':a': { N: '1.0' } },
      Unknown: 1,
    };
    const before = structuredClone(input);
    await call('UpdateItem', input);
    expect(input).toEqual(before);
  });

  it('returns the old item of a delete', async () => {
    await put('ann', texts({ name: 'Ann' }));
    expect(await call('DeleteItem', { Key: key('ann'), ReturnValues: 'ALL_OLD' })).toEqual({
      Attributes: { ...key('ann'), ...texts({ name: 'Ann' }) },
    });
    expect(await call('GetItem', { Key: key('ann') })).toEqual({});
  });
});

describe('conditions', () => {
  const onlyNew = { ConditionExpression: 'attribute_not_exists(PK)' };
  const onlyOld = { ConditionExpression: 'attribute_exists(PK)' };
  const operations: Array<[title: string, operation: string, input: Record<string, unknown>]> = [
    ['a put', 'PutItem', { Item: key('ann'), ...onlyNew }],
    ['an update', 'UpdateItem', { Key: key('ann'), UpdateExpression: 'REMOVE note', ...onlyNew }],
    ['a delete', 'DeleteItem', { Key: key('ann'), ...onlyNew }],
  ];
  it.each(operations)(
    'refuses %s whose condition fails, with the item only when asked',
    async (_, operation, input) => {
      await put('ann', texts({ note: 'kept' }));
      const item = { ...key('ann'), ...texts({ note: 'kept' }) };
      await expect(call(operation, input)).rejects.toMatchObject({
        code: 'ConditionalCheckFailedException',
        message: 'The conditional request failed',
        httpStatus: 400,
        fields: {},
      });
      await expect(call(operation, { ...input, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })).rejects.toMatchObject(
        { code: 'ConditionalCheckFailedException', fields: { Item: item } },
      );
      expect(await call('GetItem', { Key: key('ann') })).toEqual({ Item: item });
    },
  );

  it('shows no item when there is none', async () => {
    await expect(
      call('DeleteItem', { Key: key('bob'), ...onlyOld, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
    ).rejects.toMatchObject({ code: 'ConditionalCheckFailedException', fields: {} });
  });

  it('lets one of many writers win', async () => {
    const attempts = Array.from({ length: 20 }, () => call('PutItem', { Item: key('ann'), ...onlyNew }));
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('refusals', () => {
  const refusals: Array<[title: string, operation: string, input: Record<string, unknown>, code: string]> = [
    ['an unknown operation', 'ExecuteStatement', {}, 'UnknownOperationException'],
    ['an unknown table', 'GetItem', { TableName: 'Nobody', Key: key('ann') }, 'ResourceNotFoundException'],
    ['a description of an unknown table', 'DescribeTable', { TableName: 'Nobody' }, 'ResourceNotFoundException'],
    ['a description without a table', 'DescribeTable', { TableName: undefined }, 'ValidationException'],
    ['a key without its range part', 'GetItem', { Key: texts({ PK: 'ann' }) }, 'ValidationException'],
    ['a key of the wrong type', 'GetItem', { Key: { PK: { N: '1' }, SK: { S: 'A' } } }, 'ValidationException'],
    ['an item without a key', 'PutItem', { Item: texts({ PK: 'ann' }) }, 'ValidationException'],
    ['a value of the wrong JSON type', 'PutItem', { Item: { PK: { S: 1 } } }, 'SerializationException'],
    [
      'a reserved word in an expression',
      'UpdateItem',
      { Key: key('ann'), UpdateExpression: 'SET status = :s', ExpressionAttributeValues: { ':s': { S: 'x' } } },
      'ValidationException',
    ],
    [
      'an unused value',
      'UpdateItem',
      { Key: key('ann'), UpdateExpression: 'REMOVE a', ExpressionAttributeValues: { ':s': { S: 'x' } } },
      'ValidationException',
    ],
    [
      'an empty index key',
      'PutItem',
      { Item: { ...key('ann'), ...texts({ wakeKey: '', wakeAt: 'x' }) } },
      'ValidationException',
    ],
    [
      'an index key of the wrong type',
      'PutItem',
      { Item: { ...key('ann'), wakeKey: { N: '1' } } },
      'ValidationException',
    ],
    [
      'an item above 400 KiB',
      'PutItem',
      { Item: { ...key('ann'), big: { S: 'x'.repeat(410_000) } } },
      'ValidationException',
    ],
    [
      'a strange answer on failure',
      'PutItem',
      { Item: key('ann'), ReturnValuesOnConditionCheckFailure: 'ALL_NEW' },
      'ValidationException',
    ],
    [
      'a consistent read of an index',
      'Query',
      {
        IndexName: 'by-wake',
        ConsistentRead: true,
        KeyConditionExpression: 'wakeKey = :k',
        ExpressionAttributeValues: { ':k': { S: 'x' } },
      },
      'ValidationException',
    ],
    [
      'two writes of one item in a batch',
      'BatchWriteItem',
      { RequestItems: { [TableName]: [{ PutRequest: { Item: key('a') } }, { DeleteRequest: { Key: key('a') } }] } },
      'ValidationException',
    ],
  ];
  it.each(refusals)('refuses %s', async (_, operation, input, code) => {
    await expect(call(operation, input)).rejects.toMatchObject({ name: 'AwsError', code, httpStatus: 400 });
    expect((await call('Scan', {})).Count).toBe(0);
  });

  it('says clearly that comparing whole lists is not modelled, instead of answering wrongly', async () => {
    await put('ann', { notes: { L: [{ S: 'x' }] } });
    await expect(
      call('PutItem', {
        Item: key('ann'),
        ConditionExpression: 'attribute_exists(PK) AND NOT notes = :l',
        ExpressionAttributeValues: { ':l': { L: [{ S: 'x' }] } },
      }),
    ).rejects.toThrow('cannot compare a whole list or map');
  });
});

describe('queries', () => {
  const query = (input: Record<string, unknown>) =>
    call('Query', {
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'ann' } },
      ...input,
    });
  const sortKeys = (output: Record<string, unknown>) =>
    Array.isArray(output.Items) ? output.Items.map((item) => item.SK.S) : [];

  it('answers in order, by prefix, backwards and in pages', async () => {
    for (const SK of ['S#2', 'C#1', 'S#1', 'S#3', 'S']) await put('ann', {}, SK);
    await put('bob', {}, 'S#9');
    expect(sortKeys(await query({}))).toEqual(['C#1', 'S', 'S#1', 'S#2', 'S#3']);
    expect(sortKeys(await query({ ScanIndexForward: false, Limit: 2 }))).toEqual(['S#3', 'S#2']);
    const prefix = {
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :s)',
      ExpressionAttributeValues: { ':pk': { S: 'ann' }, ':s': { S: 'S#' } },
    };
    const first = await query({ ...prefix, Limit: 2 });
    expect(sortKeys(first)).toEqual(['S#1', 'S#2']);
    expect(sortKeys(await query({ ...prefix, Limit: 2, ExclusiveStartKey: first.LastEvaluatedKey }))).toEqual(['S#3']);
  });

  it('projects, filters and counts', async () => {
    await put('ann', { n: { N: '1' } }, '1');
    await put('ann', { n: { N: '2' } }, '2');
    const filter = {
      FilterExpression: 'n > :n',
      ExpressionAttributeValues: { ':pk': { S: 'ann' }, ':n': { N: '1' } },
    };
    expect(await query({ ...filter, ProjectionExpression: 'n' })).toMatchObject({ Items: [{ n: { N: '2' } }] });
    expect(await query({ ...filter, Select: 'COUNT' })).toEqual({ Count: 1, ScannedCount: 2 });
  });

  it('finds an item through a sparse index only while it has the index attributes', async () => {
    await put('ann', texts({ wakeKey: 'WAKE#1', wakeAt: '2026-03-02T15:00:00.000Z', other: 'x' }));
    await put('bob');
    const woken = () =>
      call('Query', {
        IndexName: 'by-wake',
        KeyConditionExpression: 'wakeKey = :k AND wakeAt <= :at',
        ExpressionAttributeValues: { ':k': { S: 'WAKE#1' }, ':at': { S: '2026-03-02T15:00:00.000Z' } },
      });
    expect((await woken()).Items).toEqual([
      { ...key('ann'), ...texts({ wakeKey: 'WAKE#1', wakeAt: '2026-03-02T15:00:00.000Z' }) },
    ]);
    await call('UpdateItem', { Key: key('ann'), UpdateExpression: 'REMOVE wakeKey' });
    expect(await woken()).toMatchObject({ Count: 0 });
  });

  it.each([true, false])('pages through 600 items with equal index keys, each once (forward: %s)', async (forward) => {
    const names = Array.from({ length: 600 }, (_, n) => `client-${n}`);
    for (const name of names) await put(name, texts({ wakeKey: 'WAKE#1', wakeAt: 'now' }));
    const seen: string[] = [];
    let ExclusiveStartKey: unknown;
    do {
      const page = await call('Query', {
        IndexName: 'by-wake',
        KeyConditionExpression: 'wakeKey = :k',
        ExpressionAttributeValues: { ':k': { S: 'WAKE#1' } },
        Limit: 70,
        ScanIndexForward: forward,
        ...(ExclusiveStartKey === undefined ? {} : { ExclusiveStartKey }),
      });
      if (Array.isArray(page.Items)) seen.push(...page.Items.map((item) => item.PK.S));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    expect(seen.toSorted()).toEqual(names.toSorted());
  });

  it('keeps apart items with equal index keys whose hashes dynalite shortens to the same six characters', async () => {
    const [one, other] = ['client-5969', 'client-5496'];
    for (const name of [one, other]) await put(name, texts({ wakeKey: 'WAKE#1', wakeAt: 'now' }));
    const woken = (input: Record<string, unknown>) =>
      call('Query', {
        IndexName: 'by-wake',
        KeyConditionExpression: 'wakeKey = :k',
        ExpressionAttributeValues: { ':k': { S: 'WAKE#1' } },
        ...input,
      });
    const first = await woken({ Limit: 1 });
    const second = await woken({ Limit: 1, ExclusiveStartKey: first.LastEvaluatedKey });
    expect([first.Items, second.Items].flat()).toMatchObject([texts({ PK: one }), texts({ PK: other })]);
    await call('DeleteItem', { Key: key(one) });
    expect((await woken({})).Items).toMatchObject([texts({ PK: other })]);
  });
});

describe('batches and descriptions', () => {
  it('writes and reads in batches', async () => {
    await put('old');
    expect(
      await call('BatchWriteItem', {
        RequestItems: {
          [TableName]: [{ PutRequest: { Item: key('a') } }, { DeleteRequest: { Key: key('old') } }],
        },
      }),
    ).toEqual({ UnprocessedItems: {} });
    expect(await call('BatchGetItem', { RequestItems: { [TableName]: { Keys: [key('a'), key('old')] } } })).toEqual({
      Responses: { [TableName]: [key('a')] },
      UnprocessedKeys: {},
    });
  });

  it('scans the table and an index', async () => {
    await put('a');
    await put('b', texts({ wakeKey: 'k', wakeAt: 'at' }));
    expect(await call('Scan', {})).toMatchObject({ Count: 2 });
    expect(await call('Scan', { IndexName: 'by-wake' })).toMatchObject({ Count: 1 });
  });

  it('describes the table as the template declares it', async () => {
    const { table } = opened;
    expect(await call('DescribeTable', {})).toMatchObject({
      Table: {
        TableArn: table.tableArn,
        TableStatus: 'ACTIVE',
        LatestStreamArn: table.streamArn,
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
        GlobalSecondaryIndexes: [{ IndexName: 'by-wake', IndexArn: `${table.tableArn}/index/by-wake` }],
      },
    });
    expect(await call('DescribeTimeToLive', {})).toEqual({
      TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' },
    });
  });
});
