import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { LocalDynamo, LocalTableSpec } from '../parts.ts';
import type { TableItem } from './clinic-records.ts';

/** The document of a stored item is checked where it is shown; here only that it has a key. */
const Keyed = z.looseObject({ PK: z.string(), SK: z.string() });

const Page = z.object({
  Items: z.array(z.record(z.string(), z.any())),
  LastEvaluatedKey: z.record(z.string(), z.unknown()).optional(),
});

/** Every item of the tables, as this machine and not as a function reads them. */
export async function readTableItems(
  dynamo: Pick<LocalDynamo, 'call'>,
  tables: readonly Pick<LocalTableSpec, 'tableName'>[],
): Promise<TableItem[]> {
  const items: TableItem[] = [];
  for (const { tableName } of tables) {
    let from: Record<string, unknown> | undefined;
    do {
      const answer = await dynamo.call(
        'Scan',
        { TableName: tableName, ...(from !== undefined && { ExclusiveStartKey: from }) },
        { kind: 'machine' },
      );
      const page = Page.parse(answer);
      for (const stored of page.Items) {
        const item = Keyed.safeParse(unmarshall(stored));
        if (item.success) items.push(item.data);
      }
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }
  return items;
}
