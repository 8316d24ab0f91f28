import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAwsEdge } from '../../infra/local/aws-edge.ts';
import { openLocalDynamo } from '../../infra/local/dynamodb/open-local-dynamo.ts';
import { createFaults } from '../../infra/local/faults.ts';
import { type Gateway, openGateway } from '../../infra/local/gateway.ts';
import { jsonAnswer } from '../../infra/local/http-exchange.ts';
import type { LocalDynamo } from '../../infra/local/parts.ts';
import { accessDenying, ROLE, standingClock } from './edge-fakes.ts';

const faults = createFaults();
let dynamo: LocalDynamo;
let gateway: Gateway;
let client: DynamoDBClient;

beforeAll(async () => {
  const clock = standingClock(new Date().toISOString());
  const tableArn = 'arn:aws:dynamodb:us-east-1:000000000000:table/Clinic';
  dynamo = await openLocalDynamo({
    tables: [
      {
        tableName: 'Clinic',
        tableArn,
        streamArn: `${tableArn}/stream/1`,
        streamViewType: 'NEW_IMAGE',
        attributeDefinitions: ['PK', 'SK'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        keySchema: [
          { AttributeName: 'PK', KeyType: 'HASH' },
          { AttributeName: 'SK', KeyType: 'RANGE' },
        ],
        globalSecondaryIndexes: [],
      },
    ],
    clock,
    access: accessDenying(),
    region: 'us-east-1',
  });
  gateway = await openGateway({ port: 0 });
  const nothing = async () => jsonAnswer(404, {});
  gateway.serve({
    clock,
    aws: createAwsEdge({
      services: new Map([['dynamodb', dynamo]]),
      principalOf: () => ROLE,
      faults,
      onDefect: (defect) => {
        throw defect;
      },
    }),
    console: nothing,
    cloudFormation: nothing,
    signIn: nothing,
    restApi: nothing,
    onDefect: () => undefined,
  });
  client = new DynamoDBClient({
    endpoint: gateway.url,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'Function', secretAccessKey: 'local' },
  });
});

afterAll(async () => {
  await gateway.close();
  await dynamo.close();
});

describe('the table behind the wire', () => {
  const key = { PK: { S: 'CLIENT#1' }, SK: { S: 'NOW#PROFILE' } };

  it('writes, reads and queries items with bytes, numbers and lists intact', async () => {
    const item = {
      ...key,
      bytes: { B: new Uint8Array([0, 255]) },
      revision: { N: '7' },
      list: { L: [{ NULL: true }] },
    };
    await client.send(new PutItemCommand({ TableName: 'Clinic', Item: item }));
    expect((await client.send(new GetItemCommand({ TableName: 'Clinic', Key: key }))).Item).toEqual(item);
    const found = await client.send(
      new QueryCommand({
        TableName: 'Clinic',
        KeyConditionExpression: 'PK = :p',
        ExpressionAttributeValues: { ':p': key.PK },
      }),
    );
    expect(found.Items).toEqual([item]);
  });

  it('says which member of a transaction failed', async () => {
    const refused = client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName: 'Clinic', Item: { PK: { S: 'CLIENT#2' }, SK: { S: 'NOW#PROFILE' } } } },
          { Put: { TableName: 'Clinic', Item: key, ConditionExpression: 'attribute_not_exists(PK)' } },
        ],
      }),
    );
    await expect(refused).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    });
  });

  it('keeps a write whose answer was lost', async () => {
    faults.add({ service: 'dynamodb', operation: 'PutItem', kind: 'lost-answer', times: 1 });
    const other = { PK: { S: 'CLIENT#3' }, SK: { S: 'NOW#PROFILE' } };
    await expect(client.send(new PutItemCommand({ TableName: 'Clinic', Item: other }))).rejects.toThrow();
    expect((await client.send(new GetItemCommand({ TableName: 'Clinic', Key: other }))).Item).toEqual(other);
  });
});
