import type { Owner } from '../../shared/domain/case.ts';
import type { ClinicRoster, Language } from '../../shared/domain/clinic.ts';
import { MalformedInput } from '../../shared/domain/refusals.ts';
import type { ClientStanding, ContactStanding } from '../../shared/domain/standing.ts';
import type { Clock, Store } from '../../shared/ports.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { caseWords } from './case-words.ts';
import { type AccessDecision, decideAccess } from './decide-access.ts';
import { decideClientView } from './decide-client-view.ts';
import { readsClinical } from './membership.ts';
import { ownerOfPage } from './owner-page.ts';
import type { SignedIn } from './signed-in.ts';
import { clientPage, type Said } from './views/client-page.tsx';
import { notFoundPage } from './views/not-found.tsx';

/** What the pages about Cases and their clients need. */
export interface CasePorts {
  store: Pick<
    Store,
    | 'openCases'
    | 'clientStanding'
    | 'contactStanding'
    | 'repliesSince'
    | 'pagesAbout'
    | 'resolvedCase'
    | 'timeline'
    | 'commit'
  >;
  clock: Clock;
  roster: ClinicRoster;
  publicUrl: string;
}

/** More replies or pages than anybody reads at once; the timeline has them all. */
const shownAtMost = 50;

/** `GET /staff/clients/{clientKey}` and `/staff/contacts/{contactKey}`; `before` leads on through the timeline. */
export const showClient =
  (ports: CasePorts) =>
  async (
    { query }: WebRequest,
    parameters: Readonly<Record<string, string>>,
    signedIn: SignedIn,
  ): Promise<WebAnswer> => {
    const owner = ownerOfPage(parameters);
    const access = owner === undefined ? undefined : await accessTo(ports, owner, signedIn);
    return await clientAnswer(ports, access, signedIn, { before: query.before, done: query.done });
  };

export const standingOf = (
  store: Pick<Store, 'clientStanding' | 'contactStanding'>,
  owner: Owner,
): Promise<ClientStanding | ContactStanding | undefined> =>
  owner.startsWith('CLIENT#') ? store.clientStanding(owner) : store.contactStanding(owner);

/** Whether the reader may see an owner, as they stand now. */
export const accessTo = async (
  { store, roster }: CasePorts,
  owner: Owner,
  { role, memberships }: SignedIn,
): Promise<AccessDecision> => decideAccess({ standing: await standingOf(store, owner), roster, role, memberships });

/** The page of whom the reader may see, with what is to be said above it. */
export const clientAnswer = async (
  { store, clock, publicUrl }: CasePorts,
  access: AccessDecision | undefined,
  signedIn: SignedIn,
  { before, done, said }: { before?: string | undefined; done?: string | undefined; said?: Said },
): Promise<WebAnswer> => {
  if (access?.kind !== 'open') return notFoundPage(signedIn, publicUrl);
  const { owner, openCase } = access.standing;
  const { role } = signedIn;
  const [timeline, replies, pages] = await Promise.all([
    timelineFrom(store, owner, before),
    openCase && readsClinical(role) ? store.repliesSince(owner, openCase.openedAt, shownAtMost) : [],
    openCase ? store.pagesAbout(openCase, shownAtMost) : [],
  ]);
  const now = clock.now();
  const view = decideClientView({ opened: access, role, replies, pages, entries: timeline.entries }, now);
  const above = said ?? saidAfter(done, view.clinic.language);
  return clientPage({
    view,
    signedIn,
    publicUrl,
    now,
    ...(timeline.cursor === undefined ? {} : { earlier: timeline.cursor }),
    later: timeline.later,
    ...(above ? { said: above } : {}),
  });
};

/** The newest page of the timeline for a cursor that was never given out. */
const timelineFrom = async (store: CasePorts['store'], owner: Owner, before: string | undefined) => {
  try {
    return { ...(await store.timeline(owner, before, 'newest-first')), later: before !== undefined };
  } catch (error) {
    if (!(error instanceof MalformedInput)) throw error;
    return { ...(await store.timeline(owner, undefined, 'newest-first')), later: false };
  }
};

/** What a form that went through leads on to its page with. */
const saidAfter = (done: string | undefined, language: Language): Said | undefined =>
  done === 'taken' || done === 'resolved' ? { status: 200, notice: caseWords[language].said[done] } : undefined;
