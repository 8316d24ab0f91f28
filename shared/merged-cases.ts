import type { CasePlaces } from './case-cursor.ts';
import { type Case, caseRank } from './domain/case.ts';
import type { Store } from './ports.ts';

type CaseStore = Pick<Store, 'openCases'>;

const casesAtOnce = 25;

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

/**
 * The open Cases of several clinics from these places on, 25 at most: most urgent first, then oldest first. The clinics'
 * lists are in order each; the most urgent head among them is always the next one.
 */
export const mergedCases = async (
  store: CaseStore,
  places: CasePlaces,
  wanted: (listed: Case) => boolean = () => true,
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
