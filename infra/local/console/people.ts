import { createHash } from 'node:crypto';
import { readMailboxAddress } from '../services/mailbox-address.ts';
import type { MailboxEmail } from '../services/ses.ts';
import { reachedBy } from '../services/ses.ts';
import type { NetworkText } from '../services/sms.ts';
import type { Client } from './clinic-records.ts';

/** Somebody with a phone, a mailbox, or both, and everything that went through them. */
export interface Person {
  /** Says nothing about who it is; for addresses and element ids. */
  readonly id: string;
  readonly name: string;
  readonly role: 'client' | 'staff' | 'unknown';
  readonly phone?: string;
  readonly mailboxes: readonly string[];
  /** Oldest first. */
  readonly texts: readonly NetworkText[];
  /** Oldest first. */
  readonly emails: readonly MailboxEmail[];
  /** Of the newest text or email; undefined when there is none. */
  readonly newest?: { readonly at: string; readonly preview: string };
  /** How many messages were sent to them. */
  readonly received: number;
}

/** Where names come from. */
export interface PeopleSources {
  readonly texts: readonly NetworkText[];
  readonly emails: readonly MailboxEmail[];
  readonly clients: readonly Client[];
  /** Whose phone a number is, as the configuration and the demo know it. */
  readonly phones: ReadonlyMap<string, { readonly name: string; readonly staff: boolean }>;
  /** Whose mailbox an address is, in lower case. */
  readonly staffMailboxes: ReadonlyMap<string, string>;
}

interface Draft {
  readonly names: Set<string>;
  role: Person['role'];
  phone?: string;
  readonly mailboxes: Set<string>;
  readonly texts: NetworkText[];
  readonly emails: MailboxEmail[];
}

/** Everybody who has or had a phone or a mailbox here; those with the newest message first, staff among them. */
export function listPeople(sources: PeopleSources): Person[] {
  const byPhone = new Map<string, Draft>();
  const byMailbox = new Map<string, Draft>();
  const drafts: Draft[] = [];
  const draft = (role: Person['role']): Draft => {
    const made: Draft = { names: new Set(), role, mailboxes: new Set(), texts: [], emails: [] };
    drafts.push(made);
    return made;
  };
  const ofPhone = (phone: string, role: Person['role']): Draft => {
    const known = byPhone.get(phone) ?? draft(role);
    known.phone = phone;
    byPhone.set(phone, known);
    return known;
  };
  const giveMailbox = (owner: Draft, address: string): void => {
    owner.mailboxes.add(address);
    byMailbox.set(address, owner);
  };

  for (const [phone, { name, staff }] of sources.phones) ofPhone(phone, staff ? 'staff' : 'client').names.add(name);
  for (const [address, name] of sources.staffMailboxes) {
    const owner = drafts.find(({ role, names }) => role === 'staff' && names.has(name)) ?? draft('staff');
    owner.names.add(name);
    giveMailbox(owner, address);
  }
  for (const { phone, email, firstName } of sources.clients) {
    const address = email?.toLowerCase();
    const owner =
      (phone === undefined ? undefined : byPhone.get(phone)) ??
      (address === undefined ? undefined : byMailbox.get(address)) ??
      draft('client');
    if (owner.role === 'unknown') owner.role = 'client';
    owner.names.add(firstName);
    if (phone !== undefined) {
      owner.phone = phone;
      byPhone.set(phone, owner);
    }
    if (address !== undefined) giveMailbox(owner, address);
  }
  for (const text of sources.texts) {
    ofPhone(text.direction === 'outbound' ? text.to : text.from, 'unknown').texts.push(text);
  }
  for (const email of sources.emails) {
    const addresses = new Set(reachedBy(email).map((to) => (readMailboxAddress(to)?.address ?? to).toLowerCase()));
    for (const address of addresses) {
      const owner = byMailbox.get(address) ?? draft('unknown');
      giveMailbox(owner, address);
      owner.emails.push(email);
    }
  }
  return drafts.map(finished).sort(byNewest);
}

function finished({ names, role, phone, mailboxes, texts, emails }: Draft): Person {
  const [mailbox] = mailboxes;
  const key = phone ?? mailbox ?? [...names].join();
  const text = texts.at(-1);
  const email = emails.at(-1);
  const newest =
    email !== undefined && (text === undefined || email.at > text.at)
      ? { at: email.at, preview: email.subject }
      : text && { at: text.at, preview: text.direction === 'inbound' ? `You: ${text.body}` : text.body };
  return {
    id: `p${createHash('sha256').update(key).digest('hex').slice(0, 10)}`,
    name: names.size > 0 ? [...names].join(' & ') : (phone ?? mailbox ?? 'Nobody'),
    role,
    ...(phone !== undefined && { phone }),
    mailboxes: [...mailboxes],
    texts,
    emails,
    ...(newest !== undefined && { newest }),
    received: texts.filter(({ direction }) => direction === 'outbound').length + emails.length,
  };
}

/** Newest message first; those without any by name, clients before staff. */
function byNewest(one: Person, other: Person): number {
  const order = (other.newest?.at ?? '').localeCompare(one.newest?.at ?? '');
  if (order !== 0) return order;
  return one.role.localeCompare(other.role) || one.name.localeCompare(other.name);
}
