import { createRequire } from 'node:module';

/** One attribute in DynamoDB's own JSON, such as `{ S: 'text' }`. */
export type AttributeValue = Record<string, unknown>;
export type Item = Record<string, AttributeValue>;

export type KeySchema = Array<{ AttributeName: string; KeyType: string }>;
export type TableIndex = {
  IndexName: string;
  KeySchema: KeySchema;
  Projection: { ProjectionType: string; NonKeyAttributes?: string[] };
};

/** The part of a table description that dynalite works with. */
export type TableDescription = {
  TableName: string;
  TableArn: string;
  KeySchema: KeySchema;
  AttributeDefinitions: Array<{ AttributeName: string; AttributeType: string }>;
  GlobalSecondaryIndexes?: TableIndex[];
  [member: string]: unknown;
};

/** A request that has passed dynalite's checks; `_condition` and the like are its parsed expressions. */
export type CheckedRequest = {
  TableName: string;
  Key: Item;
  Item: Item;
  IndexName?: string;
  ExclusiveStartKey?: Item;
  RequestItems?: Record<string, unknown>;
  [member: string]: unknown;
};

export type Callback<T> = (error?: unknown, value?: T) => void;
export type RowRange = {
  gt?: string;
  gte?: string;
  lt?: string;
  lte?: string;
  reverse?: boolean;
  limit?: number;
};

/** The rows of one table or index, as dynalite's actions use them. */
export type DynaliteRows = {
  get(key: string, done: Callback<Item | undefined>): void;
  put(key: string, item: Item, done: Callback<void>): void;
  del(key: string, done: Callback<void>): void;
  createValueStream(range: RowRange): NodeJS.EventEmitter;
  lock(key: string, enter: (release: <F>(done: F) => F) => void): void;
};

/** The store that dynalite's actions are written against. */
export type DynaliteStore = {
  options: { maxItemSize: number };
  getTable(name: string, checkStatus: boolean | Callback<TableDescription>, done?: Callback<TableDescription>): void;
  getItemDb(tableName: string): DynaliteRows;
  getIndexDb(indexType: string, tableName: string, indexName: string): DynaliteRows;
};

export type Action = (store: DynaliteStore, request: CheckedRequest, done: Callback<Record<string, unknown>>) => void;
type RequestRules = {
  types: Record<string, unknown>;
  custom?: (request: unknown, store: Pick<DynaliteStore, 'options'>) => string | undefined;
};
type ItemLogic = {
  MAX_SIZE: number;
  validateKey(key: Item, table: TableDescription): unknown;
  validateItem(item: Item, table: TableDescription): unknown;
  createKey(item: Item, table: TableDescription): string;
  createIndexKey(item: Item, table: TableDescription, keySchema: KeySchema): string;
  checkConditional(request: CheckedRequest, existing: Item | undefined): unknown;
  itemSize(item: Item): number;
  addConsumedCapacity(request: CheckedRequest, isRead: boolean, item?: Item): unknown;
  getIndexActions(
    indexes: TableIndex[],
    oldItem: Item | undefined,
    newItem: Item | undefined,
    table: TableDescription,
  ): {
    puts: Array<{ index: string; key: string; item: Item }>;
    deletes: Array<{ index: string; key: string }>;
  };
};
type CheckingLogic = {
  checkTypes(request: unknown, types: Record<string, unknown>): unknown;
  checkValidations(
    request: unknown,
    types: Record<string, unknown>,
    custom: RequestRules['custom'],
    store: Pick<DynaliteStore, 'options'>,
  ): void;
};

/** The few members of an `abstract-level` database that we use. */
export type LevelHandle = {
  open(): Promise<void>;
  close(): Promise<void>;
  get(key: string): Promise<unknown>;
  batch(
    changes: ReadonlyArray<{ type: 'put'; key: string; value: unknown } | { type: 'del'; key: string }>,
  ): Promise<void>;
  iterator(range: RowRange): AsyncIterable<[string, unknown]>;
};
type LevelOptions = { valueEncoding: 'json' };

const load = createRequire(import.meta.url);
// Level is dynalite's own dependency: resolving it from there needs no second pinned version.
const loadFromDynalite = createRequire(load.resolve('dynalite/package.json'));

// dynalite has no type declarations; these casts state what its pinned version 4.0.0 exports.
export const itemLogic = load('dynalite/db') as ItemLogic;
const checking = load('dynalite/validations') as CheckingLogic;
const { Level } = loadFromDynalite('level') as { Level: new (path: string, options: LevelOptions) => LevelHandle };
const { MemoryLevel } = loadFromDynalite('memory-level') as { MemoryLevel: new (options: LevelOptions) => LevelHandle };

const dynaliteOperations = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'Scan',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
] as const;
export type DynaliteOperation = (typeof dynaliteOperations)[number];

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const actions = new Map<DynaliteOperation, Action>();
const rules = new Map<DynaliteOperation, RequestRules>();
for (const operation of dynaliteOperations) {
  actions.set(operation, load(`dynalite/actions/${lowerFirst(operation)}`) as Action);
  rules.set(operation, load(`dynalite/validations/${lowerFirst(operation)}`) as RequestRules);
}

/** dynalite's options: DynamoDB's own limit of 400 KiB for an item. */
export const storeOptions = { maxItemSize: itemLogic.MAX_SIZE };

/** An unopened LevelDB with JSON values: in the folder `path`, or in memory without one. */
export const createLevel = (path: string | undefined): LevelHandle =>
  path === undefined ? new MemoryLevel({ valueEncoding: 'json' }) : new Level(path, { valueEncoding: 'json' });

export function actionOf(operation: DynaliteOperation): Action {
  const action = actions.get(operation);
  if (!action) throw new Error(`dynalite has no action ${operation}`);
  return action;
}

/** Checks types and rules of a request, returning a copy with parsed expressions; throws dynalite's own errors. */
export function checkWithDynalite(operation: DynaliteOperation, input: Record<string, unknown>): CheckedRequest {
  const rule = rules.get(operation);
  if (!rule) throw new Error(`dynalite has no rules for ${operation}`);
  // The checks strip unknown members and normalise numbers in place.
  const request = checking.checkTypes(structuredClone(input), rule.types);
  checking.checkValidations(request, rule.types, rule.custom, { options: storeOptions });
  // After the checks the members that the operation requires are present with these types.
  return request as CheckedRequest;
}
