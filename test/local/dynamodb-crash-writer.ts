// Writes transactions until it is killed; prints the number of each one that was acknowledged.
import { writeSync } from 'node:fs';
import { key, openTable } from './dynamodb-fixture.ts';

const [path, first] = process.argv.slice(2);
if (path === undefined || first === undefined) throw new Error('usage: dynamodb-crash-writer <path> <first number>');
const { dynamo, table } = await openTable({ path });
const stream = dynamo.stream(table.tableArn);
const notes = dynamo.state.collection<number>('notes');
const TableName = table.tableName;
const entriesPerTransaction = 10;
const machine = { kind: 'machine' } as const;

async function writeOne(number: number): Promise<void> {
  const add = (name: string) => ({
    Update: {
      TableName,
      Key: key(name),
      UpdateExpression: 'ADD n :entries',
      ExpressionAttributeValues: { ':entries': { N: String(entriesPerTransaction) } },
    },
  });
  const entries = Array.from({ length: entriesPerTransaction }, (_, n) => ({
    Put: {
      TableName,
      Item: {
        ...key(`entry-${number}-${n}`),
        wakeKey: { S: 'WAKE' },
        wakeAt: { S: 'now' },
        expiresAt: { N: String(4_000_000_000 + number) },
      },
    },
  }));
  const TransactItems = [add('left'), ...entries, add('right')];
  await dynamo.call('TransactWriteItems', { TransactItems, ClientRequestToken: `token-${number}` }, machine);
  await notes.batch([{ put: [`left-${number}`, number] }, { put: [`right-${number}`, number] }]);
  const [record] = await stream.read('reader', 1);
  await stream.commit('reader', String(record?.dynamodb.SequenceNumber));
  writeSync(1, `${number}\n`);
}

let next = Number(first);
const lane = async (): Promise<never> => {
  for (;;) {
    next += 1;
    await writeOne(next - 1);
  }
};
await Promise.all([lane(), lane(), lane()]);
