import { describe, expect, it } from 'vitest';
import { updateClient } from '../../shared/domain/client-update.ts';
import { decideCancel, decideCorrect, decideTell, type TellFacts } from '../../shared/domain/session-intake.ts';
import {
  aClinic,
  annKey,
  annOwner,
  annPhone,
  aProfile,
  aReading,
  aSession,
  aStanding,
  aToldClient,
  key,
  now,
} from '../support/told-session.ts';

const knownFacts = (changes: Partial<TellFacts> = {}): TellFacts => ({
  reading: aReading(),
  known: { session: aSession(), closed: false },
  standing: aStanding(),
  ...changes,
});

const { phone: _phone, ...unreachable } = aToldClient();
const { phone: _read, ...withoutPhone } = aReading();
const { clinic: _clinic, ...withoutClinic } = aReading();

const consent = aToldClient().consents[0] ?? expect.fail('the client has a consent');

describe('a session told with something that makes no sense', () => {
  const rows: [title: string, facts: TellFacts, path: string, message: RegExp][] = [
    ['unknown clinic', { reading: withoutClinic }, 'clinicId', /no clinic/],
    [
      'more than 5 minutes ahead',
      { reading: aReading({ told: { completedAt: '2026-03-02T20:05:00.001Z' } }) },
      'completedAt',
      /5 minutes ahead/,
    ],
    [
      'unreadable phone and no email',
      { reading: withoutPhone },
      'client.phone',
      /cannot be read as a phone number in US/,
    ],
    [
      'neither phone nor email',
      { reading: { ...withoutPhone, told: { ...withoutPhone.told, client: unreachable } } },
      'client',
      /needs a phone or an email/,
    ],
    [
      'consent given in the future',
      {
        reading: aReading({
          told: { client: aToldClient({ consents: [consent, { ...consent, at: '2026-03-03T00:00:00.000Z' }] }) },
        }),
      },
      'client.consents[1].at',
      /5 minutes ahead/,
    ],
  ];

  it.each(rows)('%s is refused with its path', (_title, facts, path, message) => {
    const decision = decideTell(facts, now);
    expect(decision).toMatchObject({ kind: 'refuse', reason: 'malformed' });
    if (decision.kind === 'refuse')
      expect(decision.faults).toContainEqual({ path, message: expect.stringMatching(message) });
  });

  it.each(rows)('%s is refused in a correction too', (_title, facts, path, message) => {
    const decision = decideCorrect({ ...knownFacts(facts), pathId: 'S-1' }, now);
    expect(decision).toMatchObject({ kind: 'refuse', reason: 'malformed' });
    if (decision.kind === 'refuse')
      expect(decision.faults).toContainEqual({ path, message: expect.stringMatching(message) });
  });

  it('names every fault at once', () => {
    const {
      clinic: _none,
      phone: _no,
      ...reading
    } = aReading({
      told: { completedAt: '2027-01-01T00:00:00.000Z', client: unreachable },
    });
    const decision = decideTell({ reading }, now);
    expect(decision.kind === 'refuse' && decision.faults.map(({ path }) => path)).toEqual([
      'clinicId',
      'completedAt',
      'client',
    ]);
  });
});

describe('a session told for the first time', () => {
  it('is accepted with its client, consents and phone link in one write that wakes the planner', () => {
    expect(decideTell({ reading: aReading() }, now)).toEqual({
      kind: 'accept',
      session: aSession(),
      warnings: [],
      write: {
        expected: [{ owner: annOwner, revision: 0 }],
        changes: [
          { put: 'newSession', owner: annOwner, session: aSession(), wake: 'plan' },
          { put: 'clientProfile', owner: annOwner, profile: aProfile({ revision: 1 }) },
          { put: 'consent', owner: annOwner, consent, at: consent.at },
          { put: 'phoneOf', phoneHash: annPhone.phoneHash, clientKey: annKey },
        ],
      },
    });
  });

  it('is accepted exactly 5 minutes ahead', () => {
    const reading = aReading({ told: { completedAt: '2026-03-02T20:05:00.000Z' } });
    expect(decideTell({ reading }, now).kind).toBe('accept');
  });

  it('is accepted without an unreadable phone beside an email, with a warning', () => {
    const told = { ...withoutPhone.told, client: aToldClient({ email: 'ann@example.com' }) };
    const email = { address: 'ann@example.com', emailHash: key('mailofann') };
    const decision = decideTell({ reading: { ...withoutPhone, email, told } }, now);
    expect(decision).toMatchObject({
      kind: 'accept',
      warnings: [{ path: 'client.phone', message: 'cannot be read as a phone number in US' }],
    });
    const profile =
      decision.kind === 'accept' &&
      decision.write.changes.find((change) => 'put' in change && change.put === 'clientProfile');
    expect(profile).not.toHaveProperty('profile.phone');
    expect(profile).toHaveProperty('profile.email', 'ann@example.com');
  });

  it('is accepted without any consent: the planner hands the client to a person', () => {
    expect(decideTell({ reading: aReading({ told: { client: aToldClient({ consents: [] }) } }) }, now).kind).toBe(
      'accept',
    );
  });

  it('joins what is known of the client, at the revision that was read', () => {
    const standing = aStanding({
      sessions: [aSession({ sessionKey: key('older'), completedAt: '2026-02-01T19:30:00.000Z' })],
    });
    const decision = decideTell({ reading: aReading(), standing }, now);
    expect(decision.kind === 'accept' && decision.write).toEqual({
      expected: [{ owner: annOwner, revision: 7 }],
      changes: [{ put: 'newSession', owner: annOwner, session: aSession(), wake: 'plan' }],
    });
  });

  it.each([
    [
      'stays with the clinic of their newest session when an older one is told late',
      '2026-01-02T19:30:00.000Z',
      'main',
    ],
    ['moves to the clinic of their newest session', '2026-03-02T19:45:00.000Z', 'north'],
  ])('the client %s', (_title, completedAt, clinicId) => {
    const reading = aReading({
      sessionKey: key('elsewhere'),
      clinic: aClinic({ clinicId: 'north' }),
      told: { sessionId: 'S-2', clinicId: 'north', completedAt },
    });
    const decision = decideTell({ reading, standing: aStanding() }, now);
    const update = decision.kind === 'accept' ? decision.write.changes[1] : undefined;
    expect(update && 'profile' in update ? update.profile.clinicId : 'main').toBe(clinicId);
  });

  it('is put off while a client has more sessions to plan than a day can hold', () => {
    const sessions = Array.from({ length: 24 }, (_, index) =>
      aSession({ sessionKey: key(`s${'abcdefghijklmnopqrstuvwx'[index]}`) }),
    );
    expect(decideTell({ reading: aReading(), standing: aStanding({ sessions }) }, now)).toMatchObject({
      kind: 'refuse',
      reason: 'busy',
    });
  });
});

describe('a session told again', () => {
  it('does nothing twice', () => {
    expect(decideTell(knownFacts(), now)).toEqual({ kind: 'duplicate', session: aSession(), warnings: [] });
  });

  it('does nothing to one that was cancelled meanwhile', () => {
    const known = { session: aSession({ status: 'cancelled', revision: 2 }), closed: false };
    expect(decideTell(knownFacts({ known }), now)).toMatchObject({
      kind: 'duplicate',
      session: { status: 'cancelled' },
    });
  });

  it('does nothing to one that is closed', () => {
    const known = { session: aSession(), closed: true };
    const decision = decideTell(knownFacts({ known, standing: aStanding({ sessions: [] }) }), now);
    expect(decision).toMatchObject({ kind: 'duplicate' });
    expect(decision).not.toHaveProperty('write');
  });

  it('takes in the newest client data without waking anybody', () => {
    const reading = aReading({ told: { client: aToldClient({ firstName: 'Anna' }) } });
    const decision = decideTell(knownFacts({ reading }), now);
    expect(decision.kind === 'duplicate' && decision.write).toEqual({
      expected: [{ owner: annOwner, revision: 7 }],
      changes: [{ put: 'clientProfile', owner: annOwner, profile: aProfile({ firstName: 'Anna', revision: 8 }) }],
    });
  });

  it('is the same whatever the order of its areas', () => {
    const treatment = { ...aSession().treatment, areas: ['neck' as const, 'face' as const] };
    const known = { session: aSession({ treatment: { ...treatment, areas: ['face', 'neck'] } }), closed: false };
    expect(decideTell(knownFacts({ known, reading: aReading({ told: { treatment } }) }), now).kind).toBe('duplicate');
  });

  it.each([
    ['treatment.device', { treatment: { ...aSession().treatment, device: 'roller' as const } }],
    ['treatment.needleDepthMm', { treatment: { ...aSession().treatment, needleDepthMm: 2 } }],
    ['treatment.areas', { treatment: { ...aSession().treatment, areas: ['neck' as const] } }],
    ['treatment.indication', { treatment: { ...aSession().treatment, indication: 'glow' as const } }],
    ['completedAt', { completedAt: '2026-03-02T19:31:00.000Z' }],
    ['course.courseId', { course: { courseId: 'K-1', sessionNumber: 1, sessionsPlanned: 3 } }],
  ])('with another %s is a conflict that says so', (path, told) => {
    const decision = decideTell(knownFacts({ reading: aReading({ told }) }), now);
    expect(decision).toMatchObject({ kind: 'refuse', reason: 'conflict' });
    if (decision.kind === 'refuse') expect(decision.faults.map((fault) => fault.path)).toContain(path);
  });

  it('for another client is a conflict', () => {
    expect(decideTell(knownFacts({ known: 'another-clients' }), now)).toMatchObject({
      kind: 'refuse',
      reason: 'conflict',
      faults: [{ path: 'client.clientId' }],
    });
  });
});

describe('a correction', () => {
  const corrected = aReading({ told: { completedAt: '2026-03-02T18:00:00.000Z' } });

  it('raises the revision and wakes the planner', () => {
    const session = aSession({ completedAt: '2026-03-02T18:00:00.000Z', revision: 2 });
    expect(decideCorrect({ ...knownFacts({ reading: corrected }), pathId: 'S-1' }, now)).toEqual({
      kind: 'correct',
      session,
      warnings: [],
      write: {
        expected: [{ owner: annOwner, revision: 7 }],
        changes: [{ put: 'session', owner: annOwner, session, wake: 'plan' }],
      },
    });
  });

  it('completes a cancelled session again', () => {
    const known = { session: aSession({ status: 'cancelled', revision: 2 }), closed: false };
    expect(decideCorrect({ ...knownFacts({ known }), pathId: 'S-1' }, now)).toMatchObject({
      kind: 'correct',
      session: { status: 'completed', revision: 3 },
    });
  });

  it('plans nothing again when only the client is newer', () => {
    const reading = aReading({ told: { client: aToldClient({ language: 'fr' }) } });
    const decision = decideCorrect({ ...knownFacts({ reading }), pathId: 'S-1' }, now);
    expect(decision).toMatchObject({ kind: 'unchanged', session: { revision: 1 } });
    expect(decision.kind === 'unchanged' && decision.write?.changes).toMatchObject([{ put: 'clientProfile' }]);
  });

  it('changes nothing when nothing differs', () => {
    const decision = decideCorrect({ ...knownFacts(), pathId: 'S-1' }, now);
    expect(decision.kind).toBe('unchanged');
    expect(decision).not.toHaveProperty('write');
  });

  it('is refused when its body names another session', () => {
    expect(decideCorrect({ ...knownFacts(), pathId: 'S-2' }, now)).toMatchObject({
      kind: 'refuse',
      reason: 'malformed',
      faults: [{ path: 'sessionId' }],
    });
  });

  it('is refused for a session that was never told', () => {
    expect(decideCorrect({ reading: corrected, pathId: 'S-1' }, now)).toMatchObject({
      kind: 'refuse',
      reason: 'unknown',
    });
  });

  it('is refused when it would move the session to another client', () => {
    expect(decideCorrect({ ...knownFacts({ known: 'another-clients' }), pathId: 'S-1' }, now)).toMatchObject({
      kind: 'refuse',
      reason: 'conflict',
      faults: [{ path: 'client.clientId' }],
    });
  });

  it('is refused for a closed session: what it got before is no longer in view, and nothing may go out twice', () => {
    const known = { session: aSession(), closed: true };
    expect(decideCorrect({ ...knownFacts({ reading: corrected, known }), pathId: 'S-1' }, now)).toMatchObject({
      kind: 'refuse',
      reason: 'conflict',
      faults: [{ path: 'sessionId' }],
    });
  });
});

describe('a cancellation', () => {
  it('raises the revision and wakes the planner', () => {
    const session = aSession({ status: 'cancelled', revision: 2 });
    expect(decideCancel({ session: aSession(), closed: false }, aStanding())).toEqual({
      kind: 'cancel',
      session,
      write: {
        expected: [{ owner: annOwner, revision: 7 }],
        changes: [{ put: 'session', owner: annOwner, session, wake: 'plan' }],
      },
    });
  });

  it.each([
    ['asked for again', 'cancelled', { session: aSession({ status: 'cancelled' }), closed: false }],
    ['of a closed session', 'closed', { session: aSession(), closed: true }],
  ])('%s does nothing', (_title, reason, known) => {
    expect(decideCancel(known, aStanding())).toEqual({ kind: 'nothingPlanned', reason });
  });

  it('is refused for a session that was never told', () => {
    expect(decideCancel(undefined, undefined)).toMatchObject({ kind: 'refuse', reason: 'unknown' });
  });
});

describe('a client told again', () => {
  const update = (told: ReturnType<typeof aToldClient>, phone: typeof annPhone | undefined = annPhone) =>
    updateClient(aProfile(), {
      owner: annOwner,
      clientKey: annKey,
      clinicId: 'main',
      told,
      ...(phone ? { phone } : {}),
    });

  it('moves the phone link with the number', () => {
    const moved = { e164: '+12125550199', phoneHash: key('newphone') };
    expect(update(aToldClient({ phone: '2125550199' }), moved).changes).toEqual([
      {
        put: 'clientProfile',
        owner: annOwner,
        profile: aProfile({ revision: 8, phone: moved.e164, phoneHash: moved.phoneHash }),
      },
      { remove: 'phoneOf', phoneHash: annPhone.phoneHash, clientKey: annKey },
      { put: 'phoneOf', phoneHash: moved.phoneHash, clientKey: annKey },
    ]);
  });

  it('keeps the newest consent of each class and channel, whichever came last', () => {
    const older = { ...consent, at: '2026-01-01T00:00:00.000Z', given: false };
    expect(update(aToldClient({ consents: [older] })).changes).toEqual([]);
    const withdrawn = { ...consent, at: '2026-03-02T19:00:00.000Z', given: false };
    expect(update(aToldClient({ consents: [withdrawn] })).changes).toEqual([
      { put: 'clientProfile', owner: annOwner, profile: aProfile({ revision: 8, consents: [withdrawn] }) },
      { put: 'consent', owner: annOwner, consent: withdrawn, at: withdrawn.at },
    ]);
  });

  it('keeps a consent that is not told again', () => {
    expect(update(aToldClient({ consents: [] })).changes).toEqual([]);
  });
});
