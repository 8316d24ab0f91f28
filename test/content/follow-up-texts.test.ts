import { describe, expect, it } from 'vitest';
import { followUpText } from '../../shared/content/follow-up-texts.ts';
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
/** As long as they get in a clinic of 20 characters, on a host of 25. */
const longest = { clinic: 'Clear Lake Skin Desk', phone: '212-555-0100', emergency: '911' };
const link = linkOn(25);

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
        const text = followUpText(kind, attempt, language, values);
        expect(textParts(text)).toMatchObject({ encoding: 'GSM', parts: 1 });
        expect(text.startsWith('Clear Lake Skin Desk: ')).toBe(true);
        expect(text).not.toMatch(/[{}]/);
      }
    },
  );

  it.each(everywhere)('%s %s.%i carries its link where there is a page to go to', (language, kind, attempt) => {
    expect(followUpText(kind, attempt, language, { ...longest, link }).includes(link)).toBe(leadsToPage(kind));
  });

  it.each(everywhere)('%s %s.%i says the same in plain words when the link does not fit', (language, kind, attempt) => {
    const plain = followUpText(kind, attempt, language, longest);
    expect(followUpText(kind, attempt, language, { ...longest, link: linkOn(60) })).toBe(plain);
    expect(plain).not.toContain('http');
  });

  it('uses a link that fits because other values are short', () => {
    const short = { ...longest, clinic: 'Fern' };
    expect(followUpText('day-1-check', 1, 'en', { ...short, link: linkOn(30) })).toContain(linkOn(30));
    expect(followUpText('day-1-check', 1, 'en', { ...longest, link: linkOn(30) })).not.toContain('http');
  });

  it.each(everywhere.filter(([, kind]) => isCheck(kind)))(
    '%s %s.%i offers its four digits in order, once each',
    (language, kind, attempt) => {
      for (const values of [longest, { ...longest, link }]) {
        const menu = followUpText(kind, attempt, language, { ...values, emergency: 'SOS' });
        expect(menu.match(/(?<![\d-])[1-4](?= )/g)).toEqual(['1', '2', '3', '4']);
      }
    },
  );

  it.each(Language.options)(
    'of a nudge differs from the first, and that of a second re-check does not (%s)',
    (language) => {
      const text = (kind: FollowUpKind, attempt: number) => followUpText(kind, attempt, language, longest);
      expect(text('day-1-check', 2)).not.toBe(text('day-1-check', 1));
      expect(text('week-1-check', 2)).not.toBe(text('week-1-check', 1));
      expect(text('re-check', 2)).toBe(text('re-check', 1));
    },
  );

  it.each(everywhere.filter(([, kind]) => isBookingKind(kind)))(
    '%s %s.%i says how texts end',
    (language, kind, attempt) => {
      for (const values of [longest, { ...longest, link }])
        expect(followUpText(kind, attempt, language, values)).toMatch(/\b(STOP|ALTO)\b/);
    },
  );

  /** What each may speak of, as our own reading finds it: the menu of a check, and what to call about. */
  const menu: (Symptom | Sign)[] = ['bleeding', 'pus', 'blister', 'fever', 'worse', 'soreness'];
  const mayName: Record<FollowUpKind, (Symptom | Sign)[]> = {
    aftercare: ['bleeding', 'fever', 'worse'], // so reads the word emergency
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
      const { symptoms } = triageText(followUpText(kind, attempt, language, { ...values, emergency: '000' }), {
        language,
        day: 1,
      });
      expect(mayName[kind]).toEqual(expect.arrayContaining(symptoms));
    }
  });
});
