import { describe, expect, it } from 'vitest';
import { readClinicRecords, type TableItem } from '../../infra/local/console/clinic-records.ts';
import { listLeftOut } from '../../infra/local/console/left-out.ts';
import { createTimeSpeaker } from '../../infra/local/console/spoken-time.ts';
import { listUpcoming, nextEventTarget, type Upcoming } from '../../infra/local/console/upcoming.ts';
import { clientItems, followUpItem, OWNER, openCaseItem, profileItem, SESSION, sessionItem } from './console-items.ts';
import { NOW } from './edge-fakes.ts';

const nowMs = Date.parse(NOW);
const speak = createTimeSpeaker('America/New_York');

const upcoming = (items: readonly TableItem[], timers: Array<{ name: string; at: string }> = []) =>
  listUpcoming({
    records: readClinicRecords(items),
    timers: timers.map((timer) => ({ ...timer, target: 'aftercare-follow-ups' })),
    ladders: new Map([['main', [['Nadia'], ['Tomas'], ['Nadia', 'Ines']]]]),
    staffNames: new Map([['nadia', 'Nadia']]),
    nowMs,
    time: speak(nowMs),
  });

describe('what happens next, and why', () => {
  const ann = [profileItem(), sessionItem];

  it.each<[string, Record<string, unknown>, Partial<Upcoming>]>([
    ['a check', {}, { what: 'day-1 check', why: 'day 1 after the session of 2 March, 1.5 mm face', how: 'text' }],
    [
      'a nudge that waits for an answer',
      { attempt: 2 },
      { what: 'day-1 check, asked again', why: 'only without an answer by then; session of 2 March, 1.5 mm face' },
    ],
    ['a nudge after the answer', { attempt: 2, answeredAt: NOW }, { why: 'answered: will be skipped' }],
    ['aftercare', { kind: 'aftercare' }, { why: 'after the session of 2 March, 1.5 mm face' }],
    ['a re-check', { kind: 're-check' }, { why: 'asked once more after an answer; session of 2 March, 1.5 mm face' }],
    [
      'the wait for a receipt',
      { status: 'unknown', settleBy: '2026-03-02T20:30:00.000Z' },
      { what: 'did the day-1 check arrive?', atMs: Date.parse('2026-03-02T20:30:00.000Z') },
    ],
    [
      'the silence of a client at risk',
      { status: 'sent', silentAt: '2026-03-04T14:00:00.000Z' },
      { what: 'silence after the day-1 check', atMs: Date.parse('2026-03-04T14:00:00.000Z') },
    ],
  ])('%s', (_, changes, expected) => {
    expect(upcoming([...ann, followUpItem(changes)])).toMatchObject([{ who: 'Ann', ...expected }]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['was sent and needs no answer', { status: 'sent' }],
    ['was answered', { status: 'sent', silentAt: '2026-03-04T14:00:00.000Z', answeredAt: NOW }],
    ['was skipped', { status: 'skipped', reason: 'booked' }],
    ['was withdrawn', { status: 'withdrawn', reason: 'cancelled' }],
  ])('is nothing for a follow-up that %s', (_, changes) => {
    expect(upcoming([...ann, followUpItem(changes)])).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['nobody paged yet', { step: 0, nextStepAt: undefined }, 'case A7: page Nadia', 'nobody has been paged yet'],
    ['the second step', {}, 'case A7: page Tomas', 'nobody has taken it'],
    ['the last step', { step: 2 }, 'case A7: page Nadia, Ines', 'nobody has taken it'],
    ['the ladder at its end', { step: 3 }, 'case A7: another round', 'everybody was paged and nobody has taken it'],
    [
      'an emergency, which pages everybody at once',
      { step: 0, acuity: 'emergency' },
      'case A7: page Nadia, Tomas, Ines',
      'nobody has been paged yet',
    ],
    [
      'a case that was taken',
      { status: 'acknowledged', acknowledgedBy: 'nadia' },
      'case A7: page Nadia again',
      'Nadia took it; without an outcome by then the ladder starts again',
    ],
  ])('a page: %s', (_, changes, what, why) => {
    expect(upcoming([...ann, openCaseItem(changes)])).toMatchObject([{ who: 'Ann', what, why }]);
  });

  it('says nothing of a case that waits on the list and pages nobody', () => {
    expect(upcoming([openCaseItem({ step: 0, nextStepAt: undefined, pagesFrom: undefined })])).toEqual([]);
  });

  it('names both channels in the order the client likes', () => {
    const preferring = (preferredChannel: string) =>
      upcoming([profileItem({ email: 'ann@example.com', preferredChannel }), followUpItem()])[0]?.how;
    expect(preferring('sms')).toBe('text or email');
    expect(preferring('email')).toBe('email or text');
  });

  it('puts what was put off at its timer, or at now when it waits in a queue', () => {
    const late = followUpItem({ dueAt: '2026-03-02T19:00:00.000Z' });
    expect(upcoming([late])).toMatchObject([{ atMs: nowMs }]);
    const timer = { name: `${SESSION}.day-1-check.1.hl7dc`, at: '2026-03-02T23:00:00.000Z' };
    expect(upcoming([late], [timer])).toMatchObject([{ atMs: Date.parse(timer.at) }]);
  });

  it('is in order of time', () => {
    const times = ['2026-03-09T20:00:00.000Z', '2026-03-03T15:00:00.000Z'];
    const planned = times.map((dueAt, index) => followUpItem({ followUpId: `s.${index}`, dueAt }));
    expect(upcoming(planned).map(({ atMs }) => new Date(atMs).toISOString())).toEqual([...times].reverse());
  });
});

describe('the next event', () => {
  const at = (atMs: number): Upcoming => ({ atMs, owner: OWNER, who: 'Ann', what: 'x', why: 'y' });
  it.each<[string, number[], number | undefined, number | undefined]>([
    [
      'is the first that is planned, at the whole second its timer fires',
      [nowMs + 1500, nowMs + 9000],
      nowMs + 10,
      nowMs + 2000,
    ],
    ['waits in a queue when it was put off', [nowMs, nowMs + 9000], nowMs + 4000, nowMs + 4000],
    ['is never later than what is planned', [nowMs, nowMs + 9000], nowMs + 20_000, nowMs + 9000],
    ['never lies in the past', [nowMs], nowMs - 5000, nowMs],
    ['is housekeeping when nothing else is planned', [], nowMs + 60_000, nowMs + 60_000],
    ['is nothing at all', [], undefined, undefined],
  ])('%s', (_, planned, nextWorkAt, target) => {
    expect(nextEventTarget(planned.map(at), nowMs, nextWorkAt)).toBe(target);
  });
});

describe('what was skipped, and why', () => {
  it('is told in plain words, the latest first, and no more than asked for', () => {
    const records = readClinicRecords([
      ...clientItems(),
      followUpItem({ followUpId: 'a', status: 'failed', dueAt: '2026-03-02T18:00:00.000Z' }),
      followUpItem({ followUpId: 'b', status: 'expired', dueAt: '2026-03-01T18:00:00.000Z' }),
      followUpItem({
        followUpId: 'c',
        status: 'withdrawn',
        reason: 'something-new',
        dueAt: '2026-03-01T17:00:00.000Z',
      }),
      followUpItem({ followUpId: 'd', status: 'skipped', reason: 'held', dueAt: '2026-02-01T18:00:00.000Z' }),
    ]);
    expect(listLeftOut(records, 4).map(({ status, who, what, why }) => `${status}: ${what} to ${who}, ${why}`)).toEqual(
      [
        'did not arrive: day-1 check to Ann, the provider could not deliver it',
        'skipped: invitation to book to Ann, has booked already',
        'expired: day-1 check to Ann, its time had passed',
        'withdrawn: day-1 check to Ann, something new',
      ],
    );
  });
});

describe('time, as it is said', () => {
  it.each([
    ['2026-03-02T20:30:00Z', 'today 15:30', 'in 30 min'],
    ['2026-03-03T04:59:00Z', 'today 23:59', 'in 9 h'],
    ['2026-03-03T05:00:00Z', 'tomorrow 00:00', 'in 9 h'],
    ['2026-03-02T04:59:59Z', 'yesterday 23:59', '15 h ago'],
    ['2026-03-09T13:00:00Z', 'Mon 9 Mar 09:00', 'in 7 days'],
    ['2027-03-09T14:00:00Z', '9 Mar 2027 09:00', 'in 372 days'],
    [NOW, 'today 15:00', 'now'],
  ])('%s is %s, %s', (instant, moment, away) => {
    expect([speak(nowMs).moment(instant), speak(nowMs).away(instant)]).toEqual([moment, away]);
  });
});
