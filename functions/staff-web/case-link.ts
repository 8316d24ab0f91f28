import type { Owner } from '../../shared/domain/case.ts';
import { type Clinic, type ClinicRoster, clinicOf, type Language } from '../../shared/domain/clinic.ts';
import { localClock } from '../../shared/domain/local-time.ts';
import { assertNever } from '../../shared/domain/refusals.ts';
import type { Clock, Ids, Store } from '../../shared/ports.ts';
import { RaceNotWon, untilCommitted } from '../../shared/until-committed.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { path } from '../../shared/web/path.ts';
import { fromOurOwnPage } from '../../shared/web/same-site.ts';
import { decideLink, type LinkDecision, type LinkFacts } from './decide.ts';
import { ownerPage } from './owner-page.ts';
import {
  casePage,
  gonePage,
  notFromHerePage,
  takenByColleaguePage,
  takenPage,
  tryAgainPage,
} from './views/staff-pages.tsx';

export interface LinkPorts {
  store: Pick<Store, 'staffLink' | 'clientStanding' | 'contactStanding' | 'commit'>;
  ids: () => Promise<Ids>;
  clock: Clock;
  roster: ClinicRoster;
  publicUrl: string;
}

type LinkParameters = Readonly<Record<'token', string>>;

/** `GET /s/{token}`: the Case and its button. Changes nothing, whoever or whatever opens it. */
export const showCase =
  (ports: LinkPorts) =>
  async (_request: WebRequest, { token }: LinkParameters): Promise<WebAnswer> => {
    const decision = decideLink(await factsOf(ports, token), ports.clock.now());
    if (decision.kind === 'acknowledge')
      return casePage(decision.clinic, decision.code, path(ports.publicUrl, `/s/${token}`));
    return standsPage(decision, ports);
  };

/** `POST /s/{token}`: acknowledges as the person the link is for. Pressing twice is the same as once. */
export const takeCase =
  (ports: LinkPorts) =>
  async (request: WebRequest, { token }: LinkParameters): Promise<WebAnswer> => {
    const language = languageOfStrangers(ports.roster);
    if (!fromOurOwnPage(request)) return notFromHerePage(language);
    try {
      const decision = await untilCommitted(ports.store, async () => {
        const decided = decideLink(await factsOf(ports, token), ports.clock.now());
        return { decision: decided, ...(decided.kind === 'acknowledge' ? { write: decided.write } : {}) };
      });
      return decision.kind === 'acknowledge'
        ? takenPage(decision.clinic, decision.code, pathOf(decision.owner, ports))
        : standsPage(decision, ports);
    } catch (error) {
      if (!(error instanceof RaceNotWon)) throw error;
      return tryAgainPage(language);
    }
  };

const tokenForm = /^[a-z2-7]{26}$/;

const factsOf = async ({ store, ids, roster }: LinkPorts, token: string): Promise<LinkFacts> => {
  const paged = tokenForm.test(token) ? await store.staffLink((await ids()).tokenHash(token)) : undefined;
  if (!paged) return {};
  const clinic = clinicOf(roster, paged.clinicId);
  const standing = paged.owner.startsWith('CLIENT#')
    ? await store.clientStanding(paged.owner)
    : await store.contactStanding(paged.owner);
  return {
    paged,
    ...(clinic ? { clinic } : {}),
    ...(standing ? { standing } : {}),
  };
};

/** How things stand when there is nothing to press. */
const standsPage = (
  decision: Exclude<LinkDecision, { kind: 'acknowledge' }>,
  ports: Pick<LinkPorts, 'roster' | 'publicUrl'>,
): WebAnswer => {
  switch (decision.kind) {
    case 'alreadyAcknowledged':
      return decision.byReader
        ? takenPage(decision.clinic, decision.code, pathOf(decision.owner, ports))
        : takenByColleaguePage(
            decision.clinic,
            decision.code,
            pathOf(decision.owner, ports),
            clockAt(decision.at, decision.clinic),
            decision.by?.name,
          );
    case 'superseded':
      return gonePage(decision.clinic.language);
    case 'unknown':
      return gonePage(languageOfStrangers(ports.roster));
    default:
      return assertNever(decision);
  }
};

/** Where the rest of the Case is, for whoever signs in. */
const pathOf = (owner: Owner, { publicUrl }: Pick<LinkPorts, 'publicUrl'>): string => path(publicUrl, ownerPage(owner));

const clockAt = (at: string, clinic: Clinic): string => localClock(at, clinic.timeZone);

/** Whoever opens a link that means nothing is read to in the first clinic's language. */
const languageOfStrangers = ({ clinics: [first] }: ClinicRoster): Language => first?.language ?? 'en';

/** For every other address and method: nothing is there. */
export const noSuchPage = (roster: ClinicRoster): WebAnswer => gonePage(languageOfStrangers(roster));
