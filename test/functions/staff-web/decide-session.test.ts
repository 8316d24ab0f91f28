import { describe, expect, it } from 'vitest';
import {
  type CancellationDecision,
  type CompleteDecision,
  type CompleteFacts,
  type CorrectFacts,
  type CorrectionDecision,
  clientMark,
  decideCancellation,
  decideComplete,
  decideCorrection,
  decideOpen,
  type OpenDecision,
  type SessionFacts,
} from '../../../functions/staff-web/decide-session.ts';
import { decideSessionView } from '../../../functions/staff-web/decide-session-view.ts';
import type { SessionEntry } from '../../../functions/staff-web/session-entry.ts';
import { sessionsAtMost } from '../../../shared/domain/session-intake.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';
import {
  aClinic,
  aProfile,
  aReading,
  aRoster,
  aSession,
  aStanding,
  aToldClient,
  key,
  now,
} from '../../support/told-session.ts';

const memberOf = (...clinicIds: string[]): SessionFacts['memberships'] =>
  clinicIds.map((clinicId) => ({
    clinic: aClinic({ clinicId }),
    member: { staffId: 'nadia', name: 'Nadia', phone: '+12125550111' },
  }));

const facts = (changes: Partial<SessionFacts> = {}): SessionFacts => ({
  role: 'clinician',
  memberships: memberOf('main'),
  roster: aRoster(aClinic(), aClinic({ clinicId: 'other' })),
  known: { session: aSession(), closed: false },
  standing: aStanding(),
  ...changes,
});

const { known: _known, standing: _standing, ...nothingKnown } = facts();

const anEntry = (changes: Partial<SessionEntry> = {}): SessionEntry => ({
  whose: 'new',
  clientId: 'C-1',
  session: { sessionId: 'S-1', clinicId: 'main', completedAt: '2026-03-02T19:30:00.000Z', treatment: {} },
  client: {},
  consents: [],
  ...changes,
});

const other = aSession({ treatment: { ...aSession().treatment, device: 'roller' } });
const { phone: _phone, ...unread } = aReading();
const malformed = { ok: false as const, faults: [{ path: 'treatment.device', message: 'x' }] };

describe('whose session may be opened', () => {
  const table: DecisionTable<OpenDecision, { when: string; given: SessionFacts }> = {
    open: [
      { when: 'it is of their clinic', given: facts() },
      { when: 'it is of one of their clinics', given: facts({ memberships: memberOf('other', 'main') }) },
      { when: 'it is closed', given: facts({ known: { session: aSession(), closed: true } }) },
      { when: 'they are at the front desk', given: facts({ role: 'front-desk' }) },
      {
        when: 'its clinic has left the configuration, and the first one answers for it',
        given: facts({ known: { session: aSession({ clinicId: 'gone' }), closed: false } }),
      },
    ],
    'refuse not-found': [
      { when: 'nobody told of it', given: nothingKnown },
      { when: 'it is another client’s', given: { ...nothingKnown, known: 'another-clients' } },
      { when: 'it is of another clinic', given: facts({ memberships: memberOf('other') }) },
      { when: 'its client is being erased', given: { ...nothingKnown, known: { session: aSession(), closed: false } } },
    ],
  };
  decides(table, ({ given }) => decideOpen(given));
});

describe('what a form for a new session comes to', () => {
  /** What is known besides the client and the session, which stand unless `knows` says less. */
  type Row = { when: string; knows?: Pick<SessionFacts, 'known' | 'standing'>; given?: Partial<CompleteFacts> };
  const fresh = {};
  const clientAlone = { standing: aStanding() };
  const known = { known: { session: aSession(), closed: false }, standing: aStanding() };
  const table: DecisionTable<CompleteDecision, Row> = {
    complete: [
      { when: 'the client is new', knows: fresh },
      { when: 'the front desk fills it in', knows: fresh, given: { role: 'front-desk' } },
      { when: 'the client is known', knows: clientAlone, given: { entry: anEntry({ whose: 'known' }) } },
    ],
    again: [
      { when: 'it was sent before' },
      { when: 'it was sent before, of a known client', given: { entry: anEntry({ whose: 'known' }) } },
    ],
    mend: [
      { when: 'it is malformed', knows: fresh, given: { reading: malformed } },
      { when: 'the phone cannot be read', knows: fresh, given: { reading: { ok: true, value: unread } } },
      {
        when: 'the time is still to come',
        knows: fresh,
        given: { reading: { ok: true, value: aReading({ told: { completedAt: '2026-03-02T20:06:00.000Z' } }) } },
      },
      { when: 'the new client’s id is known', knows: clientAlone },
    ],
    'refuse other-clinic': [
      { when: 'it is for a clinic of others', knows: fresh, given: { memberships: memberOf('other') } },
      {
        when: 'it is for a clinic of others, and malformed',
        knows: fresh,
        given: { memberships: memberOf('other'), reading: malformed },
      },
    ],
    'refuse differs': [
      { when: 'it was sent before with other answers', knows: { ...known, known: { session: other, closed: false } } },
    ],
    'refuse another-clients': [{ when: 'it was sent before for somebody else', knows: { known: 'another-clients' } }],
    'refuse too-many': [
      {
        when: 'the client has more open sessions than one person has',
        knows: { standing: aStanding({ sessions: Array.from({ length: sessionsAtMost }, () => aSession()) }) },
        given: { entry: anEntry({ whose: 'known' }) },
      },
    ],
  };
  decides(table, ({ knows = known, given }) =>
    decideComplete(
      { ...nothingKnown, ...knows, entry: anEntry(), reading: { ok: true, value: aReading() }, ...given },
      now,
    ),
  );
});

describe('what a form for a known session comes to', () => {
  type Row = { when: string; given: Partial<CorrectFacts> };
  const seen = { revision: 1, client: clientMark(aProfile()) };
  const corrected = { ok: true as const, value: aReading({ told: { treatment: other.treatment } }) };
  const newNumber = {
    ok: true as const,
    value: aReading({ told: { client: aToldClient({ language: 'fr' }) } }),
  };
  const table: DecisionTable<CorrectionDecision, Row> = {
    correct: [
      { when: 'a clinician changes something', given: { reading: corrected } },
      { when: 'a manager does', given: { reading: corrected, role: 'manager' } },
      {
        when: 'it was cancelled when the form was opened',
        given: { known: { session: aSession({ status: 'cancelled' }), closed: false } },
      },
    ],
    unchanged: [
      { when: 'nothing differs', given: {} },
      { when: 'only the client differs', given: { reading: newNumber } },
      {
        when: 'it was sent before: what is there now is what was sent',
        given: { reading: corrected, known: { session: { ...other, revision: 2 }, closed: false } },
      },
    ],
    mend: [
      { when: 'it is malformed', given: { reading: malformed } },
      {
        when: 'the time is still to come',
        given: { reading: { ok: true, value: aReading({ told: { completedAt: '2026-03-02T20:06:00.000Z' } }) } },
      },
      {
        when: 'it is malformed, and somebody else was faster',
        given: { reading: malformed, seen: { ...seen, revision: 0 } },
      },
    ],
    changed: [
      { when: 'the session was corrected since', given: { reading: corrected, seen: { ...seen, revision: 0 } } },
      { when: 'the client was changed since', given: { reading: corrected, seen: { ...seen, client: '[]' } } },
      {
        when: 'the client was changed since, and only they differ',
        given: { reading: newNumber, seen: { ...seen, client: '[]' } },
      },
      {
        when: 'the form does not say what it showed',
        given: { reading: corrected, seen: { revision: Number.NaN, client: '' } },
      },
      {
        when: 'it was cancelled since',
        given: {
          reading: corrected,
          known: { session: aSession({ status: 'cancelled', revision: 2 }), closed: false },
        },
      },
    ],
    'refuse role': [
      { when: 'the front desk sends it', given: { role: 'front-desk', reading: corrected } },
      { when: 'the front desk sends it unchanged', given: { role: 'front-desk' } },
    ],
    'refuse not-found': [
      { when: 'it is of another clinic', given: { memberships: memberOf('other') } },
      {
        when: 'it is of another clinic, and the front desk asks',
        given: { memberships: memberOf('other'), role: 'front-desk' },
      },
    ],
    'refuse closed': [
      {
        when: 'its follow-ups have ended',
        given: { reading: corrected, known: { session: aSession(), closed: true } },
      },
      {
        when: 'its follow-ups have ended, and the form is malformed',
        given: { reading: malformed, known: { session: aSession(), closed: true } },
      },
    ],
  };
  decides(table, ({ given }) =>
    decideCorrection(
      { ...facts(), entry: anEntry({ whose: 'the-same' }), reading: { ok: true, value: aReading() }, seen, ...given },
      now,
    ),
  );
});

describe('what cancelling comes to', () => {
  const table: DecisionTable<CancellationDecision, { when: string; given: SessionFacts }> = {
    cancel: [
      { when: 'it is completed', given: facts() },
      { when: 'the front desk asks', given: facts({ role: 'front-desk' }) },
      { when: 'the manager asks', given: facts({ role: 'manager' }) },
    ],
    'nothingPlanned cancelled': [
      {
        when: 'it was cancelled before',
        given: facts({ known: { session: aSession({ status: 'cancelled' }), closed: false } }),
      },
    ],
    'nothingPlanned closed': [
      { when: 'its follow-ups have ended', given: facts({ known: { session: aSession(), closed: true } }) },
    ],
    'refuse not-found': [
      { when: 'it is of another clinic', given: facts({ memberships: memberOf('other') }) },
      { when: 'nobody told of it', given: nothingKnown },
    ],
  };
  decides(table, ({ given }) => decideCancellation(given));
});

describe('what of a session a role sees', () => {
  const viewed = (
    role: SessionFacts['role'],
    known: SessionFacts['known'] = { session: aSession(), closed: false },
  ) => {
    const opened = decideOpen(facts({ known }));
    if (opened.kind !== 'open') throw new Error('it is theirs');
    return decideSessionView(opened, [], role);
  };

  it('treatment and course are for clinical roles alone', () => {
    const course = { courseId: 'K', sessionNumber: 1, sessionsPlanned: 3 };
    const known = { session: aSession({ course }), closed: false };
    for (const role of ['clinician', 'manager'] as const)
      expect(viewed(role, known).clinical).toEqual({ treatment: aSession().treatment, course });
    expect(viewed('front-desk', known)).not.toHaveProperty('clinical');
    expect(JSON.stringify(viewed('front-desk', known))).not.toMatch(/pen|face|acne|1\.5|"K"/);
  });

  it('what may be pressed follows the role and how the session stands', () => {
    const cancelled = { session: aSession({ status: 'cancelled' }), closed: false };
    const closed = { session: aSession(), closed: true };
    expect(viewed('clinician').may).toEqual({ correct: true, cancel: true });
    expect(viewed('front-desk').may).toEqual({ correct: false, cancel: true });
    expect(viewed('clinician', cancelled).may).toEqual({ correct: true, cancel: false });
    expect(viewed('front-desk', cancelled).may).toEqual({ correct: false, cancel: false });
    expect(viewed('manager', closed).may).toEqual({ correct: false, cancel: false });
  });

  it('it is being planned until its newest revision is', () => {
    expect(viewed('clinician').beingPlanned).toBe(false);
    expect(viewed('clinician', { session: aSession({ revision: 2 }), closed: false }).beingPlanned).toBe(true);
    expect(viewed('clinician', { session: aSession({ sessionKey: key('new') }), closed: true }).beingPlanned).toBe(
      false,
    );
  });
});
