import { answeringClinic, type Clinic, type ClinicRoster, Language } from '../../shared/domain/clinic.ts';
import { InvariantViolation } from '../../shared/domain/refusals.ts';
import type { Clock, Ids, Store } from '../../shared/ports.ts';
import { isTooLarge } from '../../shared/web/form-body.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { path } from '../../shared/web/path.ts';
import { fromOurOwnPage } from '../../shared/web/same-site.ts';
import { type ClientPage, decideLink, type LinkDecision, type LinkFacts } from './decide.ts';
import type { Frame } from './views/frame.tsx';
import { noticePage } from './views/notice.tsx';

/** Everything the clients' pages need of the world. */
export interface ClientPorts {
  store: Pick<Store, 'clientLink' | 'clientStanding' | 'optOut' | 'commit'>;
  ids: () => Promise<Ids>;
  clock: Clock;
  roster: ClinicRoster;
  publicUrl: string;
}

export type LinkParameters = Readonly<Record<'token', string>>;

/** A link that leads somewhere, with the frame its pages stand in. */
export type Opened = Extract<LinkDecision, { kind: 'open' }> & { frame: Frame };

const tokenForm = /^[a-z2-7]{26}$/;

/** What a link opens, read anew; or the page that says kindly that it opens nothing. */
export const openLink = async (
  ports: ClientPorts,
  page: ClientPage,
  request: WebRequest,
  token: string,
): Promise<Opened | { kind: 'refused'; answer: WebAnswer }> => {
  const facts = await factsOf(ports, token);
  const decision = decideLink(facts, page, ports.clock.now());
  if (decision.kind === 'refuse')
    return { kind: 'refused', answer: noticePage('unknownLink', strangersFrame(ports.roster, request)) };
  return {
    ...decision,
    frame: {
      clinic: decision.clinic,
      language: chosenLanguage(request) ?? decision.standing.profile.language,
      ...(page === 'preferences' ? {} : { preferencesPath: path(ports.publicUrl, `/p/${token}`) }),
    },
  };
};

const factsOf = async ({ store, ids, roster }: ClientPorts, token: string): Promise<LinkFacts> => {
  const link = tokenForm.test(token) ? await store.clientLink((await ids()).tokenHash(token)) : undefined;
  const standing = link && (await store.clientStanding(link.owner));
  return {
    ...(link ? { link } : {}),
    ...(standing ? { standing } : {}),
    clinic: (standing && answeringClinic(roster, standing.profile.clinicId)) ?? firstClinic(roster),
  };
};

const firstClinic = ({ clinics: [first] }: ClinicRoster): Clinic => {
  if (!first) throw new InvariantViolation('a configuration without clinics');
  return first;
};

/** The language asked for in the address; undefined when none of ours was. */
const chosenLanguage = ({ query }: WebRequest): Language | undefined => {
  const chosen = Language.safeParse(query.lang);
  return chosen.success ? chosen.data : undefined;
};

/** The first of our languages that the browser asks for; browsers name first what their reader likes best. */
const browsersLanguage = ({ headers }: WebRequest): Language | undefined => {
  const asked = (headers['accept-language'] ?? '').split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return asked.map((tag) => Language.safeParse(tag)).find(({ success }) => success)?.data;
};

/** For whoever opens what means nothing: the first clinic's, and no word of anybody. */
export const strangersFrame = (roster: ClinicRoster, request: WebRequest): Frame => {
  const clinic = firstClinic(roster);
  return { clinic, language: chosenLanguage(request) ?? browsersLanguage(request) ?? clinic.language };
};

/** Why a sent form is not even read: it came from another site, or is too large. Undefined when it is. */
export const refusedUnread = (ports: ClientPorts, request: WebRequest): WebAnswer | undefined =>
  refusedFromElsewhere(ports, request) ?? refusedTooLarge(ports, request);

/** The refusal of what another site sent; undefined when our own page did, or no browser. */
export const refusedFromElsewhere = ({ roster }: ClientPorts, request: WebRequest): WebAnswer | undefined =>
  fromOurOwnPage(request) ? undefined : noticePage('notFromHere', strangersFrame(roster, request));

/** The refusal of what is too large to be read; undefined when it is not. */
export const refusedTooLarge = ({ roster }: ClientPorts, request: WebRequest): WebAnswer | undefined =>
  isTooLarge(request) ? noticePage('tooLarge', strangersFrame(roster, request)) : undefined;
