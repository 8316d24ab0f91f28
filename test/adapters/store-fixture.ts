import { onTestFinished } from 'vitest';
import { openLocalDynamo } from '../../infra/local/dynamodb/open-local-dynamo.ts';
import type { LocalDynamo, LocalTableSpec } from '../../infra/local/parts.ts';
import { dynamodbStore } from '../../shared/adapters/dynamodb-store.ts';
import { type Case, clientOwner, contactOwner } from '../../shared/domain/case.ts';
import type { Change, Write } from '../../shared/domain/change.ts';
import type { ClientProfile } from '../../shared/domain/client.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import type { Message } from '../../shared/domain/message.ts';
import type { Reply } from '../../shared/domain/reply.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { Store } from '../../shared/ports.ts';
import { dynamoClient, type OnTheWay } from '../support/dynamo-client.ts';

export const id = (letter: string): string => letter.repeat(26);
export const ann = clientOwner(id('a'));
export const stranger = contactOwner(id('s'));
export const startAt = '2026-03-02T15:00:00.000Z';
export const minutesLater = (minutes: number, from = startAt): string =>
  new Date(Date.parse(from) + minutes * 60_000).toISOString();

const tableName = 'aftercare';
const tableArn = `arn:aws:dynamodb:us-east-1:000000000000:table/${tableName}`;
const index = (IndexName: string, hash: string, range: string) => ({
  IndexName,
  KeySchema: [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'KEYS_ONLY' },
});
const spec: LocalTableSpec = {
  tableName,
  tableArn,
  streamArn: `${tableArn}/stream/2026-03-02T00:00:00.000`,
  streamViewType: 'NEW_IMAGE',
  ttlAttribute: 'expiresAt',
  attributeDefinitions: ['PK', 'SK', 'wakeKey', 'wakeAt', 'dueKey', 'dueAt', 'caseKey', 'caseRank'].map(
    (AttributeName) => ({ AttributeName, AttributeType: 'S' }),
  ),
  keySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  globalSecondaryIndexes: [
    index('by-wake', 'wakeKey', 'wakeAt'),
    index('by-due', 'dueKey', 'dueAt'),
    index('by-case', 'caseKey', 'caseRank'),
  ],
};

type Attributes = Record<string, Record<string, unknown>>;

export interface OpenedStore {
  store: Store;
  /** Moves the clock the store writes by. */
  setNow(at: string): void;
  /** The item as it lies in the table. */
  item(PK: string, SK: string): Promise<Attributes | undefined>;
  /** Writes an item past the store. */
  put(item: Attributes): Promise<void>;
  /** What happens to the next calls on their way. */
  intercept(onTheWay: OnTheWay): void;
  dynamo: LocalDynamo;
}

/** A store on an empty table of its own. */
export const openStore = async (): Promise<OpenedStore> => {
  let now = startAt;
  let intercepted: OnTheWay = () => undefined;
  const dynamo = await openLocalDynamo({
    tables: [spec],
    clock: { now: () => Date.parse(now), moveTo: () => undefined, memory: new SharedArrayBuffer(8) },
    access: { require: () => undefined, requireKey: () => undefined },
    region: 'us-east-1',
  });
  onTestFinished(() => dynamo.close());
  const call = (operation: string, input: Record<string, unknown>) =>
    dynamo.call(operation, { TableName: tableName, ...input }, { kind: 'machine' });
  const client = dynamoClient(dynamo, (operation, input) => intercepted(operation, input));
  return {
    store: dynamodbStore({ client, tableName, clock: { now: () => now } }),
    setNow: (at) => {
      now = at;
    },
    item: async (PK, SK) => {
      const { Item } = await call('GetItem', { Key: { PK: { S: PK }, SK: { S: SK } } });
      return Item as Attributes | undefined; // DynamoDB's own shape
    },
    put: async (item) => {
      await call('PutItem', { Item: item });
    },
    intercept: (onTheWay) => {
      intercepted = onTheWay;
    },
    dynamo,
  };
};

export const aProfile = (changes: Partial<ClientProfile> = {}): ClientProfile => ({
  clientKey: id('a'),
  clientId: 'C-1',
  clinicId: 'main',
  revision: 1,
  firstName: 'Ann',
  phone: '+12125550101',
  phoneHash: id('p'),
  language: 'en',
  riskFlags: [],
  consents: [{ class: 'care', channel: 'sms', given: true, at: startAt, proof: 'form 7' }],
  ...changes,
});

export const aSession = (changes: Partial<Session> = {}): Session => ({
  sessionKey: id('b'),
  sessionId: 'S-1',
  clinicId: 'main',
  status: 'completed',
  revision: 1,
  completedAt: startAt,
  treatment: { device: 'pen', needleDepthMm: 1.5, areas: ['face'], indication: 'glow' },
  ...changes,
});

export const aFollowUp = (changes: Partial<FollowUp> = {}): FollowUp => ({
  followUpId: `${id('b')}.day-1-check.1`,
  subjectKey: id('b'),
  clinicId: 'main',
  kind: 'day-1-check',
  attempt: 1,
  status: 'planned',
  plannedAt: minutesLater(1),
  dueAt: '2026-03-03T15:00:00.000Z',
  uselessAt: '2026-03-04T13:00:00.000Z',
  refusals: 0,
  ...changes,
});

export const claimedAt = '2026-03-03T15:00:10.000Z';
export const aClaimed = (changes: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({ status: 'claimed', claimedAt, settleBy: minutesLater(30, claimedAt), ...changes });

export const aMessage = (changes: Partial<Message> = {}): Message => ({
  messageId: `${id('b')}.day-1-check.1.sms.0`,
  kind: 'day-1-check',
  channel: 'sms',
  status: 'claimed',
  at: claimedAt,
  attempt: 1,
  followUpId: `${id('b')}.day-1-check.1`,
  ...changes,
});

export const aReply = (changes: Partial<Reply> = {}): Reply => ({
  replyId: id('r'),
  at: minutesLater(10, claimedAt),
  channel: 'sms',
  body: 'it is bleeding',
  acuity: 'urgent',
  reasons: ['bleeding'],
  ...changes,
});

export const aCase = (changes: Partial<Case> = {}): Case => ({
  caseId: id('c'),
  code: 'A7',
  owner: ann,
  clinicId: 'main',
  acuity: 'urgent',
  reasons: ['bleeding'],
  status: 'open',
  openedAt: '2026-03-03T15:10:00.000Z',
  deadlineAt: '2026-03-03T15:40:00.000Z',
  round: 1,
  step: 0,
  pagesFrom: '2026-03-03T15:10:00.000Z',
  ...changes,
});

/** One owner's write on top of a revision. */
export const aWrite = (revision: number, changes: readonly Change[], owner = ann): Write => ({
  expected: [{ owner, revision }],
  changes,
});

/** The first session of Ann, told and kept: her profile stands at revision 1. */
export const tellAnn = async ({ store }: OpenedStore, ...more: Change[]): Promise<void> => {
  const outcome = await store.commit(
    aWrite(0, [
      { put: 'clientProfile', owner: ann, profile: aProfile() },
      { put: 'newSession', owner: ann, session: aSession(), wake: 'plan' },
      ...more,
    ]),
  );
  if (outcome.kind === 'lost') throw new Error(`Ann was not told: ${outcome.to}`);
};
