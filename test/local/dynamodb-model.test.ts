import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../infra/local/dynamodb/canonical-json.ts';
import { aTable, key, openTable } from './dynamodb-fixture.ts';

const TableName = 'Follow-ups';
type ModelItem = Record<string, unknown>;
type Write = { kind: 'put' | 'count' | 'delete'; name: string; value: number; onlyIf: 'any' | 'new' | 'there' };
type Step = { writes: Write[]; how: 'single' | 'transaction' };

const write: fc.Arbitrary<Write> = fc.record({
  kind: fc.constantFrom('put', 'count', 'delete'),
  name: fc.constantFrom('ann', 'bob', 'cat', 'dan'),
  value: fc.integer({ min: 0, max: 2 }),
  onlyIf: fc.constantFrom('any', 'any', 'new', 'there'),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  write.map((single): Step => ({ writes: [single], how: 'single' })),
  fc
    .uniqueArray(write, { selector: ({ name }) => name, minLength: 1, maxLength: 4 })
    .map((writes): Step => ({ writes, how: 'transaction' })),
);

const conditions = {
  any: {},
  new: { ConditionExpression: 'attribute_not_exists(PK)' },
  there: { ConditionExpression: 'attribute_exists(PK)' },
};
// An even value has the index attributes, an odd one has not.
const itemOf = (name: string, value: number): ModelItem => ({
  ...key(name),
  n: { N: String(value) },
  ...(value % 2 === 0 ? { wakeKey: { S: 'WAKE' }, wakeAt: { S: String(value) } } : {}),
});

function request({ kind, name, value, onlyIf }: Write): { member: string; operation: string; input: ModelItem } {
  const condition = conditions[onlyIf];
  if (kind === 'put') {
    return { member: 'Put', operation: 'PutItem', input: { TableName, Item: itemOf(name, value), ...condition } };
  }
  if (kind === 'delete') {
    return { member: 'Delete', operation: 'DeleteItem', input: { TableName, Key: key(name), ...condition } };
  }
  const update = { UpdateExpression: 'ADD n :value', ExpressionAttributeValues: { ':value': { N: String(value) } } };
  return { member: 'Update', operation: 'UpdateItem', input: { TableName, Key: key(name), ...update, ...condition } };
}

function expected(old: ModelItem | undefined, { kind, name, value }: Write): ModelItem | undefined {
  if (kind === 'delete') return undefined;
  if (kind === 'put') return itemOf(name, value);
  const before = JSON.parse(JSON.stringify(old?.n ?? { N: '0' })).N;
  return { ...(old ?? key(name)), n: { N: String(Number(before) + value) } };
}

it('any sequence of writes and transactions leaves the items, index and change records of a simple map', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const table = aTable({ streamViewType: 'NEW_AND_OLD_IMAGES' });
      const { dynamo, call } = await openTable({ table });
      const model = new Map<string, ModelItem>();
      const records: unknown[] = [];
      for (const { writes, how } of steps) {
        const passes = writes.every(({ name, onlyIf }) => onlyIf === 'any' || (onlyIf === 'there') === model.has(name));
        const requests = writes.map(request);
        const [first] = requests;
        const attempt =
          how === 'transaction' || first === undefined
            ? call('TransactWriteItems', { TransactItems: requests.map(({ member, input }) => ({ [member]: input })) })
            : call(first.operation, first.input);
        const outcome = await attempt.then(
          () => true,
          () => false,
        );
        expect(outcome).toBe(passes);
        if (!passes) continue;
        for (const change of writes) {
          const before = model.get(change.name);
          const after = expected(before, change);
          if (after) model.set(change.name, after);
          else model.delete(change.name);
          if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) continue;
          const eventName = before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY';
          records.push([eventName, key(change.name), after, before]);
        }
      }
      const { Items } = await call('Scan', {});
      const sorted = (items: unknown) => (Array.isArray(items) ? items.map(canonicalJson).toSorted() : []);
      expect(sorted(Items)).toEqual(sorted([...model.values()]));
      const indexed = await call('Scan', { IndexName: 'by-wake' });
      const expectedIndexed = [...model.values()]
        .filter(({ wakeKey }) => wakeKey !== undefined)
        .map(({ n: _, ...indexRow }) => indexRow);
      expect(sorted(indexed.Items)).toEqual(sorted(expectedIndexed));
      const streamed = await dynamo.stream(table.tableArn).read('model', 1000);
      expect(
        streamed.map(({ eventName, dynamodb }) => [eventName, dynamodb.Keys, dynamodb.NewImage, dynamodb.OldImage]),
      ).toEqual(records);
      await dynamo.close();
    }),
    { numRuns: 100, seed: 20260302 },
  );
});
