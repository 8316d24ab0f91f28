import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdmissionDecision, decideAdmission } from '../../../functions/staff-web/decide-admission.ts';
import {
  type CallbackDecision,
  type CallbackFacts,
  decideCallback,
} from '../../../functions/staff-web/decide-callback.ts';
import {
  decideStaffSession,
  type StaffSessionDecision,
  type StaffSessionRead,
} from '../../../functions/staff-web/decide-staff-session.ts';
import { secondsLeft } from '../../../functions/staff-web/staff-session.ts';
import { wantedPage } from '../../../functions/staff-web/wanted-page.ts';
import type { StaffIdentity } from '../../../shared/domain/staff-identity.ts';
import { aClinic, aRoster } from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';
import { aSigningIn, aStaffSession, signedInAt } from './staff-fixture.ts';

const now = '2026-03-02T14:10:00.000Z';
const came = (query: CallbackFacts['query']): CallbackFacts => ({ signingIn: aSigningIn(), query });
const fitting = { code: 'c', state: 'state-1' };

describe('whoever comes back from the sign-in pages', () => {
  const table: DecisionTable<CallbackDecision, { when: string; facts: CallbackFacts; now?: string }> = {
    exchange: [
      { when: 'state and browser fit', facts: came(fitting) },
      { when: 'the last moment of the half hour', facts: came(fitting), now: '2026-03-02T14:29:59.999Z' },
    ],
    denied: [
      { when: 'they turned back', facts: came({ error: 'access_denied', state: 'state-1' }) },
      { when: 'they turned back in a browser that has forgotten', facts: { query: { error: 'access_denied' } } },
    ],
    failed: [
      { when: 'the pages report an error', facts: came({ error: 'server_error', state: 'state-1' }) },
      { when: 'an error comes with a code', facts: came({ ...fitting, error: 'invalid_scope' }) },
    ],
    ranOut: [
      { when: 'this browser began nothing, or is done', facts: { query: fitting } },
      { when: 'the state is another one’s', facts: came({ ...fitting, state: 'state-2' }) },
      { when: 'there is no state', facts: came({ code: 'c' }) },
      { when: 'there is no code', facts: came({ state: 'state-1' }) },
      { when: 'the code is empty', facts: came({ code: '', state: 'state-1' }) },
      { when: 'half an hour has passed', facts: came(fitting), now: '2026-03-02T14:30:00.000Z' },
    ],
  };
  decides(table, ({ facts, now: at = now }) => decideCallback(facts, at));

  it('goes on to the page that was wanted, whatever a cookie of old says', () => {
    const to = (wanted: string) => decideCallback({ signingIn: aSigningIn({ wanted }), query: fitting }, now);
    expect(to('/staff/cases/k7')).toMatchObject({ wanted: '/staff/cases/k7' });
    expect(to('https://elsewhere.example/staff')).toMatchObject({ wanted: '/staff' });
  });
});

describe('whoever the sign-in pages know', () => {
  const nadia: StaffIdentity = { subject: 's', email: 'nadia@example.com', emailVerified: true, groups: ['clinician'] };
  const table: DecisionTable<AdmissionDecision, { when: string; who: StaffIdentity }> = {
    admit: [
      { when: 'listed, verified, with a role', who: nadia },
      { when: 'in another spelling', who: { ...nadia, email: 'Nadia@Example.COM' } },
      { when: 'also in groups that are no role', who: { ...nadia, groups: ['tea', 'front-desk'] } },
    ],
    addressNotVerified: [
      { when: 'the address is not verified', who: { ...nadia, emailVerified: false } },
      { when: 'neither verified nor listed', who: { ...nadia, email: 'x@example.com', emailVerified: false } },
    ],
    onNoStaffList: [
      { when: 'the address is on no list', who: { ...nadia, email: 'former@example.com' } },
      { when: 'a manager of nothing', who: { ...nadia, email: 'former@example.com', groups: ['manager'] } },
      { when: 'a listed address is only the end of it', who: { ...nadia, email: 'xnadia@example.com' } },
    ],
    noRole: [
      { when: 'in no group', who: { ...nadia, groups: [] } },
      { when: 'in groups that are no role', who: { ...nadia, groups: ['Manager', 'admin'] } },
    ],
  };
  decides(table, ({ who }) => decideAdmission(who, aRoster()));

  it('has the most powerful of their roles', () => {
    const role = (...groups: string[]) => decideAdmission({ ...nadia, groups }, aRoster());
    expect(role('front-desk', 'clinician', 'manager')).toMatchObject({ role: 'manager' });
    expect(role('front-desk', 'clinician')).toMatchObject({ role: 'clinician' });
  });

  it('belongs to every clinic whose list holds their address, as who they are there', () => {
    const elsewhere = aClinic({
      clinicId: 'harbor',
      staff: [{ staffId: 'nf', name: 'Dr. Fern', email: 'NADIA@example.com' }],
    });
    const third = aClinic({ clinicId: 'third', staff: [{ staffId: 'x', name: 'X', email: 'x@example.com' }] });
    const admission = decideAdmission(nadia, aRoster(aClinic(), elsewhere, third));
    expect(admission).toMatchObject({
      memberships: [
        { clinic: { clinicId: 'main' }, member: { staffId: 'nadia' } },
        { clinic: { clinicId: 'harbor' }, member: { staffId: 'nf' } },
      ],
    });
  });
});

describe('a session', () => {
  const kept = (changes = {}): StaffSessionRead => ({ kind: 'session', session: aStaffSession(changes) });
  const table: DecisionTable<StaffSessionDecision, { when: string; read: StaffSessionRead; now: string }> = {
    stands: [
      { when: 'just begun', read: kept(), now: signedInAt },
      { when: 'not a quarter of an hour old', read: kept(), now: '2026-03-02T14:14:59.999Z' },
      { when: 'just renewed', read: kept({ renewedAt: '2026-03-03T01:50:00.000Z' }), now: '2026-03-03T01:55:00.000Z' },
    ],
    renew: [
      { when: 'a quarter of an hour old', read: kept(), now: '2026-03-02T14:15:00.000Z' },
      {
        when: 'renewed a quarter of an hour ago',
        read: kept({ renewedAt: '2026-03-02T15:00:00.000Z' }),
        now: '2026-03-02T15:15:00.000Z',
      },
      { when: 'the last moment of the day', read: kept(), now: '2026-03-03T01:59:59.999Z' },
    ],
    ended: [
      { when: 'twelve hours old', read: kept(), now: '2026-03-03T02:00:00.000Z' },
      {
        when: 'twelve hours old and just renewed',
        read: kept({ renewedAt: '2026-03-03T01:59:00.000Z' }),
        now: '2026-03-03T02:00:00.000Z',
      },
    ],
    unreadable: [{ when: 'the cookie is not ours', read: { kind: 'unreadable' }, now }],
    none: [{ when: 'there is no cookie', read: { kind: 'none' }, now }],
  };
  decides(table, ({ read, now: at }) => decideStaffSession(read, at));

  it('has what is left of twelve hours, in seconds', () => {
    expect(secondsLeft(aStaffSession(), signedInAt)).toBe(12 * 60 * 60);
    expect(secondsLeft(aStaffSession(), '2026-03-03T01:59:30.000Z')).toBe(30);
    expect(secondsLeft(aStaffSession(), '2026-03-03T02:00:00.000Z')).toBe(0);
  });
});

describe('the page that was wanted', () => {
  it.each(['/staff', '/staff/cases', '/staff/clients/abc234', '/staff/sessions/new', '/staff/cases/a.b~c-d_e'])(
    '%s is gone on to',
    (page) => {
      expect(wantedPage(page)).toBe(page);
    },
  );

  it.each([
    undefined,
    '',
    '/',
    'staff',
    '/staffroom',
    '/staff/',
    '/staff//example.com',
    '//example.com/staff',
    '/\\example.com',
    'https://example.com/staff',
    '/staff/../v1/sessions',
    '/staff/..',
    '/staff/.hidden',
    '/staff/cases?x=1',
    '/staff/cases#x',
    '/staff/%2e%2e',
    '/staff/a\r\nset-cookie:x',
    '/staff/sign-in',
    '/staff/callback',
    '/staff/sign-out',
    `/staff/${'a'.repeat(101)}`,
    `/staff${'/a'.repeat(7)}`,
  ])('%j is not, but the first page', (page) => {
    expect(wantedPage(page)).toBe('/staff');
  });

  it('is never anywhere but below /staff of the same site', () => {
    const base = 'https://care.example.com';
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((end) => `/staff/${end}`),
        ),
        (asked) => {
          const url = new URL(wantedPage(asked), base);
          expect(url.origin).toBe(base);
          expect(url.pathname).toMatch(/^\/staff(\/|$)/);
          expect(`${url.pathname}`).toBe(wantedPage(asked));
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});
