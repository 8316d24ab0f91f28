import { expect, it } from 'vitest';
import { type Access, AwsError, type Principal } from '../../infra/local/parts.ts';
import { aTable, key, openTable } from './dynamodb-fixture.ts';

const TableName = 'Follow-ups';
const table = aTable();
const index = `${table.tableArn}/index/by-wake`;
const role: Principal = { kind: 'role', arn: 'arn:aws:iam::000000000000:role/escalate' };
const denied = new AwsError('AccessDeniedException', 'denied');

const read = 'kms:Decrypt';
const write = 'kms:Decrypt kms:GenerateDataKey';
const change = { UpdateExpression: 'REMOVE a' };
const check = { ConditionExpression: 'attribute_not_exists(PK)' };
const onIndex = {
  IndexName: 'by-wake',
  KeyConditionExpression: 'wakeKey = :k',
  ExpressionAttributeValues: { ':k': { S: 'x' } },
};

const asked: Array<[operation: string, input: Record<string, unknown>, questions: string[]]> = [
  ['GetItem', { TableName, Key: key('a') }, [`dynamodb:GetItem ${table.tableArn}`, read]],
  [
    'BatchGetItem',
    { RequestItems: { [TableName]: { Keys: [key('a')] } } },
    [`dynamodb:BatchGetItem ${table.tableArn}`, read],
  ],
  ['Query', { TableName, ...onIndex }, [`dynamodb:Query ${index}`, read]],
  ['Scan', { TableName }, [`dynamodb:Scan ${table.tableArn}`, read]],
  ['Scan', { TableName, IndexName: 'by-wake' }, [`dynamodb:Scan ${index}`, read]],
  ['PutItem', { TableName, Item: key('a') }, [`dynamodb:PutItem ${table.tableArn}`, write]],
  ['UpdateItem', { TableName, Key: key('a'), ...change }, [`dynamodb:UpdateItem ${table.tableArn}`, write]],
  ['DeleteItem', { TableName, Key: key('a') }, [`dynamodb:DeleteItem ${table.tableArn}`, write]],
  [
    'BatchWriteItem',
    { RequestItems: { [TableName]: [{ PutRequest: { Item: key('a') } }] } },
    [`dynamodb:BatchWriteItem ${table.tableArn}`, write],
  ],
  ['DescribeTable', { TableName }, [`dynamodb:DescribeTable ${table.tableArn}`]],
  [
    'TransactWriteItems',
    {
      TransactItems: [
        { Put: { TableName, Item: key('a') } },
        { Update: { TableName, Key: key('b'), ...change } },
        { Delete: { TableName, Key: key('c') } },
        { ConditionCheck: { TableName, Key: key('d'), ...check } },
      ],
    },
    [
      `dynamodb:PutItem ${table.tableArn}`,
      write,
      `dynamodb:UpdateItem ${table.tableArn}`,
      write,
      `dynamodb:DeleteItem ${table.tableArn}`,
      write,
      `dynamodb:ConditionCheckItem ${table.tableArn}`,
      read,
    ],
  ],
  [
    'TransactGetItems',
    { TransactItems: [{ Get: { TableName, Key: key('a') } }] },
    [`dynamodb:GetItem ${table.tableArn}`, read],
  ],
];

it.each(asked)(
  '%s %j asks the policies first, and goes no further without any one of them',
  async (operation, input, questions) => {
    const questionsAsked: string[] = [];
    let allowed = Number.POSITIVE_INFINITY;
    const ask = (principal: Principal, question: string): void => {
      expect(principal).toBe(role);
      questionsAsked.push(question);
      if (questionsAsked.length > allowed) throw denied;
    };
    const access: Access = {
      require: (principal, action, resourceArn) => ask(principal, `${action} ${resourceArn}`),
      requireKey: (principal, actions, resourceArn) => {
        expect(resourceArn).toBe(table.tableArn);
        ask(principal, actions.join(' '));
      },
    };
    const { dynamo } = await openTable({ table, access });
    for (allowed = 0; allowed < questions.length; allowed += 1) {
      questionsAsked.length = 0;
      await expect(dynamo.call(operation, input, role)).rejects.toBe(denied);
    }
    expect(await dynamo.stream(table.tableArn).read('test', 10)).toEqual([]);
    questionsAsked.length = 0;
    await dynamo.call(operation, input, role);
    expect(questionsAsked).toEqual(questions);
    await dynamo.close();
  },
);

it('denies a table that nobody has before it says so', async () => {
  const access: Access = {
    require: (_, action, resourceArn) => {
      if (resourceArn !== table.tableArn) throw new AwsError('AccessDeniedException', `${action} ${resourceArn}`);
    },
    requireKey: () => undefined,
  };
  const { dynamo } = await openTable({ table, access });
  await expect(dynamo.call('GetItem', { TableName: 'Nobody', Key: key('a') }, role)).rejects.toMatchObject({
    message: 'dynamodb:GetItem arn:aws:dynamodb:us-east-1:000000000000:table/Nobody',
  });
  await dynamo.close();
});
