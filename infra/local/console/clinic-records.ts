import * as z from 'zod';

/** What the console reads of the table. It knows no more of an item than it shows, and skips what it cannot read. */
export interface ClinicRecords {
  readonly clients: readonly Client[];
  readonly sessions: ReadonlyMap<string, Session>;
  readonly bookings: ReadonlyMap<string, Booking>;
  readonly followUps: readonly FollowUp[];
  /** Not resolved. */
  readonly openCases: readonly Case[];
  readonly resolvedCases: readonly Case[];
  readonly replies: readonly Reply[];
  /** What became of a message, by the provider's id for it. */
  readonly messages: ReadonlyMap<string, Message>;
}

const Client = z.object({
  clientId: z.string(),
  firstName: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
  preferredChannel: z.string().optional(),
  language: z.string().optional(),
  riskFlags: z.array(z.string()).default([]),
});
export type Client = z.infer<typeof Client> & { readonly owner: string };

const Session = z.object({
  sessionKey: z.string(),
  sessionId: z.string(),
  completedAt: z.string(),
  treatment: z.object({ device: z.string(), needleDepthMm: z.number(), areas: z.array(z.string()) }),
});
export type Session = z.infer<typeof Session>;

const Booking = z.object({ bookingKey: z.string(), startsAt: z.string(), status: z.string() });
export type Booking = z.infer<typeof Booking>;

const FollowUp = z.object({
  followUpId: z.string(),
  subjectKey: z.string(),
  kind: z.string(),
  attempt: z.number(),
  status: z.string(),
  reason: z.string().optional(),
  dueAt: z.string(),
  channel: z.string().optional(),
  claimedAt: z.string().optional(),
  settleBy: z.string().optional(),
  silentAt: z.string().optional(),
  answeredAt: z.string().optional(),
});
export type FollowUp = z.infer<typeof FollowUp> & { readonly owner: string };

const Case = z.object({
  caseId: z.string(),
  code: z.string(),
  clinicId: z.string().default(''),
  acuity: z.string(),
  reasons: z.array(z.string()).default([]),
  status: z.string(),
  openedAt: z.string(),
  deadlineAt: z.string().optional(),
  step: z.number().default(0),
  pagesFrom: z.string().optional(),
  nextStepAt: z.string().optional(),
  acknowledgedBy: z.string().optional(),
  resolvedBy: z.string().optional(),
  outcome: z.string().optional(),
});
export type Case = z.infer<typeof Case> & { readonly owner: string };

const Reply = z.object({ at: z.string(), channel: z.string(), acuity: z.string() });
export type Reply = z.infer<typeof Reply> & { readonly owner: string };

const Message = z.object({
  providerMessageId: z.string(),
  status: z.string(),
  failure: z.string().optional(),
  caseId: z.string().optional(),
});
export type Message = z.infer<typeof Message> & { readonly owner: string };

/** An item of the table as plain values. */
export interface TableItem {
  readonly PK: string;
  readonly SK: string;
  readonly [attribute: string]: unknown;
}

/** Sorts the items of the table into what the console shows. */
export function readClinicRecords(items: readonly TableItem[]): ClinicRecords {
  const found = <T>(attribute: string, schema: z.ZodType<T>): Array<T & { owner: string }> =>
    items.flatMap((item) => {
      const read = item[attribute] === undefined ? undefined : schema.safeParse(item[attribute]);
      return read?.success === true ? [{ ...read.data, owner: item.PK }] : [];
    });
  const cases = found('case', Case);
  const open = new Set(items.filter(({ SK }) => SK === 'NOW#CASE').map(({ PK }) => PK));
  const isOpen = (one: Case): boolean => one.status !== 'resolved' && open.has(one.owner);
  return {
    clients: found('profile', Client),
    sessions: new Map(found('session', Session).map((session) => [session.sessionKey, session])),
    bookings: new Map(found('booking', Booking).map((booking) => [booking.bookingKey, booking])),
    followUps: found('followUp', FollowUp),
    openCases: cases.filter(isOpen),
    resolvedCases: cases.filter((one) => !isOpen(one)),
    replies: found('reply', Reply),
    messages: new Map(found('message', Message).map((message) => [message.providerMessageId, message])),
  };
}

/** Reads the table again only after something has changed. */
export function createRecordsReader(parts: {
  readonly items: () => Promise<readonly TableItem[]>;
  readonly version: () => number;
}): () => Promise<ClinicRecords> {
  let kept: { version: number; records: Promise<ClinicRecords> } | undefined;
  return () => {
    const version = parts.version();
    if (kept?.version !== version) kept = { version, records: parts.items().then(readClinicRecords) };
    return kept.records;
  };
}
