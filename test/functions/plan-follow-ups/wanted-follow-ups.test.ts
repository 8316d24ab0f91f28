import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePlan } from '../../../functions/plan-follow-ups/decide.ts';
import { wantedFollowUps } from '../../../functions/plan-follow-ups/wanted-follow-ups.ts';
import { RiskFlag } from '../../../shared/domain/client.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../../shared/domain/instants.ts';
import { type ProtocolRow, protocolRow } from '../../../shared/domain/protocol.ts';
import type { Session } from '../../../shared/domain/session.ts';
import { aClient, aClinic, aSession, aStanding, completedAt } from '../../support/builders.ts';
import { armedBy, aShallowSession, facts, followUpsIn, now, shallow, short, unplanned } from './planned-standing.ts';

const planned = (session: Session = aShallowSession(), at = now, profile = aClient()): FollowUp[] =>
  followUpsIn(decidePlan(facts({ standing: { ...unplanned, profile, sessions: [session] } }), at));
const timesOf = (followUps: readonly FollowUp[]): string[][] =>
  followUps.map(({ kind, attempt, dueAt, uselessAt }) => [`${kind}.${attempt}`, dueAt, uselessAt]);
const silentOf = (followUps: readonly FollowUp[]): Array<[string, string]> =>
  followUps.flatMap(({ kind, attempt, silentAt }) => (silentAt ? [[`${kind}.${attempt}`, silentAt]] : []));

describe('a session', () => {
  it('gets aftercare, the day-1 check and its nudge, the week-one check and its nudge, a prompt and a reminder', () => {
    expect(timesOf(planned())).toEqual([
      ['aftercare.1', '2026-03-02T22:00:00.000Z', '2026-03-03T15:00:00.000Z'],
      ['day-1-check.1', '2026-03-03T15:00:00.000Z', '2026-03-04T13:00:00.000Z'],
      ['day-1-check.2', '2026-03-03T20:00:00.000Z', '2026-03-04T01:00:00.000Z'],
      ['week-1-check.1', '2026-03-09T19:30:00.000Z', '2026-03-11T19:30:00.000Z'],
      ['week-1-check.2', '2026-03-10T19:30:00.000Z', '2026-03-11T19:30:00.000Z'],
      ['booking-prompt.1', '2026-03-20T19:30:00.000Z', '2026-03-26T19:30:00.000Z'],
      ['booking-reminder.1', '2026-03-27T19:30:00.000Z', '2026-04-02T19:30:00.000Z'],
    ]);
    expect(new Set(planned().map(({ status }) => status))).toEqual(new Set(['planned']));
  });

  it.each<[string, FollowUp[]]>([
    ['deep', planned(aSession())],
    ['by RF', planned(aShallowSession({ treatment: { ...shallow, areas: ['face'], device: 'rf' } }))],
    ['of a client with a risk flag', planned(aShallowSession(), now, aClient({ riskFlags: ['diabetes'] }))],
  ])('that is %s gets a day-3 check as well, and its silence counts', (_, followUps) => {
    expect(timesOf(followUps)).toContainEqual([
      'day-3-check.1',
      '2026-03-05T15:00:00.000Z',
      '2026-03-06T13:00:00.000Z',
    ]);
    expect(silentOf(followUps)).toEqual([
      ['day-1-check.1', '2026-03-04T14:00:00.000Z'],
      ['day-3-check.1', '2026-03-06T14:00:00.000Z'],
    ]);
  });

  it('that is deep and of a client with a risk flag has its silence noticed the same day', () => {
    expect(silentOf(planned(aSession(), now, aClient({ riskFlags: ['cold-sores'] })))).toEqual([
      ['day-1-check.1', '2026-03-03T22:00:00.000Z'],
      ['day-3-check.1', '2026-03-05T22:00:00.000Z'],
    ]);
  });

  it('at a clinic that notices silence sooner has the soonest', () => {
    const planAt = (silentFrom: { day: number; at: string }, riskFlags: RiskFlag[]) => {
      const clinic = aClinic({ protocol: { 'day-1-check': { silentFrom } } });
      const standing = { ...unplanned, profile: aClient({ riskFlags }), sessions: [aSession()] };
      return silentOf(followUpsIn(decidePlan(facts({ standing, clinic }), now)))[0]?.[1];
    };
    expect(planAt({ day: 1, at: '16:00' }, [])).toBe('2026-03-03T21:00:00.000Z');
    expect(planAt({ day: 1, at: '16:00' }, ['keloid'])).toBe('2026-03-03T21:00:00.000Z');
    expect(planAt({ day: 1, at: '20:00' }, ['keloid'])).toBe('2026-03-03T22:00:00.000Z');
  });

  it('at a clinic that left a nudge out, and moved a check, is planned so', () => {
    const clinic = aClinic({ protocol: { 'day-1-check': { at: '11:00' }, 'day-1-nudge': { off: true } } });
    const times = timesOf(followUpsIn(decidePlan(facts({ standing: unplanned, clinic }), now)));
    expect(times.slice(0, 3).map(([name, dueAt]) => [name, dueAt])).toEqual([
      ['aftercare.1', '2026-03-02T22:00:00.000Z'],
      ['day-1-check.1', '2026-03-03T16:00:00.000Z'],
      ['day-3-check.1', '2026-03-05T15:00:00.000Z'],
    ]);
  });

  it('of nobody at risk may stay unanswered: no person is told', () => {
    expect(silentOf(planned())).toEqual([]);
  });

  it('has its silence told by the clinic’s clock, while the check goes by the client’s', () => {
    const [check] = planned(aSession(), now, aClient({ timeZone: 'America/Los_Angeles' })).filter(
      ({ kind }) => kind === 'day-1-check',
    );
    expect(check).toMatchObject({ dueAt: '2026-03-03T18:00:00.000Z', silentAt: '2026-03-04T14:00:00.000Z' });
  });

  it('that finished its course gets no prompts, and says why', () => {
    const last = planned(aShallowSession({ course: { courseId: 'c', sessionNumber: 4, sessionsPlanned: 4 } }));
    expect(last.map(short).slice(-2)).toEqual([
      'booking-prompt.1 skipped course-complete',
      'booking-reminder.1 skipped course-complete',
    ]);
    expect(last.filter(({ status }) => status === 'planned')).toHaveLength(5);
  });

  it('that is one before the last of its course gets them', () => {
    const course = { courseId: 'c', sessionNumber: 3, sessionsPlanned: 4 };
    expect(planned(aShallowSession({ course })).every(({ status }) => status === 'planned')).toBe(true);
  });
});

describe('a session told late', () => {
  const toldAt = (at: string) => {
    const decision = decidePlan(facts(), at);
    const outcome = new Map(followUpsIn(decision).map((one) => [`${one.kind}.${one.attempt}`, one]));
    expect(armedBy(decision)).toEqual([...outcome.values()].filter(({ status }) => status === 'planned'));
    return outcome;
  };

  /** By time of telling: what has expired. Everything else of the deep session is planned. */
  it.each<[string, string, string[]]>([
    ['the evening of the day: aftercare is late and goes at once', '2026-03-03T01:00:00.000Z', []],
    ['more than two hours before the day-1 check: aftercare still goes', '2026-03-03T12:59:59.999Z', []],
    [
      'two hours before the day-1 check: aftercare would come right before it',
      '2026-03-03T13:00:00.000Z',
      ['aftercare.1'],
    ],
    ['an hour after the day-1 check was due: it goes at once', '2026-03-03T16:00:00.000Z', ['aftercare.1']],
    ['when the nudge was due: the nudge waits for the check', '2026-03-03T20:30:00.000Z', ['aftercare.1']],
    [
      'the night after: the check is still of use, its nudge no more',
      '2026-03-04T01:00:00.000Z',
      ['aftercare.1', 'day-1-check.2'],
    ],
    [
      'from 8:00 of day 2: the check is no more of use',
      '2026-03-04T13:00:00.000Z',
      ['aftercare.1', 'day-1-check.1', 'day-1-check.2'],
    ],
    [
      'on day 3 at noon: the day-3 check goes at once',
      '2026-03-05T17:00:00.000Z',
      ['aftercare.1', 'day-1-check.1', 'day-1-check.2'],
    ],
    [
      'on day 8 in the evening: the week-one check goes, its nudge follows',
      '2026-03-10T22:00:00.000Z',
      ['aftercare.1', 'day-1-check.1', 'day-1-check.2', 'day-3-check.1'],
    ],
    [
      'ten days late: only the prompts are left',
      '2026-03-12T16:00:00.000Z',
      ['aftercare.1', 'day-1-check.1', 'day-1-check.2', 'day-3-check.1', 'week-1-check.1', 'week-1-check.2'],
    ],
  ])('%s', (_, at, expired) => {
    const outcome = toldAt(at);
    expect([...outcome].filter(([, one]) => one.status === 'expired').map(([name]) => name)).toEqual(expired);
    for (const one of outcome.values())
      if (one.status === 'expired') expect(one).toMatchObject({ reason: 'too-late' });
      else expect(one).toMatchObject({ status: 'planned' });
  });

  it('by half a year leaves nothing to do, and disturbs nobody', () => {
    const decision = decidePlan(facts(), '2026-09-02T16:00:00.000Z');
    expect(new Set(followUpsIn(decision).map(({ status }) => status))).toEqual(new Set(['expired']));
    expect(armedBy(decision)).toEqual([]);
  });
});

it('steps that the Protocol itself puts close go both, told in time; told late the newest goes', () => {
  const close: ProtocolRow[] = [
    { ...protocolRow('day-1-check'), due: { day: 1, at: '10:00' } },
    { ...protocolRow('day-3-check'), due: { day: 1, at: '11:00' }, useful: { minutes: 600 } },
  ];
  const statusAt = (at: string) =>
    wantedFollowUps(close, aShallowSession(), unplanned, aClinic(), at).map(({ status }) => status);
  expect(statusAt('2026-03-03T14:30:00.000Z')).toEqual(['planned', 'planned']);
  expect(statusAt('2026-03-03T15:30:00.000Z')).toEqual(['expired', 'planned']);
  expect(statusAt('2026-03-03T16:30:00.000Z')).toEqual(['expired', 'planned']);
});

describe('whenever a session is told', () => {
  const at = fc
    .integer({ min: Date.parse(completedAt), max: Date.parse('2026-05-01T00:00:00.000Z') })
    .map((time) => new Date(time).toISOString());
  const ended = fc
    .integer({ min: Date.parse('2026-03-01T00:00:00.000Z'), max: Date.parse('2026-03-09T00:00:00.000Z') })
    .map((time) => new Date(time).toISOString());
  const session = fc.record({
    completedAt: ended,
    treatment: fc.record({
      device: fc.constantFrom('pen' as const, 'rf' as const),
      needleDepthMm: fc.constantFrom(0.3, 1, 2),
      areas: fc.constant<Session['treatment']['areas']>(['face']),
      indication: fc.constant('glow' as const),
    }),
    course: fc.option(
      fc.record({
        courseId: fc.constant('c'),
        sessionNumber: fc.constantFrom(1, 3),
        sessionsPlanned: fc.constant(3),
        intervalDays: fc.constantFrom(undefined, 1, 12, 30),
      }),
      { nil: undefined },
    ),
  });
  const zone = fc.constantFrom(undefined, 'America/Los_Angeles', 'Europe/Paris', 'Pacific/Auckland');
  const flags = fc.constantFrom<RiskFlag[]>([], [...RiskFlag.options]);

  it('no step that is past comes within two hours of another: only steps the Protocol puts so close do', () => {
    fc.assert(
      fc.property(session, at, zone, flags, (changes, told, timeZone, riskFlags) => {
        const soon = planned(aSession(changes), told, aClient({ timeZone, riskFlags })).filter(
          ({ status, attempt, dueAt }) => status === 'planned' && attempt === 1 && dueAt <= plusMinutes(told, 120),
        );
        if (soon.length > 1) expect(soon.filter(({ dueAt }) => dueAt < told)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('every follow-up of the Protocol is written down once, and planned only while it is of use', () => {
    fc.assert(
      fc.property(session, at, flags, (changes, told, riskFlags) => {
        const written = planned(aSession(changes), told, aClient({ riskFlags }));
        expect(new Set(written.map(({ followUpId }) => followUpId)).size).toBe(written.length);
        for (const { status, uselessAt } of written) if (status === 'planned') expect(told < uselessAt).toBe(true);
      }),
    );
  });

  it('silence counts for a check of somebody at risk alone, after the check and before the day is over', () => {
    fc.assert(
      fc.property(session, flags, zone, (changes, riskFlags, timeZone) => {
        const written = planned(aSession(changes), changes.completedAt, aClient({ riskFlags, timeZone }));
        const atRisk =
          changes.treatment.device === 'rf' || changes.treatment.needleDepthMm >= 1.5 || riskFlags.length > 0;
        for (const { kind, attempt, dueAt, silentAt } of written) {
          const counts = atRisk && attempt === 1 && ['day-1-check', 'day-3-check'].includes(kind);
          expect(silentAt !== undefined).toBe(counts);
          if (silentAt) {
            // At high risk the hour is the clinic's, wherever the client is; the hand-over sees to the four hours.
            const high =
              [changes.treatment.device === 'rf', changes.treatment.needleDepthMm >= 1.5, riskFlags.length > 0].filter(
                Boolean,
              ).length > 1;
            expect(high || silentAt > plusMinutes(dueAt, 4 * 60)).toBe(true);
            expect(silentAt < plusMinutes(dueAt, 48 * 60)).toBe(true);
          }
        }
      }),
    );
  });
});

it('a standing’s other sessions do not make this one at risk unless they were of the same day', () => {
  const deep = aSession({ sessionKey: 'b'.repeat(26), completedAt: '2026-02-20T20:00:00.000Z' });
  const standing = aStanding({ sessions: [aShallowSession(), deep], plannedRevisions: {}, followUps: [] });
  expect(silentOf(followUpsIn(decidePlan(facts({ standing, clinic: aClinic() }), now)))).toEqual([]);
});
