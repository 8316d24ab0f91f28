import { caseRoutes } from '../../../functions/staff-web/case-pages.ts';
import type { Membership, StaffRole } from '../../../functions/staff-web/membership.ts';
import type { SignedIn } from '../../../functions/staff-web/signed-in.ts';
import type { Owner } from '../../../shared/domain/case.ts';
import type { Change, CommitOutcome, Write } from '../../../shared/domain/change.ts';
import type { Clinic } from '../../../shared/domain/clinic.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { matchRoute } from '../../../shared/web/router.ts';
import { type OpenedStore, openStore } from '../../adapters/store-fixture.ts';
import {
  aCase,
  aClient,
  aClinic,
  aMessage,
  annKey,
  annOwner,
  aRoster,
  aSentFollowUp,
  aSession,
  idOf,
  strangerOwner,
  strangerPhone,
} from '../../support/builders.ts';
import { type Fields, formBody } from '../client-web/web-fixture.ts';

/** Tuesday 11:20 in New York, ten minutes before Ann's Case is due. */
export const shownAt = '2026-03-03T16:20:00.000Z';
export const annPage = `/staff/clients/${annKey}`;
export const formToken = 'the-token-of-every-form';

export const uptown = aClinic({ clinicId: 'uptown', name: 'Harbor & Lantern', timeZone: 'America/Los_Angeles' });

/** Nadia at the first clinic, unless told otherwise. */
export const signedIn = (
  role: StaffRole = 'clinician',
  clinics: readonly Clinic[] = [aClinic()],
  who = 0,
): SignedIn => ({
  role,
  formToken,
  memberships: clinics.flatMap((clinic): Membership[] => {
    const member = clinic.staff[who];
    return member ? [{ clinic, member }] : [];
  }),
});

/** Words that nobody at a front desk may read, wherever in the data they stand. */
export const secrets = {
  written: 'oozing under my left eye <b>since breakfast</b>',
  note: 'swabbed and dressed, antibiotics from her own doctor',
  reason: 'pus: oozing',
};

/** What Ann told: a text that opened her Case, after a form, with a closed Case and its note behind her. */
export const annTold: readonly Change[] = [
  {
    put: 'reply',
    owner: annOwner,
    reply: {
      replyId: idOf('annsform'),
      at: '2026-03-03T16:05:00.000Z',
      channel: 'page',
      body: '',
      acuity: 'urgent',
      reasons: ['day-1-check: cloudy-fluid'],
      rows: ['G11', 'H2'],
      answers: { trend: 'worse', signs: 'redness,itch', fluid: 'cloudy', pain: '7' },
    },
  },
  {
    put: 'reply',
    owner: annOwner,
    reply: {
      replyId: idOf('annstext'),
      at: '2026-03-03T16:00:00.000Z',
      channel: 'sms',
      body: secrets.written,
      acuity: 'urgent',
      reasons: [secrets.reason],
    },
  },
  { put: 'newMessage', owner: annOwner, message: aMessage({ status: 'delivered' }) },
  {
    put: 'newMessage',
    owner: annOwner,
    message: {
      messageId: `page.${idOf('annscase')}.1.1.0.sms`,
      kind: 'page',
      channel: 'sms',
      status: 'delivered',
      at: '2026-03-03T16:01:00.000Z',
      staffId: 'nadia',
      caseId: idOf('annscase'),
    },
  },
  { put: 'followUp', owner: annOwner, followUp: aSentFollowUp() },
];

export const annsCase = aCase({
  reasons: [secrets.reason, 'day-1-check: cloudy-fluid'],
  step: 1,
  nextStepAt: '2026-03-03T16:25:00.000Z',
});

/** The staff's pages on a table of this process that holds Ann, and whatever else is told. */
export interface OpenedCases extends OpenedStore {
  get(path: string, who?: SignedIn): Promise<WebAnswer>;
  post(path: string, fields: Fields | string, who?: SignedIn): Promise<WebAnswer>;
  /** Happens once, just before the next commit reaches the table. */
  meanwhile(happens: () => Promise<unknown>): void;
  /** What the next commits are answered with instead. */
  lose(...outcomes: CommitOutcome[]): void;
  written(): Write[];
  setNow(at: string): void;
}

export const openCases = async ({
  also = [{ put: 'newCase', openCase: annsCase, wake: 'page' }],
  clinics = [aClinic(), uptown],
}: {
  also?: readonly Change[];
  clinics?: readonly Clinic[];
} = {}): Promise<OpenedCases> => {
  const opened = await openStore();
  let now = shownAt;
  opened.setNow(now);
  const told = await opened.store.commit({
    expected: [{ owner: annOwner, revision: 0 }],
    changes: [
      {
        put: 'clientProfile',
        owner: annOwner,
        profile: aClient({
          revision: 1,
          email: 'ann.placeholder@example.com',
          riskFlags: ['blood-thinner', 'keloid'],
        }),
      },
      { put: 'newSession', owner: annOwner, session: aSession(), wake: 'plan' },
      ...annTold,
      ...also,
    ],
  });
  if (told.kind === 'lost') throw new Error(`Ann was not told: ${told.to}`);

  const writes: Write[] = [];
  const lost: CommitOutcome[] = [];
  let before: (() => Promise<unknown>) | undefined;
  const routes = caseRoutes({
    store: {
      ...opened.store,
      commit: async (write) => {
        const happens = before;
        before = undefined;
        await happens?.();
        const outcome = lost.shift() ?? (await opened.store.commit(write));
        if (outcome.kind === 'committed') writes.push(write);
        return outcome;
      },
    },
    clock: { now: () => now },
    roster: aRoster(...clinics),
    publicUrl: 'https://care.example.com/prod',
  });
  const ask = async (method: string, address: string, body: string, who: SignedIn): Promise<WebAnswer> => {
    const [path = '', search = ''] = address.split('?');
    const match = matchRoute(
      routes.map((one) => ({
        ...one,
        answer: (request, parameters) => one.answer(request, parameters, who),
      })),
      method,
      path,
    );
    if (match.kind !== 'route') throw new Error(`no page answers ${method} ${path}`);
    return await match.route.answer(
      {
        method,
        resource: path,
        path,
        query: Object.fromEntries(new URLSearchParams(search)),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new TextEncoder().encode(body),
      },
      match.parameters,
    );
  };
  return {
    ...opened,
    get: (path, who = signedIn()) => ask('GET', path, '', who),
    post: (path, fields, who = signedIn()) =>
      ask('POST', path, typeof fields === 'string' ? fields : formBody(fields), who),
    meanwhile: (happens) => {
      before = happens;
    },
    lose: (...outcomes) => {
      lost.push(...outcomes);
    },
    written: () => writes,
    setNow: (at) => {
      now = at;
      opened.setNow(at);
    },
  };
};

/** The hidden fields and whatever is filled in of the form that posts there. */
export const formIn = ({ body }: WebAnswer, action: string): Record<string, string> => {
  const form = new RegExp(`<form[^>]*action="[^"]*/${action}"[^>]*>(.*?)</form>`, 's').exec(body)?.[1];
  if (form === undefined) throw new Error(`no form posts to ${action}`);
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
};

/** An unknown number that wrote, with a Case of its own. */
export const strangerTold = (openedAt: string): Write => ({
  expected: [{ owner: strangerOwner, revision: 0 }],
  changes: [
    {
      put: 'contactProfile',
      owner: strangerOwner,
      profile: { clinicId: 'main', revision: 1, phone: strangerPhone },
    },
    {
      put: 'reply',
      owner: strangerOwner,
      reply: {
        replyId: idOf('strangerstext'),
        at: openedAt,
        channel: 'sms',
        body: 'is this the skin place',
        acuity: 'unclear',
        reasons: ['unknown-sender', 'not-understood'],
      },
    },
    {
      put: 'newCase',
      openCase: aCase({
        caseId: idOf('strangerscase'),
        code: 'B4',
        owner: strangerOwner,
        acuity: 'unclear',
        reasons: ['unknown-sender', 'not-understood'],
        openedAt,
        deadlineAt: '2026-03-03T18:00:00.000Z',
        pagesFrom: '2026-03-03T18:00:00.000Z',
      }),
    },
  ],
});

export const aReplyOf = (owner: Owner, letter: string, at: string, reasons: readonly string[]): Change => ({
  put: 'reply',
  owner,
  reply: {
    replyId: idOf(letter),
    at,
    channel: 'sms',
    body: 'and now it smells',
    acuity: 'urgent',
    reasons: [...reasons],
  },
});

/** What a reader sees and hears: tags and style taken away. */
export const textOf = ({ body }: WebAnswer): string =>
  body
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
