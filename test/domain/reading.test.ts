import { describe, expect, it } from 'vitest';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { newestMenu, readAs, readAsShared, readWords } from '../../shared/domain/reading.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import {
  aClient,
  aClinic,
  aFollowUp,
  annSessionKey,
  aSentFollowUp,
  aSession,
  aStanding,
  dueAt,
  idOf,
} from '../support/builders.ts';

const now = '2026-03-03T16:00:00.000Z';
const clinic = aClinic();
const asked = aStanding({ followUps: [aSentFollowUp()] });
const unasked = aStanding({ followUps: [aFollowUp()] });

describe('readWords', () => {
  it.each<[string, string, number[], string | undefined]>([
    ['what is expected on day 1', 'a bit sore', [1], 'expected'],
    ['the same on day 2: a person must read it', 'a bit sore', [2], 'watch'],
    ['the same at night, on both days: the stricter', 'a bit sore', [1, 2], 'watch'],
    ['the same without a session', 'a bit sore', [], 'unclear'],
    ['a wish to book', 'book', [1], 'unclear'],
    ['a question', 'can I swim?', [1], 'unclear'],
    ['a denied danger', 'no bleeding', [1], 'fine'],
    ['a danger', 'my face is bleeding', [1], 'urgent'],
    ['a keyword, which says nothing of the skin', 'STOP', [1], undefined],
    ['a word of thanks, which says nothing either', 'thanks', [1], undefined],
  ])('%s', (_, text, days, acuity) => {
    expect(readWords(text, 'en', days).acuity).toBe(acuity);
  });

  it('says what else is asked for, whatever is reported', () => {
    const { acuity, intents } = readWords("STOP it won't stop bleeding", 'en', [1]);
    expect({ acuity, intents }).toEqual({ acuity: 'emergency', intents: { optOut: true, optIn: false, help: false } });
  });

  it('names rules and listed words once each, never the client’s own text', () => {
    const { reasons } = readWords('bleeding and more bleeding says Ann', 'en', [1, 2]);
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(reasons.join()).not.toContain('Ann');
  });
});

describe('newestMenu', () => {
  const at = (claimedAt: string, name: string) =>
    aSentFollowUp({ claimedAt, followUpId: `${idOf(name)}.day-1-check.1`, subjectKey: idOf(name) });

  it('is the newest check that reached the client, or may have', () => {
    const older = at('2026-03-02T15:00:00.000Z', 'older');
    const newer = at('2026-03-03T15:00:00.000Z', 'newer');
    expect(newestMenu(aStanding({ followUps: [older, newer] }), now)).toEqual(newer);
    expect(newestMenu(aStanding({ followUps: [newer, older] }), now)).toEqual(newer);
  });

  it.each(['claimed', 'unknown', 'failed'] as const)('may be one that is %s', (status) => {
    const followUp = aSentFollowUp({ status });
    expect(newestMenu(aStanding({ followUps: [followUp] }), now)).toEqual(followUp);
  });

  it('is none of a check that is to go by the other channel: it surely did not arrive by the first', () => {
    const again = aFollowUp({ failedChannels: ['sms'] });
    expect(newestMenu(aStanding({ followUps: [again] }), now)).toBeUndefined();
  });

  it.each(['planned', 'skipped', 'expired', 'withdrawn', 'failed'] as const)(
    'is never one that is %s and never left',
    (status) => {
      expect(newestMenu(aStanding({ followUps: [aFollowUp({ status })] }), now)).toBeUndefined();
    },
  );

  it('is fresh for 72 hours', () => {
    expect(newestMenu(asked, plusMinutes(dueAt, 72 * 60 - 1))).toBeDefined();
    expect(newestMenu(asked, plusMinutes(dueAt, 72 * 60))).toBeUndefined();
  });
});

describe('readAs', () => {
  it('binds a bare digit to the newest check', () => {
    expect(readAs('4', asked, clinic, now)).toEqual({
      acuity: 'urgent',
      reasons: ['day-1-check: 4'],
      digit: 4,
      followUp: aSentFollowUp(),
    });
  });

  it('binds a digit to a check nobody told the fate of: it may have arrived', () => {
    const settled = aStanding({ followUps: [aSentFollowUp({ status: 'failed' })] });
    expect(readAs('4', settled, clinic, now)).toMatchObject({ acuity: 'urgent', reasons: ['day-1-check: 4'] });
  });

  it('cannot tell what a digit means without a check', () => {
    expect(readAs('1', unasked, clinic, now)).toEqual({
      acuity: 'unclear',
      reasons: ['digit-without-a-check'],
      digit: 1,
    });
  });

  it.each<[string, string | undefined]>([
    ['all good', 'fine'],
    ['a bit sore', 'expected'],
    ['my face is bleeding', 'urgent'],
    ['can I wear my hat', 'unclear'],
    ['thanks', undefined],
    ['STOP', undefined],
    ['HELP', undefined],
  ])('words answer the newest check too, unless they say nothing of the skin: %j', (text, acuity) => {
    const reading = readAs(text, asked, clinic, now);
    expect(reading.acuity).toBe(acuity);
    expect(reading.followUp).toEqual(acuity === undefined ? undefined : aSentFollowUp());
    expect(reading).not.toHaveProperty('digit');
  });

  it('words answer no check that has not gone, or went 72 hours ago', () => {
    expect(readAs('all good', unasked, clinic, now)).not.toHaveProperty('followUp');
    expect(readAs('all good', asked, clinic, plusMinutes(dueAt, 72 * 60))).not.toHaveProperty('followUp');
  });

  it.each([
    ['the nudge of the day-1 check', 'day-1-check', 2, '3', 'urgent'],
    ['the nudge of the week-one check', 'week-1-check', 2, '3', 'watch'],
    ['a re-check', 're-check', 1, '2', 'expected'],
    ['a second re-check', 're-check', 2, '3', 'urgent'],
  ] as const)('binds a digit to %s by its kind', (_, kind, attempt, digit, acuity) => {
    const newest = aSentFollowUp({
      followUpId: `${annSessionKey}.${kind}.${attempt}`,
      kind,
      attempt,
      claimedAt: '2026-03-03T15:30:00.000Z',
    });
    const standing = aStanding({ followUps: [aSentFollowUp(), newest] });
    expect(readAs(digit, standing, clinic, now)).toMatchObject({ acuity, followUp: newest });
  });

  it.each(['aftercare', 'preparation', 'booking-prompt', 'booking-reminder'] as const)(
    'binds no digit to %s: it offers no menu',
    (kind) => {
      const standing = aStanding({ followUps: [aSentFollowUp({ followUpId: `${annSessionKey}.${kind}.1`, kind })] });
      expect(readAs('1', standing, clinic, now)).toMatchObject({ acuity: 'unclear' });
      expect(readAs('all good', standing, clinic, now)).not.toHaveProperty('followUp');
    },
  );

  it('reads words by the days since the newest completed session', () => {
    const cancelled = aSession({ status: 'cancelled', completedAt: '2026-03-03T14:00:00.000Z' });
    const old = aSession({ completedAt: '2026-02-20T20:00:00.000Z' });
    expect(readAs('a bit sore', asked, clinic, now).acuity).toBe('expected');
    expect(readAs('a bit sore', aStanding({ sessions: [cancelled, old] }), clinic, now).acuity).toBe('watch');
  });

  it('reads the client’s own language', () => {
    const luz = aStanding({ profile: aClient({ language: 'es' }) });
    expect(readAs('me sangra la cara', luz, clinic, now).acuity).toBe('urgent');
  });
});

describe('readAsShared', () => {
  const as = (text: string, ...standings: ClientStanding[]) =>
    readAsShared(
      text,
      standings.map((standing) => ({ standing, clinic })),
      now,
    ).map(({ reading }) => reading.acuity);

  it.each<[string, string, ClientStanding[], Array<string | undefined>]>([
    ['one client’s alone is read as theirs', '2', [asked], ['expected']],
    ['an answer is whose check it answers', '1', [asked, unasked], ['fine']],
    ['a text while one was asked is theirs', 'when can I swim', [asked, unasked], ['unclear']],
    ['an answer nobody asked for is anybody’s', 'all good', [unasked, unasked], ['unclear', 'unclear']],
    ['an answer both were asked for is anybody’s', '1', [asked, asked], ['unclear', 'unclear']],
    ['a danger is everybody’s, also while only one was asked', 'bleeding', [asked, unasked], ['urgent', 'urgent']],
    ['a digit that is a danger to one leaves the other to a person', '4', [asked, unasked], ['urgent', 'unclear']],
    ['a keyword says nothing of anybody’s skin', 'STOP', [unasked, unasked], [undefined, undefined]],
  ])('%s', (_, text, standings, acuities) => {
    expect(as(text, ...standings)).toEqual(acuities);
  });

  it('words are tied to the check of whoever was asked', () => {
    const followUps = (text: string, ...standings: ClientStanding[]) =>
      readAsShared(
        text,
        standings.map((standing) => ({ standing, clinic })),
        now,
      ).map(({ reading }) => reading.followUp?.followUpId);
    expect(followUps('all good', asked, unasked)).toEqual([aSentFollowUp().followUpId]);
    expect(followUps('bleeding', asked, unasked)).toEqual([aSentFollowUp().followUpId, undefined]);
    expect(followUps('all good', unasked, unasked)).toEqual([undefined, undefined]);
  });

  it('says why a mild answer needs a person', () => {
    const readings = readAsShared(
      'all good',
      [
        { standing: unasked, clinic },
        { standing: unasked, clinic },
      ],
      now,
    );
    for (const { reading } of readings) expect(reading.reasons).toContain('shared-number');
  });
});
