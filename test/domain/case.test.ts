import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Acuity, isRedFlag, moreUrgent } from '../../shared/domain/acuity.ts';
import {
  acknowledgeCase,
  Case,
  CaseCode,
  type Concern,
  caseCode,
  caseRank,
  clientOwner,
  contactOwner,
  deadlineFor,
  joinCase,
  ladderChanged,
  Owner,
  openCase,
  pagesFrom,
} from '../../shared/domain/case.ts';
import { derivedId } from '../../shared/domain/derived-id.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { aCase, aClinic, anAcknowledgedCase, annOwner, idOf } from '../support/builders.ts';

const clinic = aClinic();
/** Tuesday 11:00 in New York: staffed until 18:00. */
const staffed = '2026-03-03T16:00:00.000Z';
/** Friday 21:00: closed until Monday 9:00 (New York's clocks change in between). */
const closed = '2026-03-07T02:00:00.000Z';
const mondayAtNine = '2026-03-09T13:00:00.000Z';

const concern = (changes: Partial<Concern> = {}): Concern => ({
  acuity: 'urgent',
  reasons: ['pus: pus'],
  at: staffed,
  day: 1,
  ...changes,
});

const concerns = fc.record({
  acuity: fc.constantFrom(...Acuity.options),
  reasons: fc.array(fc.constantFrom('pus: pus', 'bleeding: bleed', 'not-understood'), { maxLength: 3 }),
  at: fc.constantFrom(staffed, closed),
  day: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
});
const openCases = fc.tuple(concerns, fc.boolean()).map(([first, taken]) => {
  const opened = openCase({ caseId: idOf('case'), code: 'A7', owner: annOwner }, first, clinic);
  return taken ? acknowledgeCase(opened, 'nadia', plusMinutes(first.at, 5), clinic) : opened;
});

describe('pagesFrom', () => {
  it.each<[string, Partial<Concern>, string | undefined]>([
    ['an emergency pages at once', { acuity: 'emergency' }, staffed],
    ['an urgent report pages at once', { acuity: 'urgent' }, staffed],
    ['an urgent report pages at once while the clinic is closed', { acuity: 'urgent', at: closed }, closed],
    ['a red flag pages on any day', { acuity: 'urgent', day: 200 }, staffed],
    ['what nobody could read pages after 2 staffed hours', { acuity: 'unclear' }, plusMinutes(staffed, 120)],
    ['... or after 12 hours, whichever is first', { acuity: 'unclear', at: closed }, plusMinutes(closed, 720)],
    ['... on day 14 too', { acuity: 'unclear', day: 14 }, plusMinutes(staffed, 120)],
    ['... but not after it', { acuity: 'unclear', day: 15 }, undefined],
    [
      '... and as if it were fresh when there is no session',
      { acuity: 'unclear', day: undefined },
      plusMinutes(staffed, 120),
    ],
    ['what needs watching pages nobody', { acuity: 'watch' }, undefined],
    ['what is expected pages nobody', { acuity: 'expected' }, undefined],
    ['what is fine pages nobody', { acuity: 'fine' }, undefined],
  ])('%s', (_, changes, at) => {
    expect(pagesFrom(concern(changes), clinic)).toBe(at);
  });
});

describe('deadlineFor', () => {
  it.each<[string, Partial<Concern>, string]>([
    ['an emergency: 15 minutes', { acuity: 'emergency', at: closed }, plusMinutes(closed, 15)],
    ['an urgent report while staffed: 30 minutes', { acuity: 'urgent' }, plusMinutes(staffed, 30)],
    ['an urgent report while closed: 2 hours', { acuity: 'urgent', at: closed }, plusMinutes(closed, 120)],
    ['what nobody could read: when it pages', { acuity: 'unclear' }, plusMinutes(staffed, 120)],
    ['what needs watching: 8 staffed hours', { acuity: 'watch', at: closed }, plusMinutes(mondayAtNine, 480)],
    [
      'old news nobody could read: 8 staffed hours',
      { acuity: 'unclear', day: 40, at: closed },
      plusMinutes(mondayAtNine, 480),
    ],
  ])('%s', (_, changes, at) => {
    expect(deadlineFor(concern(changes), clinic)).toBe(at);
  });

  it('is three days where the clinic has no staffed hours at all', () => {
    expect(deadlineFor(concern({ acuity: 'watch' }), aClinic({ staffedHours: [] }))).toBe(plusMinutes(staffed, 4320));
  });
});

describe('openCase', () => {
  it('starts its first round with nobody paged yet', () => {
    expect(openCase({ caseId: idOf('case'), code: 'A7', owner: annOwner }, concern(), clinic)).toEqual({
      caseId: idOf('case'),
      code: 'A7',
      owner: annOwner,
      clinicId: 'main',
      acuity: 'urgent',
      reasons: ['pus: pus'],
      status: 'open',
      openedAt: staffed,
      deadlineAt: plusMinutes(staffed, 30),
      round: 1,
      step: 0,
      pagesFrom: staffed,
    });
  });
});

describe('joinCase', () => {
  it.each<[string, Case, Partial<Concern>, Partial<Case>]>([
    [
      'a lower acuity adds its reason only',
      aCase({ step: 1 }),
      { acuity: 'watch' },
      { acuity: 'urgent', round: 1, step: 1 },
    ],
    ['the same acuity adds its reason only', aCase({ step: 1 }), { acuity: 'urgent' }, { round: 1, step: 1 }],
    [
      'a higher acuity starts the ladder again',
      aCase({ step: 2 }),
      { acuity: 'emergency' },
      { acuity: 'emergency', round: 2, step: 0 },
    ],
    [
      'a higher acuity clears the acknowledgement',
      anAcknowledgedCase(),
      { acuity: 'emergency' },
      { acuity: 'emergency', status: 'open', round: 2, step: 0 },
    ],
    [
      'a red flag of the same acuity clears the acknowledgement',
      anAcknowledgedCase(),
      { acuity: 'urgent' },
      { status: 'open', round: 2, step: 0 },
    ],
    [
      'a lesser red flag after an acknowledged emergency clears it and lowers nothing',
      anAcknowledgedCase({ acuity: 'emergency' }),
      { acuity: 'urgent' },
      { acuity: 'emergency', status: 'open', round: 2 },
    ],
    [
      'what nobody could read leaves the acknowledgement',
      anAcknowledgedCase(),
      { acuity: 'unclear' },
      { status: 'acknowledged', round: 1 },
    ],
    [
      'what nobody could read wakes a Case that only needed watching',
      aCase({ acuity: 'watch', pagesFrom: undefined }),
      { acuity: 'unclear' },
      { acuity: 'unclear', round: 2, pagesFrom: plusMinutes(staffed, 120) },
    ],
    [
      'what nobody could read after a new session pages for a Case that paged nobody',
      aCase({ acuity: 'unclear', pagesFrom: undefined }),
      { acuity: 'unclear', day: 1 },
      { acuity: 'unclear', round: 2, pagesFrom: plusMinutes(staffed, 120) },
    ],
    [
      'old news joins a Case that pages nobody and still pages nobody',
      aCase({ acuity: 'unclear', pagesFrom: undefined }),
      { acuity: 'unclear', day: 40 },
      { round: 1, pagesFrom: undefined },
    ],
  ])('%s', (_, open, changes, expected) => {
    expect(joinCase(open, concern(changes), clinic)).toMatchObject(expected);
  });

  it('keeps each reason once, in the order they came', () => {
    const joined = joinCase(aCase(), concern({ reasons: ['pus: pus', 'bleeding: bleed'] }), clinic);
    expect(joined.reasons).toEqual(['bleeding: bleed', 'pus: pus']);
  });

  it('an acknowledgement that is cleared leaves no trace of who took it, nor of when it would have lapsed', () => {
    const joined = joinCase(anAcknowledgedCase(), concern(), clinic);
    expect(joined).not.toHaveProperty('acknowledgedAt');
    expect(joined).not.toHaveProperty('acknowledgedBy');
    expect(joined).not.toHaveProperty('nextStepAt');
  });

  it('never lowers an acuity, forgets a reason or leaves an old round', () => {
    fc.assert(
      fc.property(openCases, concerns, (open, next) => {
        const joined = joinCase(open, next, clinic);
        expect(moreUrgent(open.acuity, joined.acuity)).toBe(false);
        expect(moreUrgent(next.acuity, joined.acuity)).toBe(false);
        expect(joined.reasons).toEqual(expect.arrayContaining([...open.reasons, ...next.reasons]));
        expect(joined.round - open.round).toBe(ladderChanged(open, joined) ? 1 : 0);
        expect(Case.safeParse(joined).success).toBe(true);
      }),
    );
  });

  it('a red flag always leaves a Case that is open and pages', () => {
    fc.assert(
      fc.property(openCases, concerns, (open, next) => {
        fc.pre(isRedFlag(next.acuity));
        const joined = joinCase(open, next, clinic);
        expect(joined.status).toBe('open');
        expect(joined.pagesFrom).toBeDefined();
      }),
    );
  });

  it('the same concern once more changes nothing', () => {
    fc.assert(
      fc.property(openCases, concerns, (open, next) => {
        const once = joinCase(open, next, clinic);
        expect(joinCase(once, next, clinic)).toEqual(once);
      }),
    );
  });
});

describe('acknowledgeCase', () => {
  it('says whose it is and when the ladder comes back without an outcome', () => {
    expect(acknowledgeCase(aCase({ step: 1 }), 'nadia', staffed, clinic)).toEqual(
      aCase({
        step: 1,
        status: 'acknowledged',
        acknowledgedAt: staffed,
        acknowledgedBy: 'nadia',
        nextStepAt: plusMinutes(staffed, 120),
      }),
    );
  });
});

describe('caseRank', () => {
  it('sorts the most urgent first, then the oldest', () => {
    const cases = [
      aCase({ acuity: 'watch', openedAt: '2026-03-01T00:00:00.000Z' }),
      aCase({ acuity: 'urgent', openedAt: '2026-03-03T00:00:00.000Z' }),
      aCase({ acuity: 'urgent', openedAt: '2026-03-02T00:00:00.000Z' }),
      aCase({ acuity: 'emergency', openedAt: '2026-03-04T00:00:00.000Z' }),
    ];
    const sorted = [...cases].sort((one, other) => (caseRank(one) < caseRank(other) ? -1 : 1));
    expect(sorted.map(({ openedAt }) => openedAt.slice(0, 10))).toEqual([
      '2026-03-04',
      '2026-03-02',
      '2026-03-03',
      '2026-03-01',
    ]);
  });
});

describe('caseCode', () => {
  const ids = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'), minLength: 26, maxLength: 26 });

  it('is easy to read aloud and to text back, whatever the Case and the attempt', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 0, max: 50 }), (id, attempt) => {
        expect(CaseCode.safeParse(caseCode(id, attempt)).success).toBe(true);
        expect(caseCode(id, attempt)).toBe(caseCode(id, attempt));
      }),
    );
  });

  it('is two characters at first and longer later', () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect([0, 1, 2, 3, 4, 8].map((attempt) => caseCode(id, attempt).length)).toEqual([2, 3, 4, 4, 4, 4]);
      }),
    );
  });

  it('finds a free code within five attempts while a thousand Cases are open', () => {
    const taken = new Set<string>();
    const attempts = Array.from({ length: 1000 }, (_, index) => {
      const id = derivedId(idOf('case'), `number ${index}`);
      const attempt = [0, 1, 2, 3, 4].find((candidate) => !taken.has(caseCode(id, candidate)));
      taken.add(caseCode(id, attempt ?? 0));
      return attempt;
    });
    expect(attempts).not.toContain(undefined);
  });

  it.each(['A1', 'A0', 'I7', 'O7', 'a7', 'A', 'A77777', '7A', 'A7 '])('%s is none', (code) => {
    expect(CaseCode.safeParse(code).success).toBe(false);
  });
});

describe('Owner', () => {
  it('is a client or a contact point, by an internal id', () => {
    expect(Owner.safeParse(clientOwner(idOf('ann'))).success).toBe(true);
    expect(Owner.safeParse(contactOwner(idOf('hash'))).success).toBe(true);
    expect(Owner.safeParse('CLIENT#C-1').success).toBe(false);
    expect(Owner.safeParse(`CASE#${idOf('ann')}`).success).toBe(false);
  });
});
