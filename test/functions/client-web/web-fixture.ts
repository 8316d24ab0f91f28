import { clientWeb } from '../../../functions/client-web/handler.ts';
import { hmacIds } from '../../../shared/adapters/hmac-ids.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { ClientProfile } from '../../../shared/domain/client.ts';
import type { Clinic } from '../../../shared/domain/clinic.ts';
import type { FollowUpKind } from '../../../shared/domain/follow-up.ts';
import { preBookingQuestions } from '../../../shared/domain/pre-booking.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { type OpenedStore, openStore } from '../../adapters/store-fixture.ts';
import {
  aClient,
  aClinic,
  aConsent,
  annOwner,
  annSessionKey,
  aRoster,
  aSentFollowUp,
  aSession,
  idOf,
} from '../../support/builders.ts';

/** Tuesday 10:30 in New York, half an hour after Ann's day-1 check; the clinic is staffed. */
export const asked = '2026-03-03T15:30:00.000Z';
export const bookingUrl = 'https://book.example.com/fern';

export const emailHash = idOf('annsmail');

/** Ann with a number and an address: care by both, booking by mail. */
export const annWithMail = (changes: Partial<ClientProfile> = {}): ClientProfile =>
  aClient({
    revision: 1,
    email: 'ann.placeholder@example.com',
    emailHash,
    consents: [aConsent(), aConsent({ channel: 'email' }), aConsent({ channel: 'email', class: 'booking' })],
    ...changes,
  });

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Ann, her session, and one follow-up of each kind with a link, on a table of this process. */
export interface OpenedPages extends OpenedStore {
  /** The token of the link in this kind's message. */
  token(kind: FollowUpKind): string;
  get(path: string, query?: Readonly<Record<string, string>>): Promise<WebAnswer>;
  post(path: string, fields: Fields | string, headers?: Readonly<Record<string, string>>): Promise<WebAnswer>;
  setNow(at: string): void;
  /** Transactions that were written. */
  written(): number;
}

const kinds = ['day-1-check', 'week-1-check', 're-check', 'booking-prompt', 'aftercare'] as const;
const idOfKind = (kind: FollowUpKind): string => `${annSessionKey}.${kind}.1`;

export const openPages = async ({
  profile = annWithMail(),
  session = {},
  clinic = {},
  also = [],
}: {
  profile?: ClientProfile;
  session?: Partial<Session>;
  clinic?: Partial<Clinic>;
  also?: readonly Change[];
} = {}): Promise<OpenedPages> => {
  const opened = await openStore();
  const ids = hmacIds('a key of the tests');
  let now = asked;
  opened.setNow(now);
  const told = await opened.store.commit({
    expected: [{ owner: annOwner, revision: 0 }],
    changes: [
      { put: 'clientProfile', owner: annOwner, profile },
      { put: 'newSession', owner: annOwner, session: aSession(session), wake: 'plan' },
      ...kinds.flatMap((kind): Change[] => [
        { put: 'followUp', owner: annOwner, followUp: aSentFollowUp({ followUpId: idOfKind(kind), kind }) },
        {
          put: 'clientLink',
          tokenHash: ids.tokenHash(ids.clientLinkToken(idOfKind(kind))),
          owner: annOwner,
          followUpId: idOfKind(kind),
          at: now,
        },
      ]),
      ...also,
    ],
  });
  if (told.kind === 'lost') throw new Error(`Ann was not told: ${told.to}`);

  let written = 0;
  const web = clientWeb({
    store: {
      ...opened.store,
      commit: async (write) => {
        const outcome = await opened.store.commit(write);
        if (outcome.kind === 'committed') written += 1;
        return outcome;
      },
    },
    ids: async () => ids,
    clock: { now: () => now },
    roster: aRoster(aClinic(clinic)),
    publicUrl: 'https://care.example.com/prod',
  });
  const request = (method: string, path: string) => ({ method, resource: path, path, query: {}, headers: {} });
  return {
    ...opened,
    token: (kind) => ids.clientLinkToken(idOfKind(kind)),
    get: (path, query = {}) => web({ ...request('GET', path), query, body: new Uint8Array() }),
    post: (address, fields, headers = {}) => {
      const [path = '', search = ''] = address.split('?');
      return web({
        ...request('POST', path),
        query: Object.fromEntries(new URLSearchParams(search)),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new TextEncoder().encode(typeof fields === 'string' ? fields : formBody(fields)),
      });
    },
    setNow: (at) => {
      now = at;
      opened.setNow(at);
    },
    written: () => written,
  };
};

export const formBody = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string])),
  ).toString();

/** A check-in in which all is well. */
export const allWell: Fields = {
  before: '0',
  trend: 'better',
  bleeding: 'none',
  fluid: 'none',
  fever: 'no',
  pain: '0',
  words: '',
};

/** Answers before a booking of which none stands in the way. */
export const nothingInTheWay: Fields = {
  before: '0',
  ...Object.fromEntries(preBookingQuestions.map(({ question }) => [question, 'no'])),
  words: '',
};

export const headingOf = ({ body }: WebAnswer): string =>
  (/<h1>(.*?)<\/h1>/s.exec(body)?.[1] ?? '').replace(/<[^>]+>/g, '').trim();
export const titleOf = ({ body }: WebAnswer): string => /<title>(.*?)<\/title>/s.exec(body)?.[1] ?? '';
