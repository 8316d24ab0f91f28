import type { Owner } from '../domain/case.ts';
import type { Change, CommitOutcome, Write } from '../domain/change.ts';
import { ClientProfile } from '../domain/client.ts';
import { InvariantViolation } from '../domain/refusals.ts';
import { ContactProfile } from '../domain/standing.ts';
import { type Contested, membersOf, type ProfileChange } from './dynamodb-changes.ts';
import { erasureBegun } from './dynamodb-erasure.ts';
import { checked } from './dynamodb-items.ts';
import { profileKey } from './dynamodb-keys.ts';
import type { Table } from './dynamodb-table.ts';
import { transact } from './dynamodb-transaction.ts';

/** Writes a decision in one transaction. Of several reasons to lose, the one that says most is told. */
export const commit =
  (table: Table) =>
  async ({ expected, changes }: Write): Promise<CommitOutcome> => {
    const now = table.clock.now();
    const profiles = changes.filter(isProfileChange);
    const members: Contested[] = [
      ...profileMembers(expected, profiles, now),
      ...changes.flatMap((change) => (isProfileChange(change) ? [] : membersOf(change, now))),
    ];
    if (members.length === 0) return { kind: 'committed' };
    const outcome = await transact(table, members);
    if (outcome.kind === 'written') return { kind: 'committed' };
    const lostTo = outcome.members.map((position) => members[position]?.lostTo ?? 'revision');
    return { kind: 'lost', to: lostTo.find((to) => to !== 'revision') ?? 'revision' };
  };

const isProfileChange = (change: Change): change is ProfileChange =>
  'put' in change
    ? change.put === 'clientProfile' || change.put === 'contactProfile' || change.put === 'erasure'
    : 'remove' in change && change.remove === 'contactProfile';

/** Of each owner: the revision must be as it was read, and grows by one. */
const profileMembers = (expected: Write['expected'], profiles: readonly ProfileChange[], now: string): Contested[] => {
  const revisions = new Map<Owner, number>();
  for (const { owner, revision } of expected) {
    if ((revisions.get(owner) ?? revision) !== revision)
      throw new InvariantViolation(`a decision read ${owner} at two revisions`);
    revisions.set(owner, revision);
  }
  const unread = profiles.find(({ owner }) => !revisions.has(owner));
  if (unread)
    throw new InvariantViolation(`the profile of ${unread.owner} is written without the revision it was read at`);

  return [...revisions].flatMap(([owner, revision]): Contested[] => {
    const change = profiles.find((candidate) => candidate.owner === owner);
    if (change) return profileWritten(change, revision, now);
    // Nobody has a profile here, and this write does not make one: there is nothing that could grow.
    if (revision === 0) return [{ check: profileKey(owner), when: [{ path: 'PK', exists: false }] }];
    return [
      {
        update: profileKey(owner),
        edit: { set: { revision: revision + 1 }, when: [{ path: 'revision', is: revision }] },
      },
    ];
  });
};

const profileWritten = (change: ProfileChange, read: number, now: string): Contested[] => {
  if ('remove' in change) return [{ delete: profileKey(change.owner), when: [{ path: 'revision', is: read }] }];
  return change.put === 'erasure' ? erasureBegun(change, read, now) : [profilePut(change, read)];
};

const profilePut = (put: Extract<ProfileChange, { profile: unknown }>, read: number): Contested => {
  const key = profileKey(put.owner);
  const { revision, ...profile } =
    put.put === 'clientProfile' ? checked(ClientProfile, put.profile, key) : checked(ContactProfile, put.profile, key);
  if (revision !== read + 1)
    throw new InvariantViolation(`the profile of ${put.owner} was read at ${read} and is written as ${revision}`);
  return {
    put: { ...key, profile, revision },
    when: [read === 0 ? { path: 'PK', exists: false } : { path: 'revision', is: read }],
  };
};
