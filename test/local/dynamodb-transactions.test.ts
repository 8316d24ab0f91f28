import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { key, machine, type OpenedTable, openTable, texts } from './dynamodb-fixture.ts';

const TableName = 'Follow-ups';
const minutes = 60_000;
let opened: OpenedTable;

beforeEach(async () => {
  opened = await openTable();
});
afterEach(() => opened.dynamo.close());

const transact = (TransactItems: unknown, input: Record<string, unknown> = {}) =>
  opened.dynamo.call('TransactWriteItems', { TransactItems, ...input }, machine);
const item = async (PK: string) => (await opened.call('GetItem', { Key: key(PK) })).Item;
const itemCount = async () => (await opened.call('Scan', {})).Count;
const recordCount = async () => (await opened.dynamo.stream(opened.table.tableArn).read('test', 10_000)).length;

const put = (PK: string, more: Record<string, unknown> = {}) => ({ Put: { TableName, Item: key(PK), ...more } });
const onlyNew = { ConditionExpression: 'attribute_not_exists(PK)' };
const count = (PK: string, more: Record<string, unknown> = {}) => ({
  Update: {
    TableName,
    Key: key(PK),
    UpdateExpression: 'ADD n :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
    ...more,
  },
});

describe('TransactWriteItems', () => {
  it('does all four kinds of member together', async () => {
    await transact([put('checked'), put('deleted')]);
    expect(
      await transact([
        put('ann'),
        count('bob'),
        { Delete: { TableName, Key: key('deleted') } },
        { ConditionCheck: { TableName, Key: key('checked'), ConditionExpression: 'attribute_exists(PK)' } },
      ]),
    ).toEqual({});
    expect(await Promise.all(['ann', 'bob', 'deleted', 'checked'].map(item))).toEqual([
      key('ann'),
      { ...key('bob'), n: { N: '1' } },
      undefined,
      key('checked'),
    ]);
  });

  it('does nothing when one condition fails, and gives a reason for each member, with the item where asked', async () => {
    await transact([count('bob'), count('cat')]);
    const failing = [
      put('ann'),
      { Put: { TableName, Item: key('bob'), ...onlyNew } },
      {
        ConditionCheck: {
          TableName,
          Key: key('cat'),
          ConditionExpression: 'n = :two',
          ExpressionAttributeValues: { ':two': { N: '2' } },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
      {
        Delete: {
          TableName,
          Key: key('dan'),
          ConditionExpression: 'attribute_exists(PK)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
    ];
    const failed = { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' };
    await expect(transact(failing)).rejects.toMatchObject({
      code: 'TransactionCanceledException',
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed, ConditionalCheckFailed, ConditionalCheckFailed]',
      httpStatus: 400,
      fields: {
        CancellationReasons: [{ Code: 'None' }, failed, { ...failed, Item: { ...key('cat'), n: { N: '1' } } }, failed],
      },
    });
    expect(await item('ann')).toBeUndefined();
    expect(await recordCount()).toBe(2);
  });

  const unfit: Array<[title: string, member: Record<string, unknown>, message: RegExp]> = [
    [
      'an update that cannot be applied',
      { Update: { ...count('text').Update, UpdateExpression: 'SET t = t + :one' } },
      /incorrect data type/,
    ],
    [
      'a key that does not fit the table',
      { Delete: { TableName, Key: texts({ PK: 'x' }) } },
      /does not match the schema/,
    ],
    ['an item without its key', { Put: { TableName, Item: texts({ PK: 'x' }) } }, /Missing the key SK/],
  ];
  it.each(unfit)('cancels for %s, undoing the members before it', async (_, member, message) => {
    await transact([put('text', { Item: { ...key('text'), ...texts({ t: 'x' }) } })]);
    await expect(transact([put('ann'), member])).rejects.toMatchObject({
      code: 'TransactionCanceledException',
      fields: {
        CancellationReasons: [{ Code: 'None' }, { Code: 'ValidationError', Message: expect.stringMatching(message) }],
      },
    });
    expect(await item('ann')).toBeUndefined();
  });

  const malformed: Array<[title: string, items: unknown]> = [
    ['no members', []],
    ['members that are no list', { Put: 1 }],
    ['no member list at all', undefined],
    ['101 members', Array.from({ length: 101 }, (_, n) => put(`p${n}`))],
    ['two members on one item', [put('ann'), count('ann')]],
    ['a member of two kinds', [{ ...put('ann'), ...count('bob') }]],
    ['a member of no kind', [{}]],
    ['a reading member', [{ Get: { TableName, Key: key('ann') } }]],
    ['an update without expression', [{ Update: { TableName, Key: key('ann') } }]],
    ['a check without condition', [{ ConditionCheck: { TableName, Key: key('ann') } }]],
    ['an unreadable condition', [put('ann', { ConditionExpression: 'nonsense(' })]],
    [
      'more than 4 MB',
      Array.from({ length: 12 }, (_, n) =>
        put(`p${n}`, { Item: { ...key(`p${n}`), big: { S: 'x'.repeat(390_000) } } }),
      ),
    ],
  ];
  it.each(malformed)('refuses %s with nothing stored', async (_, items) => {
    await expect(transact(items)).rejects.toMatchObject({ code: 'ValidationException' });
    expect(await itemCount()).toBe(0);
  });

  it('takes 100 members', async () => {
    await transact(Array.from({ length: 100 }, (_, n) => put(`p${n}`)));
    expect(await itemCount()).toBe(100);
  });

  it('refuses an unknown table', async () => {
    await expect(transact([put('ann'), { Put: { TableName: 'Nobody', Item: key('x') } }])).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
    });
    expect(await itemCount()).toBe(0);
  });

  it('lets every one of 50 contending optimistic transactions count once', async () => {
    await transact([count('counter')]);
    const optimistic = async (): Promise<void> => {
      const read = await opened.call('GetItem', { Key: key('counter') });
      const expected = JSON.parse(JSON.stringify(read.Item)).n;
      try {
        await transact([
          count('counter', {
            ConditionExpression: 'n = :seen',
            ExpressionAttributeValues: { ':one': { N: '1' }, ':seen': expected },
          }),
        ]);
      } catch (error) {
        expect(error).toMatchObject({ code: 'TransactionCanceledException' });
        return optimistic();
      }
    };
    await Promise.all(Array.from({ length: 50 }, optimistic));
    expect(await item('counter')).toMatchObject({ n: { N: '51' } });
  });
});

describe('ClientRequestToken', () => {
  const ClientRequestToken = '7e0f5b2c-0001';

  it('makes a repeated request happen once for 10 minutes', async () => {
    await transact([count('ann')], { ClientRequestToken });
    opened.clock.moveTo(opened.clock.now() + 10 * minutes - 1);
    expect(await transact([count('ann')], { ClientRequestToken })).toEqual({});
    expect(await item('ann')).toMatchObject({ n: { N: '1' } });
    opened.clock.moveTo(opened.clock.now() + 1);
    await transact([count('ann')], { ClientRequestToken });
    expect(await item('ann')).toMatchObject({ n: { N: '2' } });
  });

  it('refuses the token with another request', async () => {
    await transact([count('ann')], { ClientRequestToken });
    await expect(transact([count('bob')], { ClientRequestToken })).rejects.toMatchObject({
      code: 'IdempotentParameterMismatchException',
    });
  });

  it('forgets the token of a cancelled transaction', async () => {
    await transact([put('ann')]);
    const input = [put('ann', onlyNew)];
    await expect(transact(input, { ClientRequestToken })).rejects.toMatchObject({
      code: 'TransactionCanceledException',
    });
    await opened.call('DeleteItem', { Key: key('ann') });
    await transact(input, { ClientRequestToken });
    expect(await item('ann')).toEqual(key('ann'));
  });

  it.each(['', 'x'.repeat(37), 5])('refuses the token %j', async (token) => {
    await expect(transact([put('ann')], { ClientRequestToken: token })).rejects.toMatchObject({
      code: 'ValidationException',
    });
  });
});

describe('TransactGetItems', () => {
  const get = (items: unknown) => opened.dynamo.call('TransactGetItems', { TransactItems: items }, machine);
  const member = (PK: string, more: Record<string, unknown> = {}) => ({ Get: { TableName, Key: key(PK), ...more } });

  it('answers in order, with an empty place for what is not there', async () => {
    await transact([count('ann'), put('bob')]);
    expect(await get([member('bob'), member('nobody'), member('ann', { ProjectionExpression: 'n' })])).toEqual({
      Responses: [{ Item: key('bob') }, {}, { Item: { n: { N: '1' } } }],
    });
  });

  it('cancels for a key that does not fit', async () => {
    await expect(get([member('ann'), { Get: { TableName, Key: texts({ PK: 'x' }) } }])).rejects.toMatchObject({
      code: 'TransactionCanceledException',
      fields: { CancellationReasons: [{ Code: 'None' }, { Code: 'ValidationError' }] },
    });
  });

  it.each([
    ['no members', []],
    ['a writing member', [put('ann')]],
  ])('refuses %s', async (_, items) => {
    await expect(get(items)).rejects.toMatchObject({ code: 'ValidationException' });
  });

  it('never sees half a transaction', async () => {
    const writes = Array.from({ length: 30 }, () => transact([count('ann'), count('bob')]));
    const reads = await Promise.all(Array.from({ length: 30 }, () => get([member('ann'), member('bob')])));
    await Promise.all(writes);
    for (const { Responses } of reads) {
      const [ann, bob] = JSON.parse(JSON.stringify(Responses));
      expect(ann.Item?.n).toEqual(bob.Item?.n);
    }
  });
});
