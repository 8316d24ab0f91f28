import { sessionRoutes } from '../../../functions/staff-web/session-pages.ts';
import type { SignedIn } from '../../../functions/staff-web/signed-in.ts';
import { hmacIds } from '../../../shared/adapters/hmac-ids.ts';
import { clientOwner } from '../../../shared/domain/case.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { ClientProfile } from '../../../shared/domain/client.ts';
import type { Clinic } from '../../../shared/domain/clinic.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { ClientStanding } from '../../../shared/domain/standing.ts';
import type { Ids } from '../../../shared/ports.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { matchRoute } from '../../../shared/web/router.ts';
import { type OpenedStore, openStore } from '../../adapters/store-fixture.ts';
import { aClient, aClinic, aRoster, aSession } from '../../support/builders.ts';

/** Monday 15:30 in New York, half an hour after Ann's session. */
export const now = '2026-03-02T20:30:00.000Z';
export const publicUrl = 'https://care.example.com/prod';

export const signedInAs = (role: SignedIn['role'], ...clinics: Clinic[]): SignedIn => ({
  role,
  memberships: (clinics.length > 0 ? clinics : [aClinic()]).map((clinic) => ({
    clinic,
    member: clinic.staff[0] ?? { staffId: 'nobody', name: 'Nobody' },
  })),
  formToken: 'token-of-the-form',
});

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface OpenedSessions extends OpenedStore {
  ids: Ids;
  /** Where Ann's session is shown. */
  here: string;
  get(path: string, signedIn?: SignedIn): Promise<WebAnswer>;
  post(path: string, fields: Fields | string, signedIn?: SignedIn): Promise<WebAnswer>;
  standing(clientId?: string): Promise<ClientStanding | undefined>;
  setNow(at: string): void;
  /** Transactions that were written. */
  written(): number;
  /** Lets somebody else be first, right before the next write. */
  beforeWrite(happens: () => Promise<unknown>): void;
}

/** The pages about sessions on a table of this process, on which Ann's session C-1 / S-1 stands. */
export const openSessions = async ({
  clinics = [aClinic()],
  profile = {},
  session = {},
  also = () => [],
}: {
  clinics?: Clinic[];
  profile?: Partial<ClientProfile>;
  session?: Partial<Session>;
  also?: (keys: { owner: string; sessionKey: string }) => readonly Change[];
} = {}): Promise<OpenedSessions> => {
  const opened = await openStore();
  const ids = hmacIds('a key of the tests');
  let at = now;
  opened.setNow(at);
  const clientKey = ids.clientKey('C-1');
  const sessionKey = ids.sessionKey('S-1');
  const owner = clientOwner(clientKey);
  const phoneHash = ids.phoneHash('+12125550134');
  await opened.store.commit({
    expected: [{ owner, revision: 0 }],
    changes: [
      { put: 'clientProfile', owner, profile: aClient({ revision: 1, clientKey, phoneHash, ...profile }) },
      { put: 'newSession', owner, session: aSession({ sessionKey, ...session }), wake: 'plan' },
      ...also({ owner, sessionKey }),
    ],
  });

  let written = 0;
  let first: (() => Promise<unknown>) | undefined;
  let made = 0;
  const routes = sessionRoutes({
    store: {
      ...opened.store,
      commit: async (write) => {
        const happens = first;
        first = undefined;
        await happens?.();
        const outcome = await opened.store.commit(write);
        if (outcome.kind === 'committed') written += 1;
        return outcome;
      },
    },
    ids: async () => ids,
    clock: { now: () => at },
    roster: aRoster(...clinics),
    publicUrl,
    newId: () => {
      made += 1;
      return `${String(made).padStart(4, '0')}-made-by-the-tests`;
    },
  });
  const ask = async (method: string, address: string, body: string, signedIn: SignedIn): Promise<WebAnswer> => {
    const { pathname, searchParams } = new URL(address, publicUrl);
    const path = pathname.replace(/^\/prod/, '');
    const match = matchRoute(
      routes.map(({ answer, ...route }) => ({
        ...route,
        answer: (request, parameters) => answer(request, parameters, signedIn),
      })),
      method,
      path,
    );
    if (match.kind !== 'route') throw new Error(`${method} ${path}: ${match.kind}`);
    const request = {
      method,
      resource: '/staff/{proxy+}',
      path,
      query: Object.fromEntries(searchParams),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new TextEncoder().encode(body),
    };
    return await match.route.answer(request, match.parameters);
  };
  return {
    ...opened,
    ids,
    here: `/staff/sessions/${clientKey}/${sessionKey}`,
    get: (path, signedIn = signedInAs('clinician')) => ask('GET', path, '', signedIn),
    post: (path, fields, signedIn = signedInAs('clinician')) =>
      ask('POST', path, typeof fields === 'string' ? fields : formBody(fields), signedIn),
    standing: (clientId = 'C-1') => opened.store.clientStanding(clientOwner(ids.clientKey(clientId))),
    setNow: (moved) => {
      at = moved;
      opened.setNow(moved);
    },
    written: () => written,
    beforeWrite: (happens) => {
      first = happens;
    },
  };
};

export const formBody = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  ).toString();

/** A new client and their session, all of it as it should be; half past three was just now. */
export const aFilledForm = (changes: Fields = {}): Fields => ({
  formToken: 'token-of-the-form',
  clinicId: 'main',
  sessionId: 'hand-1',
  begunAt: '2026-03-02T20:25:00.000Z',
  client: 'new',
  newId: 'C-new',
  firstName: 'Bea',
  phone: '(212) 555-0151',
  email: '',
  language: 'en',
  preferredChannel: '',
  timeZone: '',
  consents: ['care-sms'],
  proof: 'signed form 2026-03-02',
  completedAt: '2026-03-02T15:10',
  device: 'pen',
  needleDepthMm: '1.5',
  areas: ['face', 'neck'],
  indication: 'glow',
  courseId: '',
  sessionNumber: '',
  sessionsPlanned: '',
  intervalDays: '',
  ...changes,
});

/** The fields of the form in a page's main part as a browser would send them untouched. */
export const fieldsOn = ({ body }: WebAnswer): Record<string, string | string[]> => {
  const fields: Record<string, string[]> = {};
  const put = (name: string | undefined, value: string): void => {
    if (name !== undefined) fields[name] = [...(fields[name] ?? []), unescaped(value)];
  };
  for (const [tag] of body.slice(body.indexOf('<main>')).matchAll(/<input\b[^>]*>|<select\b.*?<\/select>/gs)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    if (tag.startsWith('<select')) {
      put(name, (/<option value="([^"]*)" selected/.exec(tag) ?? /<option value="([^"]*)"/.exec(tag))?.[1] ?? '');
      continue;
    }
    const choice = /type="(radio|checkbox)"/.test(tag);
    if (!choice || /\bchecked\b/.test(tag)) put(name, /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  return fields;
};

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

export const headingOf = ({ body }: WebAnswer): string =>
  (/<h1>(.*?)<\/h1>/s.exec(body)?.[1] ?? '').replace(/<[^>]+>/g, '').trim();

/** What the summary above a form says is wrong. */
export const faultsOn = ({ body }: WebAnswer): string[] =>
  [...(/class="notice alarm faults".*?<\/ul>/s.exec(body)?.[0] ?? '').matchAll(/<a href="#([^"]*)"/g)].map(
    ([, place]) => place ?? '',
  );
