import { type CasePlaces, readPlaces, writePlaces } from '../../shared/case-cursor.ts';
import type { Case } from '../../shared/domain/case.ts';
import { MalformedInput } from '../../shared/domain/refusals.ts';
import { mergedCases } from '../../shared/merged-cases.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { type CaseLine, decideCaseLine } from './decide-case-line.ts';
import { membershipIn, readsClinical } from './membership.ts';
import { type CasePorts, standingOf } from './show-client.ts';
import type { SignedIn } from './signed-in.ts';
import { caseListPage } from './views/case-list.tsx';

/** `GET /staff?after=`: the open Cases of every clinic the reader belongs to, most urgent first. */
export const showCases =
  (ports: CasePorts) =>
  async ({ query }: WebRequest, _parameters: object, signedIn: SignedIn): Promise<WebAnswer> => {
    const clinics = signedIn.memberships.map(({ clinic }) => clinic);
    const { places, later } = placesIn(query.after, clinics);
    const { cases, next } = await mergedCases(ports.store, places);
    const lines = await Promise.all(cases.map((listed) => lineOf(ports, listed, signedIn)));
    return caseListPage({
      lines: lines.flatMap((line) => line ?? []),
      ...(next ? { next: writePlaces(next) } : {}),
      later,
      signedIn,
      publicUrl: ports.publicUrl,
      now: ports.clock.now(),
    });
  };

/** Where a cursor leads; the beginning for one that was never given out to this reader. */
const placesIn = (
  cursor: string | undefined,
  clinics: Parameters<typeof readPlaces>[1],
): { places: CasePlaces; later: boolean } => {
  try {
    return { places: readPlaces(cursor, clinics), later: cursor !== undefined };
  } catch (error) {
    if (!(error instanceof MalformedInput)) throw error;
    return { places: readPlaces(undefined, clinics), later: false };
  }
};

/** Forms hold no words as a rule, so the newest words may stand some replies back. */
const repliesRead = 5;

/** What clients wrote is not even read for whoever may not see it. */
const lineOf = async (
  { store, clock }: CasePorts,
  listed: Case,
  { role, memberships }: SignedIn,
): Promise<CaseLine | undefined> => {
  const membership = membershipIn(memberships, listed.clinicId);
  if (!membership) return undefined;
  const [standing, replies] = await Promise.all([
    standingOf(store, listed.owner),
    readsClinical(role) ? store.repliesSince(listed.owner, listed.openedAt, repliesRead) : [],
  ]);
  return decideCaseLine({ listed, clinic: membership.clinic, standing, replies }, role, clock.now());
};
