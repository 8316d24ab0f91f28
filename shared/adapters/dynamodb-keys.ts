import type { Owner } from '../domain/case.ts';
import type { MessageRef } from '../domain/message.ts';
import type { ContactPoint } from '../domain/opt-out.ts';

/** Where an item is kept: its partition and its place in it. */
export interface ItemKey {
  PK: string;
  SK: string;
}

/** What decisions read in one go; everything else of an owner sorts elsewhere. */
export const standingPrefix = 'NOW#';
export const sessionPrefix = 'NOW#SESSION#';
export const bookingPrefix = 'NOW#BOOKING#';
export const planPrefix = 'NOW#PLAN#';
export const followUpPrefix = 'NOW#FOLLOWUP#';
export const historyPrefix = 'LOG#';

export const profileKey = (owner: Owner): ItemKey => ({ PK: owner, SK: 'NOW#PROFILE' });
export const sessionItemKey = (owner: Owner, sessionKey: string): ItemKey => ({
  PK: owner,
  SK: `${sessionPrefix}${sessionKey}`,
});
export const bookingItemKey = (owner: Owner, bookingKey: string): ItemKey => ({
  PK: owner,
  SK: `${bookingPrefix}${bookingKey}`,
});
export const planKey = (owner: Owner, subjectKey: string): ItemKey => ({ PK: owner, SK: `${planPrefix}${subjectKey}` });
export const followUpKey = (owner: Owner, followUpId: string): ItemKey => ({
  PK: owner,
  SK: `${followUpPrefix}${followUpId}`,
});
export const caseKey = (owner: Owner): ItemKey => ({ PK: owner, SK: 'NOW#CASE' });

/** The kinds of history lines, as they stand in the sort key. */
export type LineKind = 'session' | 'follow-up' | 'message' | 'reply' | 'case' | 'booking' | 'consent';

/** The place of a line in the history; also how the timeline sorts what is not history yet. */
export const linePlace = (at: string, kind: LineKind, id: string): string => `${historyPrefix}${at}#${kind}#${id}`;
export const lineKey = (owner: Owner, at: string, kind: LineKind, id: string): ItemKey => ({
  PK: owner,
  SK: linePlace(at, kind, id),
});
export const messageKey = ({ owner, at, messageId }: MessageRef): ItemKey => lineKey(owner, at, 'message', messageId);

/** When a line happened and what it is, out of its place; undefined for a place that is none. */
export const readPlace = (place: string): { at: string; kind: string } | undefined => {
  const parts = /^LOG#(\d{4}-\d{2}-\d{2}T[0-9:.]{12}Z)#([a-z-]+)#/.exec(place);
  return parts?.[1] && parts[2] ? { at: parts[1], kind: parts[2] } : undefined;
};

export const sessionOwnerKey = (sessionKey: string): ItemKey => ({ PK: `SESSION#${sessionKey}`, SK: 'OWNER' });
export const bookingOwnerKey = (bookingKey: string): ItemKey => ({ PK: `BOOKING#${bookingKey}`, SK: 'OWNER' });
export const caseCodeKey = (clinicId: string, code: string): ItemKey => ({
  PK: `CODE#${clinicId}#${code}`,
  SK: 'CASE',
});
export const readTextKey = (replyId: string): ItemKey => ({ PK: `READ#${replyId}`, SK: 'TEXT' });
export const staffLinkKey = (tokenHash: string): ItemKey => ({ PK: `LINK#${tokenHash}`, SK: 'CASE' });
export const clientLinkKey = (tokenHash: string): ItemKey => ({ PK: `LINK#${tokenHash}`, SK: 'FOLLOWUP' });
export const sendTokensKey = (senderId: string, second: number): ItemKey => ({
  PK: `RATE#${senderId}#${second}`,
  SK: 'TAKEN',
});
/** The fact of an erasure. It outlives its owner's own partition. */
export const erasedPartition = (owner: Owner): string => `ERASED#${owner}`;
export const erasedKey = (owner: Owner, at: string): ItemKey => ({ PK: erasedPartition(owner), SK: at });
export const readinessKey: ItemKey = { PK: 'CLINIC#READINESS', SK: 'READINESS' };

export const phonePartition = (phoneHash: string): string => `PHONE#${phoneHash}`;
export const phoneClientPrefix = 'CLIENT#';
export const phonePagedPrefix = 'PAGED#';
export const phoneClientKey = (phoneHash: string, clientKey: string): ItemKey => ({
  PK: phonePartition(phoneHash),
  SK: `${phoneClientPrefix}${clientKey}`,
});
export const optOutKey = ({ channel, hash }: ContactPoint): ItemKey => ({
  PK: channel === 'sms' ? phonePartition(hash) : `MAIL#${hash}`,
  SK: 'OPTOUT',
});
/** The clinic is part of it, because two clinics may have open Cases of one code and share somebody on call. */
export const phonePagedKey = (phoneHash: string, clinicId: string, code: string): ItemKey => ({
  PK: phonePartition(phoneHash),
  SK: `${phonePagedPrefix}${clinicId}#${code}`,
});

/**
 * Index partitions are spread, so that a morning's burst is not one partition's. Every sweep asks each of them, so they
 * are few: one takes 1000 writes a second, the API lets 50 calls a second in, and a number sends 100 texts a second at most.
 */
export const shards = ['0', '1'] as const;

const shardOf = (owner: Owner): string => {
  let mixed = 7;
  for (const character of owner) mixed = (mixed * 31 + character.charCodeAt(0)) % 65521;
  return String(mixed % shards.length);
};

export const wakeShard = (shard: string): string => `WAKE#${shard}`;
export const wakeKeyOf = (owner: Owner): string => wakeShard(shardOf(owner));
export const dueShard = (hour: string, shard: string): string => `DUE#${hour}#${shard}`;
/** Work is looked for hour by hour, and no hour before it was written is looked at again. */
export const dueKeyOf = (owner: Owner, dueAt: string, writtenAt: string): string =>
  dueShard((dueAt > writtenAt ? dueAt : writtenAt).slice(0, 13), shardOf(owner));
export const openCasesKey = (clinicId: string): string => `CASE#${clinicId}#open`;
