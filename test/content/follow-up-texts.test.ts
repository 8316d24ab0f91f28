import { describe, expect, it } from 'vitest';
import { longestSender as longest, longestLink } from '../../infra/wording/check-message.ts';
import { type FollowUpTextValues, followUpText } from '../../shared/content/follow-up-texts.ts';
import { Language } from '../../shared/domain/clinic.ts';
import { isCheck } from '../../shared/domain/digit-answer.ts';
import { FollowUpKind } from '../../shared/domain/follow-up.ts';
import { isBookingKind, protocol } from '../../shared/domain/protocol.ts';
import { textParts } from '../../shared/domain/text-parts.ts';
import type { Symptom } from '../../shared/domain/triage/red-flag.ts';
import type { Sign } from '../../shared/domain/triage/sign.ts';
import { triageText } from '../../shared/domain/triage-text.ts';

const linkOn = (hostCharacters: number, page = 'c'): string =>
  `https://${'h'.repeat(hostCharacters)}/${page}/${'t'.repeat(26)}`;
const link = longestLink('c');
/** In our own words. */
const textOf = (kind: FollowUpKind, attempt: number, language: Language, values: FollowUpTextValues): string =>
  followUpText(kind, attempt, language, values, {});

/** Everything that is ever sent: the Protocol's rows, and the second re-check. */
const sent: Array<[FollowUpKind, number]> = [
  ...protocol.map(({ kind, attempt }): [FollowUpKind, number] => [kind, attempt]),
  ['re-check', 2],
];
const everywhere = Language.options.flatMap((language) =>
  sent.map(([kind, attempt]) => [language, kind, attempt] as const),
);
const leadsToPage = (kind: FollowUpKind): boolean => isCheck(kind) || isBookingKind(kind);

describe('the text of a follow-up', () => {
  it('is there for every kind', () => {
    expect(new Set(sent.map(([kind]) => kind))).toEqual(new Set(FollowUpKind.options));
  });

  it.each(everywhere)(
    '%s %s.%i fits one GSM-7 part, with its link and without, and names the clinic first',
    (language, kind, attempt) => {
      for (const values of [longest, { ...longest, link }]) {
        const text = textOf(kind, attempt, language, values);
        expect(textParts(text)).toMatchObject({ encoding: 'GSM', parts: 1 });
        expect(text.startsWith('Clear Lake Skin Desk: ')).toBe(true);
        expect(text).not.toMatch(/[{}]/);
      }
    },
  );

  it.each(everywhere)('%s %s.%i carries its link where there is a page to go to', (language, kind, attempt) => {
    expect(textOf(kind, attempt, language, { ...longest, link }).includes(link)).toBe(leadsToPage(kind));
  });

  it.each(everywhere)('%s %s.%i says the same in plain words when the link does not fit', (language, kind, attempt) => {
    const plain = textOf(kind, attempt, language, longest);
    expect(textOf(kind, attempt, language, { ...longest, link: linkOn(60) })).toBe(plain);
    expect(plain).not.toContain('http');
  });

  it('uses a link that fits because other values are short', () => {
    const short = { ...longest, clinic: 'Fern' };
    expect(textOf('day-1-check', 1, 'en', { ...short, link: linkOn(30) })).toContain(linkOn(30));
    expect(textOf('day-1-check', 1, 'en', { ...longest, link: linkOn(30) })).not.toContain('http');
  });

  it.each(Language.options)(
    'of a nudge differs from the first, and that of a second re-check does not (%s)',
    (language) => {
      const text = (kind: FollowUpKind, attempt: number) => textOf(kind, attempt, language, longest);
      expect(text('day-1-check', 2)).not.toBe(text('day-1-check', 1));
      expect(text('week-1-check', 2)).not.toBe(text('week-1-check', 1));
      expect(text('re-check', 2)).toBe(text('re-check', 1));
    },
  );

  it('is in the words of the clinic where it has its own, with and without a link', () => {
    const messages = {
      en: {
        'day-1-check': [['clinic'], ': ', 'all well? Call ', ['emergency']],
        'day-1-check-link': [['clinic'], ': look at ', ['link']],
      },
    } as const;
    const own = (language: Language, values: FollowUpTextValues) =>
      followUpText('day-1-check', 1, language, values, { messages });
    expect(own('en', longest)).toBe('Clear Lake Skin Desk: all well? Call 911');
    expect(own('en', { ...longest, link })).toBe(`Clear Lake Skin Desk: look at ${link}`);
    expect(own('fr', longest)).toBe(textOf('day-1-check', 1, 'fr', longest));
  });

  /** What each may speak of, as our own reading finds it: the menu of a check, and what to call about. */
  const menu: (Symptom | Sign)[] = ['bleeding', 'pus', 'blister', 'fever', 'worse', 'soreness'];
  const mayName: Record<FollowUpKind, (Symptom | Sign)[]> = {
    aftercare: ['bleeding', 'fever', 'worse', 'smell'], // so read emergency, and pond
    'day-1-check': menu,
    'day-3-check': menu,
    'week-1-check': menu,
    're-check': menu,
    'booking-prompt': [],
    'booking-reminder': [],
    preparation: ['blister', 'fever', 'soreness', 'allergy', 'burn'], // a breakout, sunburn or cold sore before it
  };
  it.each(everywhere)('%s %s.%i names no symptom beyond its own', (language, kind, attempt) => {
    for (const values of [longest, { ...longest, link }]) {
      const { symptoms } = triageText(textOf(kind, attempt, language, { ...values, emergency: '000' }), {
        language,
        day: 1,
      });
      expect(mayName[kind]).toEqual(expect.arrayContaining(symptoms));
    }
  });
});
