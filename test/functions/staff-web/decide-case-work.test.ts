import { describe, expect, it } from 'vitest';
import { decideAccess } from '../../../functions/staff-web/decide-access.ts';
import {
  decideResolve,
  decideTake,
  type ResolveDecision,
  type ResolveFacts,
  type TakeDecision,
  type TakeFacts,
} from '../../../functions/staff-web/decide-case-work.ts';
import type { StaffRole } from '../../../functions/staff-web/membership.ts';
import { acknowledgeCase, type Case } from '../../../shared/domain/case.ts';
import { caseMark, type ResolvedCase } from '../../../shared/domain/resolution.ts';
import { aCase, aClinic, anAcknowledgedCase, annOwner, aRoster, aStanding, idOf } from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';
import { signedIn, uptown } from './case-pages-fixture.ts';

const now = '2026-03-03T16:20:00.000Z';
const roster = aRoster(aClinic(), uptown);

interface Who {
  role?: StaffRole;
  /** Their clinic; the first one unless told otherwise. */
  of?: 'uptown';
}
const base = (openCase: Case | undefined, { role = 'clinician', of }: Who = {}) => {
  const { memberships } = signedIn(role, [of ? uptown : aClinic()]);
  const standing = aStanding(openCase ? { openCase } : {});
  return { access: decideAccess({ standing, roster, role, memberships }), role, roster, caseId: aCase().caseId };
};
const nobody = (who: Who = {}) => {
  const { role } = base(undefined, who);
  return { ...base(undefined, who), access: decideAccess({ roster, role, memberships: signedIn(role).memberships }) };
};

const take = (openCase: Case | undefined, who: Who = {}, changes: Partial<TakeFacts> = {}): TakeFacts => ({
  ...base(openCase, who),
  acuity: 'urgent',
  ...changes,
});

const taking: DecisionTable<TakeDecision, { when: string; facts: TakeFacts }> = {
  acknowledge: [
    { when: 'it is open', facts: take(aCase()) },
    { when: 'a manager takes it', facts: take(aCase(), { role: 'manager' }) },
    { when: 'its ladder has been climbed since it was shown', facts: take(aCase({ round: 2, step: 3 })) },
    {
      when: 'it has risen since, and was paged about that',
      facts: take(aCase({ acuity: 'emergency', round: 2, step: 1 })),
    },
  ],
  'none taken-by-you': [{ when: 'pressed twice', facts: take(anAcknowledgedCase()) }],
  'refuse taken-by-colleague': [
    { when: 'a colleague was faster', facts: take(anAcknowledgedCase({ acknowledgedBy: 'tomas' })) },
    { when: 'it is somebody’s who has left', facts: take(anAcknowledgedCase({ acknowledgedBy: 'gone' })) },
  ],
  'refuse closed': [
    { when: 'it has been resolved', facts: take(undefined) },
    { when: 'another one has opened since', facts: take(aCase({ caseId: idOf('another') })) },
  ],
  'refuse risen': [
    { when: 'it has become worse, and nobody was paged about that yet', facts: take(aCase({ acuity: 'emergency' })) },
    { when: 'the form does not say how urgent it was shown to be', facts: take(aCase(), {}, { acuity: 'x' }) },
  ],
  'refuse role': [
    { when: 'a front desk presses', facts: take(aCase(), { role: 'front-desk' }) },
    { when: 'a front desk presses what is closed', facts: take(undefined, { role: 'front-desk' }) },
  ],
  'refuse other-clinic': [
    { when: 'the client is another clinic’s', facts: take(aCase(), { of: 'uptown' }) },
    {
      when: 'the client is theirs and the Case another clinic’s',
      facts: take(aCase({ clinicId: 'uptown' })),
    },
  ],
  'refuse unknown': [{ when: 'the client has been erased', facts: { ...take(undefined), ...nobody() } }],
};

describe('taking a Case on its page', () => {
  decides(taking, (row) => decideTake(row.facts, now));

  it('is one write that wakes the ladder, so that it arms the timer that asks for an outcome', () => {
    expect(decideTake(take(aCase()), now)).toEqual({
      kind: 'acknowledge',
      write: {
        expected: [{ owner: annOwner, revision: 4 }],
        changes: [{ put: 'case', openCase: acknowledgeCase(aCase(), 'nadia', now, aClinic()), wake: 'page' }],
      },
    });
  });

  it('says who was faster', () => {
    expect(decideTake(take(anAcknowledgedCase({ acknowledgedBy: 'tomas' })), now)).toMatchObject({
      by: { name: 'Tomas Fable' },
      at: '2026-03-03T16:10:00.000Z',
    });
  });
});

const ended: ResolvedCase = {
  ...aCase(),
  status: 'resolved',
  resolvedAt: now,
  resolvedBy: 'nadia',
  outcome: 'seen-at-clinic',
};
const resolve = (openCase: Case | undefined, who: Who = {}, changes: Partial<ResolveFacts> = {}): ResolveFacts => ({
  ...base(openCase, who),
  seen: caseMark(openCase ?? aCase(), undefined),
  outcome: 'seen-at-clinic',
  note: '',
  ...changes,
});
const reply = { replyId: idOf('r'), at: now, channel: 'sms', body: 'worse', reasons: [] } as const;

const resolving: DecisionTable<ResolveDecision, { when: string; facts: ResolveFacts }> = {
  resolve: [
    { when: 'they took it', facts: resolve(anAcknowledgedCase()) },
    { when: 'nobody took it', facts: resolve(aCase()) },
    {
      when: 'a colleague took it',
      facts: resolve(anAcknowledgedCase({ acknowledgedBy: 'tomas' }), { role: 'manager' }),
    },
  ],
  'none said-already': [
    { when: 'the same form is sent twice', facts: resolve(undefined, {}, { resolved: ended }) },
    {
      when: 'the same form is sent twice, and the client has another Case by now',
      facts: resolve(aCase({ caseId: idOf('another') }), {}, { resolved: ended }),
    },
  ],
  'refuse closed': [
    { when: 'it ended before, and nobody knows how', facts: resolve(undefined) },
    {
      when: 'a colleague said something else',
      facts: resolve(undefined, {}, { resolved: { ...ended, outcome: 'no-concern' } }),
    },
    { when: 'a colleague wrote another note', facts: resolve(undefined, {}, { resolved: { ...ended, note: 'x' } }) },
  ],
  'refuse something-new': [
    { when: 'the client has written since', facts: resolve(aCase(), {}, { newestReply: { ...reply, reasons: [] } }) },
  ],
  'refuse no-outcome': [{ when: 'none is chosen', facts: resolve(aCase(), {}, { outcome: undefined }) }],
  'refuse note-missing': [{ when: '"other" stands alone', facts: resolve(aCase(), {}, { outcome: 'other' }) }],
  'refuse note-too-long': [{ when: 'the note is too long', facts: resolve(aCase(), {}, { note: 'n'.repeat(1001) }) }],
  'refuse role': [{ when: 'a front desk sends it', facts: resolve(aCase(), { role: 'front-desk' }) }],
  'refuse other-clinic': [
    { when: 'the client is another clinic’s', facts: resolve(aCase(), { of: 'uptown' }) },
    { when: 'the client is theirs and the Case another clinic’s', facts: resolve(aCase({ clinicId: 'uptown' })) },
  ],
  'refuse unknown': [{ when: 'the client has been erased', facts: { ...resolve(undefined), ...nobody() } }],
};

describe('resolving a Case on its page', () => {
  decides(resolving, (row) => decideResolve(row.facts, now));

  it('is one write that moves it into the history', () => {
    const decision = decideResolve(resolve(anAcknowledgedCase(), {}, { note: 'seen' }), now);
    expect(decision).toMatchObject({
      kind: 'resolve',
      write: {
        expected: [{ owner: annOwner, revision: 4 }],
        changes: [{ retire: 'case', resolved: { status: 'resolved', resolvedBy: 'nadia', note: 'seen' } }],
      },
    });
  });
});
