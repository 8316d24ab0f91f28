import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clientWords } from '../../functions/client-web/words.ts';
import { PROJECT_ROOT } from '../../infra/project-root.ts';
import { forbiddenWordsIn } from '../../infra/wording/forbidden-words.ts';
import textsEn from '../../shared/content/en.json' with { type: 'json' };
import textsEs from '../../shared/content/es.json' with { type: 'json' };
import textsFr from '../../shared/content/fr.json' with { type: 'json' };
import mailsEn from '../../shared/content/mails.en.json' with { type: 'json' };
import mailsEs from '../../shared/content/mails.es.json' with { type: 'json' };
import mailsFr from '../../shared/content/mails.fr.json' with { type: 'json' };
import { Language } from '../../shared/domain/clinic.ts';
import { Treatment } from '../../shared/domain/session.ts';

/**
 * Goal: whatever clients are told about the treatment elsewhere, a message or a page of ours says, or puts right. Method:
 * the rows V1 to V17 of docs/clinical.md, each with what carries it, in every language.
 */

const words = {
  en: { text: textsEn, mail: mailsEn.mails, page: clientWords.en },
  fr: { text: textsFr, mail: mailsFr.mails, page: clientWords.fr },
  es: { text: textsEs, mail: mailsEs.mails, page: clientWords.es },
};

/** `text`, `mail` or `page`, and the path to the words; an English word or two that stand there. */
type Carrier = [path: string, says: RegExp];
const rows: Record<`V${number}`, Carrier[]> = {
  V1: [['mail.aftercare.sections.0.points.0', /so fine that you cannot see the marks/]],
  V2: [['mail.aftercare.sections.0.points.1', /repairs itself.*collagen and elastin/]],
  V4: [['mail.aftercare.sections.4.points.2', /^Use only products that we gave you/]],
  V5: [
    ['text.preparation', /Do not stop a medicine unless told to/],
    ['mail.preparation.sections.1.points.0', /Only pause a medicine if your clinician told you to/],
    ['page.preBooking.medicine', /do not stop any medicine/],
  ],
  V6: [
    [
      'mail.aftercare.sections.6.points.0',
      /which size is right for you, how to use it, and how to keep it free of germs/,
    ],
    ['mail.aftercare.sections.6.points.1', /Numbing cream: only one that we agreed on/],
  ],
  V7: [
    ['mail.aftercare.opening.1', /more sensitive than usual/],
    ['text.answer-expected', /soreness is common/],
  ],
  V8: [
    ['text.aftercare', /Sunscreen from tomorrow/],
    ['text.answer-fine', /sunscreen outdoors/],
    ['mail.aftercare.sections.2.points.0', /Do not put sunscreen on yet/],
    ['mail.aftercare.sections.2.points.1', /even for a few minutes outdoors/],
  ],
  V9: [
    ['text.aftercare', /5 no pool or pond/],
    ['text.answer-fine', /skip pools, ponds/],
    ['mail.aftercare.sections.3.points.1', /No pool, pond.*germs/],
  ],
  V10: [
    ['text.aftercare', /7 no scrub or harsh soap/],
    ['mail.aftercare.sections.4.points.0', /no scrubs, no harsh soaps/],
  ],
  V11: [
    ['text.answer-fine', /Work and school are fine/],
    ['mail.aftercare.opening.1', /back to work or school at once/],
  ],
  V12: [
    ['mail.aftercare.sections.8.points.0', /\{redness, plural/],
    ['mail.aftercare.sections.8.points.1', /\{swelling, plural/],
    ['mail.aftercare.sections.8.points.2', /flaking.*\{flaking, plural/],
    ['mail.aftercare.sections.8.points.3', /\{bruises, plural.*\{bumps, plural/],
    ['page.checkIn.signs.bumps', /Small bumps/],
  ],
  V13: [
    ['text.day-1-check', /4 bleeding, pus, blisters or fever/],
    ['mail.aftercare.sections.9.points.0', /you bleed/],
    ['mail.aftercare.sections.9.points.1', /pus/],
    ['page.advice.urgent-staffed', /Press firmly/],
  ],
  V14: [
    ['page.preBooking.questions.keloids.question', /scars grow thick or raised/],
    ['page.preBooking.questions.skin-now.hint', /Active acne.*open wound/],
    ['page.preBooking.until.skin-now yes', /calmed down and healed/],
  ],
  V15: [['mail.booking-prompt.sections.0.points.1', /a few hours, one afternoon.*numbing cream.*10 to 30 minutes/]],
  V16: [
    ['mail.booking-prompt.opening.1', /several visits/],
    ['mail.booking-reminder.opening.1', /several visits/],
  ],
  V17: [
    ['text.week-1-check', /Full change takes weeks/],
    ['mail.week-1-check.sections.0.points.0', /early glow can show now/],
    ['mail.week-1-check.sections.0.points.1', /4 to 12 weeks.*6 months.*be patient/],
    ['page.checkIn.expectation', /4 to 12 weeks/],
  ],
};

const wordsAt = (language: Language, path: string): string => {
  let at: unknown = words[language];
  for (const step of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[step];
  return JSON.stringify(typeof at === 'function' ? at('911') : (at ?? ''));
};

describe('what clients are told elsewhere', () => {
  it.each(Object.entries(rows))('%s is said by what is to carry it, in every language', (_, carriers) => {
    for (const [path, says] of carriers) {
      expect(wordsAt('en', path).replace(/^"/, ''), path).toMatch(says);
      for (const language of Language.options)
        expect(wordsAt(language, path).length, `${path} ${language}`).toBeGreaterThan(12);
    }
  });

  it('V3 is taken in as what was treated and why, and promised to nobody', () => {
    expect(Treatment.shape.areas.def.element.options).toEqual(
      expect.arrayContaining(['face', 'neck', 'decollete', 'scalp', 'body']),
    );
    expect(Treatment.shape.indication.options).toEqual(
      expect.arrayContaining(['wrinkles', 'acne-scars', 'stretch-marks', 'hair-loss', 'pigmentation']),
    );
    for (const language of Language.options)
      expect(
        forbiddenWordsIn(JSON.stringify([words[language].text, words[language].mail]), language).filter(
          ({ names }) => names === 'a claim',
        ),
      ).toEqual([]);
  });

  it('has a row in the documentation for each, with what carries it', () => {
    const documented = readFileSync(join(PROJECT_ROOT, 'docs/clinical.md'), 'utf8').match(/^\| V\d+ /gm) ?? [];
    expect(documented.map((row) => row.slice(2).trim()).sort()).toEqual([...Object.keys(rows), 'V3'].sort());
  });

  it('would be missed if nothing said it', () => {
    expect(wordsAt('en', 'mail.aftercare.sections.40.points.0')).toBe('""');
  });
});
