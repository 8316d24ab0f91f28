import { createHash } from 'node:crypto';
import type { ChangeRecord, ChangeStream, VirtualClock } from '../parts.ts';
import { type Item, itemLogic } from './dynalite.ts';
import { type LevelDatabase, type RowChange, withPrefix } from './level-database.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { changePrefix, cursorPrefix, sequenceRow } from './row-keys.ts';
import type { ItemChange } from './staged-writes.ts';
import { keyOf, type Table } from './table.ts';

const keptMs = 24 * 60 * 60 * 1000;

type StoredChange = { at: number; record: ChangeRecord };

/** Rows that a write adds to its batch; `committed` takes them over into memory once the batch is written. */
export type Appended = { rows: RowChange[]; committed(): void };

/** The durable change records of one table, written in the same batch as the items they tell of. */
export interface ChangeLog {
  readonly stream: ChangeStream;
  /** The records of these changes. Every change must really change its item. */
  append(changes: readonly ItemChange[], userIdentity?: ChangeRecord['userIdentity']): Promise<Appended>;
}

// 21 digits, as DynamoDB's own: also their text is in order.
const sequenceNumber = (count: number): string => `1${String(count).padStart(20, '0')}`;

export async function openChangeLog(options: {
  database: LevelDatabase;
  table: Table;
  clock: VirtualClock;
  region: string;
  oneAtATime: OneAtATime;
}): Promise<ChangeLog> {
  const { database, table, clock, oneAtATime } = options;
  const { tableName } = table.spec;
  const prefix = changePrefix(tableName);
  const cursors = new Map<string, string>();
  for await (const [key, value] of database.rows(withPrefix(cursorPrefix(tableName)))) {
    cursors.set(decodeURIComponent(key.slice(cursorPrefix(tableName).length)), String(value));
  }
  const edge = async (reverse: boolean): Promise<number | undefined> => {
    for await (const [, value] of database.rows({ ...withPrefix(prefix), limit: 1, reverse })) return stored(value).at;
    return undefined;
  };
  let lastCount = Number((await database.get(sequenceRow(tableName))) ?? 0);
  let newestAt = await edge(true);
  let oldestAt = await edge(false);
  const listeners: Array<() => void> = [];

  const isKept = (at: number | undefined): boolean => at !== undefined && at > clock.now() - keptMs;

  const hasStale = (): boolean => oldestAt !== undefined && !isKept(oldestAt);

  const trim = async (): Promise<Appended> => {
    if (!hasStale()) return { rows: [], committed: () => undefined };
    const rows: RowChange[] = [];
    let firstKeptAt: number | undefined;
    for await (const [key, value] of database.rows(withPrefix(prefix))) {
      const { at } = stored(value);
      if (isKept(at)) {
        firstKeptAt = at;
        break;
      }
      rows.push({ type: 'del', key });
    }
    return {
      rows,
      committed: () => {
        oldestAt = firstKeptAt;
      },
    };
  };

  const trimNow = async (): Promise<void> => {
    const trimmed = await trim();
    if (trimmed.rows.length > 0) await database.batch(trimmed.rows);
    trimmed.committed();
  };

  return {
    append: async (changes, userIdentity) => {
      const trimmed = await trim();
      const at = clock.now();
      const rows = [...trimmed.rows];
      let count = lastCount;
      for (const change of changes) {
        count += 1;
        const record = changeRecord(change, sequenceNumber(count), at, options.region);
        if (userIdentity) record.userIdentity = userIdentity;
        const value: StoredChange = { at, record };
        rows.push({ type: 'put', key: prefix + sequenceNumber(count), value });
      }
      rows.push({ type: 'put', key: sequenceRow(tableName), value: count });
      return {
        rows,
        committed: () => {
          trimmed.committed();
          lastCount = count;
          newestAt = at;
          oldestAt ??= at;
          for (const listener of listeners) listener();
        },
      };
    },
    stream: {
      read: async (reader, limit) => {
        if (hasStale()) await oneAtATime(trimNow);
        const range = { ...withPrefix(prefix), limit };
        const cursor = cursors.get(reader);
        const records: ChangeRecord[] = [];
        const unread = cursor === undefined ? range : { gt: prefix + cursor, lt: range.lt, limit };
        for await (const [, value] of database.rows(unread)) records.push(stored(value).record);
        return records;
      },
      commit: (reader, sequence) =>
        oneAtATime(async () => {
          if (sequence <= (cursors.get(reader) ?? '')) return;
          const key = cursorPrefix(tableName) + encodeURIComponent(reader);
          await database.batch([{ type: 'put', key, value: sequence }]);
          cursors.set(reader, sequence);
        }),
      hasMore: (reader) => isKept(newestAt) && sequenceNumber(lastCount) > (cursors.get(reader) ?? ''),
      onAppend: (listener) => {
        listeners.push(listener);
      },
    },
  };
}

// Change rows are written by this file alone.
const stored = (value: unknown): StoredChange => value as StoredChange;

function changeRecord(change: ItemChange, sequence: string, at: number, region: string): ChangeRecord {
  const { table, oldItem, newItem } = change;
  const { streamArn, streamViewType } = table.spec;
  const keys = keyOf(newItem ?? oldItem ?? {}, table.description);
  const dynamodb: ChangeRecord['dynamodb'] = {
    ApproximateCreationDateTime: Math.floor(at / 1000),
    Keys: keys,
    SequenceNumber: sequence,
    SizeBytes: itemLogic.itemSize(keys),
    StreamViewType: streamViewType,
  };
  const addImage = (name: 'NewImage' | 'OldImage', image: Item | undefined): void => {
    if (image === undefined) return;
    dynamodb[name] = image;
    dynamodb.SizeBytes += itemLogic.itemSize(image);
  };
  if (streamViewType === 'NEW_IMAGE' || streamViewType === 'NEW_AND_OLD_IMAGES') addImage('NewImage', newItem);
  if (streamViewType === 'OLD_IMAGE' || streamViewType === 'NEW_AND_OLD_IMAGES') addImage('OldImage', oldItem);
  return {
    eventID: createHash('md5').update(`${streamArn} ${sequence}`).digest('hex'),
    eventName: oldItem === undefined ? 'INSERT' : newItem === undefined ? 'REMOVE' : 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: streamArn,
    dynamodb,
  };
}
