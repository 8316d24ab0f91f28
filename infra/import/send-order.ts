import { SessionTold } from '../../shared/domain/session-told.ts';
import type { GoodRow } from './read-sessions.ts';

/** A row to send. What it says of the client, save consents, comes from `clientLine`: the newest row of that client. */
export interface RowToSend extends GoodRow {
  readonly clientLine: number;
}

/**
 * Each client's rows, oldest session first, to be sent one after the other; different clients may be sent at the same
 * time. The API keeps what it was told of a client last, so all rows of a client at a clinic tell it as the newest
 * does: a second run then changes nothing, not even for a moment.
 */
export const sendOrder = (rows: readonly GoodRow[]): RowToSend[][] => {
  const byClient = Map.groupBy(rows, ({ clientId }) => clientId);
  return [...byClient.values()].map((own) => {
    const oldestFirst = own.toSorted((one, other) => one.completedAtMs - other.completedAtMs || one.line - other.line);
    return oldestFirst.map((row) => {
      const newest = oldestFirst.findLast(({ clinicId }) => clinicId === row.clinicId);
      return newest === undefined || newest === row
        ? { ...row, clientLine: row.line }
        : { ...row, clientLine: newest.line, body: withClientOf(row.body, newest.body) };
    });
  });
};

const withClientOf = (body: string, newestBody: string): string => {
  const session = SessionTold.parse(JSON.parse(body));
  const { client } = SessionTold.parse(JSON.parse(newestBody));
  return JSON.stringify({ ...session, client: { ...client, consents: session.client.consents } });
};
