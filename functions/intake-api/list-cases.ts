import { type Case, caseRank } from '../../shared/domain/case.ts';
import type { ClinicRoster } from '../../shared/domain/clinic.ts';
import { MalformedInput } from '../../shared/domain/refusals.ts';
import type { Store } from '../../shared/ports.ts';
import { jsonAnswer, type WebAnswer, type WebRequest } from '../../shared/web/http.ts';
import { problem } from '../../shared/web/problem.ts';
import { type CasePlaces, readPlaces, writePlaces } from './case-cursor.ts';

type CaseStore = Pick<Store, 'openCases' | 'clientStanding'>;

const casesAtOnce = 25;

const filters: Readonly<Record<string, (listed: Case) => boolean>> = {
  open: () => true,
  acknowledged: (listed) => listed.status === 'acknowledged',
};

/**
 * `GET /v1/cases?status=&cursor=`: the Cases of all clinics, most urgent first, then oldest first. `open` is every one
 * that is not resolved, the same as no status at all while nothing can be resolved.
 */
export const listCases =
  ({ store, roster }: { store: CaseStore; roster: ClinicRoster }) =>
  async (request: WebRequest): Promise<WebAnswer> => {
    const status = request.query.status ?? 'open';
    if (status === 'resolved') return jsonAnswer(200, { cases: [] });
    const wanted = Object.hasOwn(filters, status) ? filters[status] : undefined;
    if (!wanted) return problem(400, [{ path: 'status', message: 'must be open, acknowledged or resolved' }]);
    try {
      const places = readPlaces(request.query.cursor, roster);
      const { cases, next } = await mergedCases(store, places, wanted);
      return jsonAnswer(200, {
        cases: await Promise.all(cases.map((listed) => caseJson(store, listed))),
        ...(next ? { cursor: writePlaces(next) } : {}),
      });
    } catch (error) {
      if (!(error instanceof MalformedInput)) throw error;
      return problem(400, [{ path: 'cursor', message: 'was not given out by an earlier answer' }]);
    }
  };

/** What is left of one clinic's newest page, in order, and where it came from. */
interface Supply {
  clinicId: string;
  waiting: Case[];
  /** Of the page `waiting` is from; absent: the first. */
  cursor?: string;
  /** The last Case given out of that page. */
  after?: string;
  nextCursor?: string;
}

/** The clinics' lists are in order each; the most urgent head among them is always the next one. */
const mergedCases = async (
  store: CaseStore,
  places: CasePlaces,
  wanted: (listed: Case) => boolean,
): Promise<{ cases: Case[]; next?: CasePlaces }> => {
  const supplies = await Promise.all(places.map((place) => refilled(store, place, wanted)));
  const cases: Case[] = [];
  while (cases.length < casesAtOnce) {
    const next = supplies
      .filter((supply) => supply.waiting.length > 0)
      .sort((one, other) => (headOf(one) < headOf(other) ? -1 : 1))[0];
    const given = next?.waiting.shift();
    if (!next || !given) return { cases };
    cases.push(given);
    next.after = placeOf(given);
    if (next.waiting.length === 0 && next.nextCursor !== undefined) {
      const further = await refilled(store, { clinicId: next.clinicId, cursor: next.nextCursor }, wanted);
      supplies[supplies.indexOf(next)] = further;
    }
  }
  const left = supplies.filter((supply) => supply.waiting.length > 0);
  if (left.length === 0) return { cases };
  return {
    cases,
    next: left.map(({ clinicId, cursor, after }) => ({
      clinicId,
      ...(cursor === undefined ? {} : { cursor }),
      ...(after === undefined ? {} : { after }),
    })),
  };
};

/** The first page from a place on that still has a wanted Case; an empty supply when there is none. */
const refilled = async (
  store: CaseStore,
  place: CasePlaces[number],
  wanted: (listed: Case) => boolean,
): Promise<Supply> => {
  let { cursor, after } = place;
  for (;;) {
    const page = await store.openCases(place.clinicId, cursor);
    const last = after;
    const waiting = page.cases
      .filter((listed) => wanted(listed) && (last === undefined || placeOf(listed) > last))
      .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
    if (waiting.length > 0 || page.cursor === undefined)
      return { clinicId: place.clinicId, waiting, cursor, after, nextCursor: page.cursor };
    cursor = page.cursor;
    after = undefined;
  }
};

/** Where a Case stands among all: no two are alike. */
const placeOf = (listed: Case): string => `${caseRank(listed)}#${listed.caseId}`;

const headOf = ({ waiting: [head] }: Supply): string => (head ? placeOf(head) : '');

const caseJson = async (store: CaseStore, listed: Case) => {
  const clientId = listed.owner.startsWith('CLIENT#')
    ? (await store.clientStanding(listed.owner))?.profile.clientId
    : undefined;
  const { caseId, code, acuity, reasons, status, openedAt, deadlineAt, acknowledgedAt, acknowledgedBy, step } = listed;
  return {
    caseId,
    code,
    clientId,
    acuity,
    reasons,
    status,
    openedAt,
    deadlineAt,
    acknowledgedAt,
    acknowledgedBy,
    step,
  };
};
