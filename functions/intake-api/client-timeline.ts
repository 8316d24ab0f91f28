import { clientOwner } from '../../shared/domain/case.ts';
import { clientAsTold } from '../../shared/domain/client-told.ts';
import type { TimelineEntry } from '../../shared/domain/history.ts';
import { assertNever, MalformedInput } from '../../shared/domain/refusals.ts';
import { OutsideId } from '../../shared/domain/schema.ts';
import type { Ids, Store } from '../../shared/ports.ts';
import type { EntryAnswer, TimelineAnswer } from '../../shared/web/api-answers.ts';
import { jsonAnswer, type WebAnswer, type WebRequest } from '../../shared/web/http.ts';
import { problem } from '../../shared/web/problem.ts';

/** `GET /v1/clients/{clientId}/timeline?cursor=`: the client as known and what happened, oldest first; 404 for nobody. */
export const clientTimeline =
  ({ store, ids }: { store: Pick<Store, 'clientStanding' | 'timeline'>; ids: () => Promise<Ids> }) =>
  async (request: WebRequest, { clientId }: { clientId: string }): Promise<WebAnswer> => {
    const owner = clientOwner((await ids()).clientKey(clientId));
    const standing = OutsideId.safeParse(clientId).success ? await store.clientStanding(owner) : undefined;
    if (!standing) return problem(404, [{ path: 'clientId', message: 'no client has this id' }]);
    try {
      const { entries, cursor } = await store.timeline(owner, request.query.cursor);
      return jsonAnswer(200, {
        client: clientAsTold(standing.profile),
        entries: entries.map(entryJson),
        ...(cursor === undefined ? {} : { cursor }),
      } satisfies TimelineAnswer);
    } catch (error) {
      if (!(error instanceof MalformedInput)) throw error;
      return problem(400, [{ path: 'cursor', message: 'was not given out by an earlier answer' }]);
    }
  };

/** An entry as outsiders may have it: ids of theirs, no words of a client or of staff, no sort keys. */
const entryJson = (entry: TimelineEntry): EntryAnswer => {
  const { at } = entry;
  switch (entry.kind) {
    case 'session': {
      const { sessionId, status, completedAt, revision } = entry.session;
      return { at, kind: entry.kind, sessionId, status, completedAt, revision };
    }
    case 'follow-up': {
      const { kind: name, dueAt, status, reason, attempt } = entry.followUp;
      return { at, kind: entry.kind, name, dueAt, status, reason, attempt };
    }
    case 'message': {
      const { kind: name, channel, status, reason } = entry.message;
      return { at, kind: entry.kind, name, channel, status, reason };
    }
    case 'reply': {
      const { channel, acuity, reasons } = entry.reply;
      return { at, kind: entry.kind, channel, acuity, reasons };
    }
    case 'case': {
      const { caseId, code, acuity, reasons, status, openedAt, acknowledgedAt, acknowledgedBy } = entry.case;
      const taken = { at, kind: entry.kind, caseId, code, acuity, reasons, openedAt, acknowledgedAt, acknowledgedBy };
      if (entry.case.status !== 'resolved') return { ...taken, status };
      const { resolvedAt, resolvedBy, outcome } = entry.case;
      return { ...taken, status, resolvedAt, resolvedBy, outcome };
    }
    case 'booking': {
      const { bookingId, startsAt, status, courseId } = entry.booking;
      return { at, kind: entry.kind, bookingId, startsAt, status, courseId };
    }
    case 'consent': {
      const { class: forClass, channel, given } = entry.consent;
      return { at, kind: entry.kind, class: forClass, channel, given };
    }
    default:
      return assertNever(entry);
  }
};
