/** An error a service answers with, in AWS's own code and wording. `fields` are the extra members of the error body. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly code: string;
  readonly httpStatus: number;
  readonly fields: Record<string, unknown>;
  constructor(code: string, message: string, httpStatus = 400, fields: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.httpStatus = httpStatus;
    this.fields = fields;
  }
}

/** The movable clock. Epoch milliseconds; it stands still unless `moveTo` is called, and never goes back. */
export interface VirtualClock {
  now(): number;
  moveTo(epochMs: number): void;
  /** Shared with the workers, whose `Date` reads it. */
  readonly memory: SharedArrayBuffer;
}

/** Who makes a call: a function's role, an AWS service acting for a resource, or this machine's own console and start-up. */
export type Principal =
  | { kind: 'role'; arn: string }
  | { kind: 'service'; service: string; sourceArn: string }
  | { kind: 'machine' };

/** The policies of the template: roles, queues, topics, key. */
export interface Access {
  /**
   * Throws the service's own access-denied error unless the policies allow `action` on `resourceArn`.
   * For a role: its identity policies, or a resource policy naming it. For a service: the resource policy must name it.
   */
  require(principal: Principal, action: string, resourceArn: string, context?: Record<string, string>): void;
  /** The same for the customer key that encrypts `resourceArn`; nothing is required for a resource without one. */
  requireKey(principal: Principal, actions: readonly string[], resourceArn: string): void;
}

/** One AWS service of the local cloud, behind the gateway. */
export interface LocalService {
  /** The SDK's signing name: dynamodb, sqs, scheduler, ses, sms-voice, secretsmanager. */
  readonly signingName: string;
  /** Answers one operation (`SendMessage`, `TransactWriteItems`, ...) or throws an AwsError. */
  call(operation: string, input: Record<string, unknown>, caller: Principal): Promise<Record<string, unknown>>;
}

/** Something that can have work to deliver at a virtual time: a queue's reader, a stream's reader, the scheduler, TTL. */
export interface WorkSource {
  readonly name: string;
  /** Epoch milliseconds of the earliest work, in the past or the future; undefined when there is none at all. */
  nextAt(): number | undefined;
  /** Delivers what is deliverable now, at least one piece if any; resolves when it has been handled. */
  deliver(): Promise<void>;
  /** Delivers only when nothing else runs or is deliverable: what comes from outside takes longer than what runs inside. */
  readonly patient?: boolean;
  /** How many things are due now, where one source holds many; counted as one unless given. */
  dueCount?(): number;
}

/** Named key-value collections that survive a restart. A write is on disk when its promise resolves. */
export interface DurableState {
  collection<T>(name: string): DurableCollection<T>;
}
export interface DurableCollection<T> {
  get(key: string): Promise<T | undefined>;
  /** All entries in key order. */
  entries(): Promise<Array<[key: string, value: T]>>;
  put(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
  /** All of it or nothing. */
  batch(changes: ReadonlyArray<{ put: [key: string, value: T] } | { delete: string }>): Promise<void>;
}

/** A change record exactly as Lambda's DynamoDB stream event source hands it over. */
export interface ChangeRecord {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  eventVersion: '1.1';
  eventSource: 'aws:dynamodb';
  awsRegion: string;
  eventSourceARN: string;
  dynamodb: {
    ApproximateCreationDateTime: number;
    Keys: Record<string, unknown>;
    NewImage?: Record<string, unknown>;
    OldImage?: Record<string, unknown>;
    SequenceNumber: string;
    SizeBytes: number;
    StreamViewType: string;
  };
  userIdentity?: { type: 'Service'; principalId: 'dynamodb.amazonaws.com' };
}

/** The stream of one table: 24 virtual hours of change records, in order, with a durable cursor for each reader. */
export interface ChangeStream {
  /** The next records for this reader, oldest first, without moving its cursor. */
  read(reader: string, limit: number): Promise<ChangeRecord[]>;
  /** Moves the reader's cursor behind this sequence number; durable when it resolves. */
  commit(reader: string, sequenceNumber: string): Promise<void>;
  /** Whether the reader has records left. */
  hasMore(reader: string): boolean;
  /** Called after every write that appended records. */
  onAppend(listener: () => void): void;
}

/** The table as the template declares it. */
export interface LocalTableSpec {
  tableName: string;
  tableArn: string;
  streamArn: string;
  streamViewType: string;
  ttlAttribute?: string;
  attributeDefinitions: Array<{ AttributeName: string; AttributeType: string }>;
  keySchema: Array<{ AttributeName: string; KeyType: string }>;
  globalSecondaryIndexes: Array<{
    IndexName: string;
    KeySchema: Array<{ AttributeName: string; KeyType: string }>;
    Projection: { ProjectionType: string; NonKeyAttributes?: string[] };
  }>;
}

/** DynamoDB on dynalite with transactions, change records and TTL, on one LevelDB. */
export interface LocalDynamo extends LocalService {
  readonly state: DurableState;
  stream(tableArn: string): ChangeStream;
  /** Expired items are deleted when this work source delivers. */
  readonly expiry: WorkSource;
  close(): Promise<void>;
}

/** Options: `path` undefined keeps everything in memory. An existing table whose keys or indexes differ from the spec is rebuilt with its items kept. */
export type OpenLocalDynamo = (options: {
  path?: string;
  tables: LocalTableSpec[];
  clock: VirtualClock;
  access: Access;
  region: string;
}) => Promise<LocalDynamo>;
