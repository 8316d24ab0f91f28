import { pointOf } from '../../shared/domain/channel-choice.ts';
import { Channel, ConsentClass } from '../../shared/domain/consent.ts';
import { type FormFields, oneValue } from '../../shared/domain/form-fields.ts';
import { oneClickCause } from '../../shared/domain/one-click.ts';
import type { ContactPoint, OptOut } from '../../shared/domain/opt-out.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { readForm } from '../../shared/web/form-body.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { path } from '../../shared/web/path.ts';
import { reasonToShow } from './about-form.ts';
import {
  type Boxes,
  type Chosen,
  decideOneClick,
  decidePreferences,
  decideStopEverything,
  type OneClickDecision,
  type PreferenceFacts,
  type PreferencesDecision,
  preferencesOf,
} from './decide-preferences.ts';
import {
  type ClientPorts,
  type LinkParameters,
  type Opened,
  openLink,
  refusedFromElsewhere,
  refusedTooLarge,
} from './open-link.ts';
import { takeForm } from './take-form.ts';
import { preferencesPage, type ShownPreferences, shownField, unsubscribedPage } from './views/preferences.tsx';

/** `GET /p/{token}`: what may be sent where, as it stands. Changes nothing. */
export const showPreferences =
  (ports: ClientPorts) =>
  async (request: WebRequest, { token }: LinkParameters): Promise<WebAnswer> => {
    const opened = await openLink(ports, 'preferences', request, token);
    return opened.kind === 'refused' ? opened.answer : await asTheyStand(ports, token, opened);
  };

/** `POST /p/{token}`: sets what was chosen, stops everything, or is a mail program's unsubscribe button (RFC 8058). */
export const setPreferences =
  (ports: ClientPorts) =>
  async (request: WebRequest, parameters: LinkParameters): Promise<WebAnswer> => {
    const { token } = parameters;
    const tooLarge = refusedTooLarge(ports, request);
    if (tooLarge) return tooLarge;
    const fields = await readForm(request);
    const elsewhere = isBareOneClick(fields) ? undefined : refusedFromElsewhere(ports, request);
    if (elsewhere) return elsewhere;
    const opened = await openLink(ports, 'preferences', request, token);
    if (opened.kind === 'refused') return opened.answer;
    if (oneValue(fields, 'List-Unsubscribe') === 'One-Click') return await unsubscribe(ports, request, token, opened);

    const chosen = chosenIn(fields);
    if (reasonToShow(fields)) return await asTheyStand(ports, token, opened, { chosen });
    const stops = fields.has('stop');
    const set = await takeForm(
      ports,
      { page: 'preferences', request, token, opened },
      async ({ standing }): Promise<PreferencesDecision> => {
        const facts = await preferenceFacts(ports, standing);
        const now = ports.clock.now();
        return stops ? decideStopEverything(facts, now) : decidePreferences(facts, chosen, now);
      },
    );
    if (set.kind === 'refused') return set.answer;
    return await shownAnew(ports, request, token, { done: stops ? 'stopped' : 'saved' });
  };

/**
 * Exactly what a mail's button sends (RFC 8058). It may come from a mail program's own page: the link is the secret, and
 * it only ever withdraws.
 */
const isBareOneClick = (fields: FormFields): boolean =>
  fields.size === 1 && oneValue(fields, 'List-Unsubscribe') === 'One-Click';

const unsubscribe = async (
  ports: ClientPorts,
  request: WebRequest,
  token: string,
  opened: Opened,
): Promise<WebAnswer> => {
  const ids = await ports.ids();
  const replyId = ids.idOf('reply', oneClickCause(ids.tokenHash(token)));
  const taken = await takeForm(
    ports,
    { page: 'preferences', request, token, opened },
    async ({ standing, link }, lost): Promise<OneClickDecision> => {
      const contact: ContactPoint | undefined = link.emailHash
        ? { channel: 'email', hash: link.emailHash }
        : pointOf(standing.profile, 'email')?.contact;
      const optOut = contact && (await ports.store.optOut(contact));
      const facts = { standing, ...(contact ? { contact } : {}), ...(optOut ? { optOut } : {}), replyId, lost };
      return decideOneClick(facts, ports.clock.now());
    },
  );
  if (taken.kind === 'refused') return taken.answer;
  if (taken.kind === 'none') return await shownAnew(ports, request, token);
  return unsubscribedPage({ ...opened.frame, path: path(ports.publicUrl, `/p/${token}`) });
};

/** The boxes of each channel that was shown: of one that was not, nothing is known. */
const chosenIn = (fields: FormFields): Chosen =>
  Object.fromEntries(
    Channel.options.flatMap((channel): [Channel, Boxes][] => {
      const shown = oneValue(fields, shownField(channel))?.split(' ');
      return shown ? [[channel, { shown: classesIn(shown), ticked: classesIn(fields.get(channel)) }]] : [];
    }),
  );

const classesIn = (names: readonly string[] = []): ConsentClass[] =>
  ConsentClass.options.filter((forClass) => names.includes(forClass));

const preferenceFacts = async ({ store }: ClientPorts, standing: ClientStanding): Promise<PreferenceFacts> => {
  const found = await Promise.all(
    Channel.options.map(async (channel): Promise<[Channel, OptOut][]> => {
      const point = pointOf(standing.profile, channel);
      const optOut = point && (await store.optOut(point.contact));
      return optOut ? [[channel, optOut]] : [];
    }),
  );
  return { standing, optOuts: Object.fromEntries(found.flat()) };
};

const shownAnew = async (
  ports: ClientPorts,
  request: WebRequest,
  token: string,
  also: Pick<ShownPreferences, 'done'> = {},
): Promise<WebAnswer> => {
  const opened = await openLink(ports, 'preferences', request, token);
  return opened.kind === 'refused' ? opened.answer : await asTheyStand(ports, token, opened, also);
};

const asTheyStand = async (
  ports: ClientPorts,
  token: string,
  { frame, standing }: Opened,
  also: Pick<ShownPreferences, 'done' | 'chosen'> = {},
): Promise<WebAnswer> =>
  preferencesPage({
    ...frame,
    preferences: preferencesOf(await preferenceFacts(ports, standing)),
    path: path(ports.publicUrl, `/p/${token}`),
    ...also,
  });
