import { createLevel, type RowRange } from './dynalite.ts';

/** The data folder is open in another process (or twice in this one). */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
  readonly path: string;
  constructor(path: string, options?: ErrorOptions) {
    super(
      `The data in ${path} is in use by another run. Stop that run first, or start this one with --memory.`,
      options,
    );
    this.path = path;
  }
}

export type RowChange = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

/** One ordered key-value database. Keys sort by their UTF-8 bytes, values are JSON. */
export interface LevelDatabase {
  get(key: string): Promise<unknown>;
  /** All of it or nothing, also when the process is killed (not when the machine loses power); written when the promise resolves. */
  batch(changes: readonly RowChange[]): Promise<void>;
  /** The rows of a range as they were when iteration began. */
  rows(range: RowRange): AsyncIterable<[key: string, value: unknown]>;
  close(): Promise<void>;
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/**
 * Opens the database in the folder `path`, or one in memory.
 * LevelDB's own file lock guards the folder: it ends with its process, so a killed run leaves nothing to clean up.
 * @throws DataFolderInUse
 */
export async function openLevelDatabase(path: string | undefined): Promise<LevelDatabase> {
  const level = createLevel(path);
  try {
    await level.open();
  } catch (error) {
    if (path !== undefined && error instanceof Error && codeOf(error.cause) === 'LEVEL_LOCKED') {
      throw new DataFolderInUse(path, { cause: error });
    }
    throw error;
  }
  return {
    get: (key) => level.get(key),
    batch: (changes) => level.batch(changes),
    rows: (range) => level.iterator(range),
    close: () => level.close(),
  };
}

/** The range of all keys that begin with `prefix`. */
export const withPrefix = (prefix: string): RowRange => ({ gte: prefix, lt: `${prefix}\u{10ffff}` });
