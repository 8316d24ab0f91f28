import { describe, expect, it } from 'vitest';
import { compileWording, placesIn as placesOf } from '../../infra/wording/compile-wording.ts';
import { forbiddenWordsIn } from '../../infra/wording/forbidden-words.ts';
import { mostSchoolYears, schoolYears } from '../../infra/wording/reading-level.ts';
import en from '../../shared/content/mails.en.json' with { type: 'json' };
import es from '../../shared/content/mails.es.json' with { type: 'json' };
import fr from '../../shared/content/mails.fr.json' with { type: 'json' };
import { renderMail } from '../../shared/content/mails.ts';
import { Language } from '../../shared/domain/clinic.ts';
import { longestCourse } from '../../shared/domain/expected-course.ts';
import { FollowUpKind } from '../../shared/domain/follow-up.ts';
import { leftByOneClick } from '../../shared/domain/one-click.ts';
import { protocolRow } from '../../shared/domain/protocol.ts';
import { InvariantViolation } from '../../shared/domain/refusals.ts';

const mailTexts = { en, fr, es };
const languages = Language.options;
const mailKinds = FollowUpKind.options;
const canBeEnded = (kind: FollowUpKind): boolean => leftByOneClick(protocolRow(kind)) !== undefined;
const values = {
  clinic: 'Clear Lake Skin Desk',
  phone: '212-555-0100',
  emergency: '911',
  link: `https://${'h'.repeat(25)}/c/${'a'.repeat(26)}`,
  preferencesLink: `https://${'h'.repeat(25)}/p/${'b'.repeat(26)}`,
  postalAddress: '1 Example Street, Sampleton',
};
const mails = languages.flatMap((language) =>
  mailKinds.flatMap((kind) => [1, 2].map((attempt) => ({ language, kind, attempt }))),
);
const withoutPage = new Set(['aftercare', 'preparation']);
const render = ({ kind, attempt, language }: (typeof mails)[number], more: Partial<typeof values> = {}) =>
  renderMail(kind, attempt, language, { ...values, ...more });

/** Every string of the words with the path it stands at. */
const flat = (words: unknown, path = ''): [path: string, text: string][] =>
  typeof words === 'string'
    ? [[path, words]]
    : Object.entries(words ?? {}).flatMap(([name, member]) => flat(member, `${path}.${name}`));
const wordsIn = (language: Language) => flat(mailTexts[language]);
const placesIn = (text: string) => [...placesOf(compileWording(text))].sort();
const numbersIn = (text: string) => (text.match(/\d+([.,]\d+)?/g) ?? []).map((one) => one.replace(',', '.')).sort();

/** What a reader of the page sees, and what a reader of the plain part sees, in words only. */
const seen = (page: string) =>
  page
    .replace(/<head>.*<\/head>|<!--.*?-->/gs, '')
    .replace(/<\/(p|li|h1|h2)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
    .trim();
/** What a mail, which is read behind a lock, may say under its subject: what to wash with, to ask about, to wait for. */
const agreedInMail = new Set(
  'hands mains manos glow eclat brillo laser ibuprof retinol pecho numbing collagen colageno'
    .split(' ')
    .concat('cold sore', 'bouton de fievre'),
);
const occurrences = (text: string, part: string) => text.split(part).length - 1;

describe('the words', () => {
  it.each(languages)('%s says the same things as English, with the same places and the same numbers', (language) => {
    const outline = (of: Language) => wordsIn(of).map(([path, text]) => [path, placesIn(text), numbersIn(text)]);
    expect(outline(language)).toEqual(outline('en'));
  });

  it.each(languages)('%s has no place that nothing is known for', (language) => {
    const known = new Set([...Object.keys(values), ...Object.keys(longestCourse)]);
    expect(wordsIn(language).flatMap(([, text]) => placesIn(text).filter((name) => !known.has(name ?? '')))).toEqual(
      [],
    );
  });

  it.each(languages)('%s names no treatment, part of the body, diagnosis or result', (language) => {
    expect(
      wordsIn(language).flatMap(([path, text]) =>
        forbiddenWordsIn(text, language)
          .filter(({ word }) => path.endsWith('.subject') || !agreedInMail.has(word))
          .map(({ word, names }) => `${path}: ${names} (${word})`),
      ),
    ).toEqual([]);
  });

  it.each(languages)('%s claims no approval, no cure and no better absorption', (language) => {
    const claims = /approv|cleared|fda|cures?\b|guarant|absor|aprobad|garanti|guérit|penetra|pénètr/i;
    expect(wordsIn(language).filter(([, text]) => claims.test(text))).toEqual([]);
  });

  it.each(languages)('%s names no medicine to stop: the only ones named are to be asked about or kept', (language) => {
    const named = wordsIn(language).filter(([, text]) =>
      /ibuprof|aspirin|isotret|tretino|accutane|warfarin|clopidogrel|prednis|cortiso|aciclo|acyclo/i.test(text),
    );
    expect(named.map(([path]) => path)).toEqual(['.mails.aftercare.sections.7.points.0']);
    expect(named[0]?.[1]).toMatch(
      { en: /^Ask us before/, fr: /^Demandez-nous avant/, es: /^Pregúntenos antes/ }[language],
    );
    expect(named[0]?.[1]).toMatch({ en: /keep taking it\.$/, fr: /continuez\.$/, es: /siga tomándola\.$/ }[language]);
  });

  it('finds a breach when there is one', () => {
    expect(forbiddenWordsIn('Your face will heal', 'en')).toEqual([{ word: 'face', names: 'a part of the body' }]);
    expect(placesIn('{b} and {a}')).toEqual(['a', 'b']);
    expect(numbersIn('38 °C (100,4 °F)')).toEqual(['100.4', '38']);
  });

  it.each(mailKinds)('%s can be read after six years of school', (kind) => {
    for (const attempt of [1, 2])
      expect(schoolYears(renderMail(kind, attempt, 'en', values).text)).toBeLessThanOrEqual(mostSchoolYears);
  });
});

describe.each(mails)('$language $kind $attempt', (mail) => {
  const { language, kind } = mail;
  const { subject, text, html } = render(mail);
  const { footer } = mailTexts[language];

  it('has a subject of its own that fits a phone and holds no value', () => {
    expect(subject.length).toBeGreaterThan(10);
    expect(subject.length).toBeLessThanOrEqual(60);
    expect(subject).not.toMatch(/[{}\r\n]/);
  });

  it('says everything in the plain part, and the page says the same', () => {
    for (const part of [text, html]) expect(part).not.toMatch(/\{\w+\}/);
    const plain = text.replace(/\n- /g, ' ').replace(/\s+/g, ' ').trim();
    const label = canBeEnded(kind) ? footer.unsubscribeLabel : footer.preferencesLabel;
    const withLabels = plain.replace(` ${values.link}`, '').replace(values.preferencesLink, label);
    expect(seen(html)).toBe(withLabels);
    expect(text.length).toBeGreaterThan(300);
  });

  it('ends with where to call, since answers are not watched', () => {
    const end = text.slice(text.indexOf(footer.urgent.slice(0, 30)));
    expect(end).toContain('212-555-0100');
    expect(end).toContain('911');
    expect(html).toContain('212-555-0100');
  });

  it('has each link once', () => {
    const leadsOn = withoutPage.has(kind) ? 0 : 1;
    expect(occurrences(text, values.link)).toBe(leadsOn);
    expect(occurrences(html, values.link)).toBe(leadsOn);
    expect(occurrences(html, `href="${values.link}"`)).toBe(leadsOn);
    expect(occurrences(text, values.preferencesLink)).toBe(1);
    expect(occurrences(html, values.preferencesLink)).toBe(1);
    expect(occurrences(html, '<a ')).toBe(leadsOn + 1);
  });

  it('names how to end it and who sends it when it is about results or booking, else a quieter choice', () => {
    expect(text.includes(footer.unsubscribe.slice(0, 20))).toBe(canBeEnded(kind));
    expect(text.includes('1 Example Street, Sampleton')).toBe(canBeEnded(kind));
    expect(text.includes(footer.preferences.slice(0, 20))).toBe(!canBeEnded(kind));
  });

  it('has no line that mail systems would cut', () => {
    const long = render(mail, { clinic: 'Ü'.repeat(30), phone: '9'.repeat(20), postalAddress: 'ß'.repeat(100) });
    for (const line of [long.text, long.html].flatMap((part) => part.split('\n')))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
  });

  it('is a page in its language that loads nothing and runs nothing', () => {
    expect(html).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}"`));
    expect(occurrences(html, '<h1')).toBe(1);
    expect(html).not.toMatch(/<(script|link|img|iframe|form|input)\b|src=|url\(|@import|javascript:|\son\w+=/i);
    expect(html.replace(/xmlns(:\w)?="[^"]+"/g, '').match(/https?:[^"]+/g)).toEqual(
      withoutPage.has(kind) ? [values.preferencesLink] : [values.link, values.preferencesLink],
    );
  });
});

describe('what each kind says', () => {
  it.each(languages)('checks and re-checks send to the phone for what cannot wait (%s)', (language) => {
    const menu = {
      en: /bleeding, pus, blisters or fever.* call 212-555-0100 now/s,
      fr: /saignement, du pus, des cloques ou de la fièvre.* appelez le 212-555-0100 maintenant/s,
      es: /sangrado, pus, ampollas o fiebre.* llame al 212-555-0100 ahora/s,
    };
    for (const kind of ['day-1-check', 'day-3-check', 'week-1-check', 're-check'] as const)
      for (const attempt of [1, 2]) expect(renderMail(kind, attempt, language, values).text).toMatch(menu[language]);
  });

  it.each(languages)('aftercare tells of every danger in its list where to call (%s)', (language) => {
    const { text } = renderMail('aftercare', 1, language, values);
    for (const danger of {
      en: ['you bleed', 'pus', 'fever', 'blisters', 'spreads', 'breathing'],
      fr: ['vous saignez', 'pus', 'fièvre', 'cloques', 's’étend', 'respirer'],
      es: ['sangra', 'pus', 'fiebre', 'ampollas', 'se extiende', 'respirar'],
    }[language])
      expect(text).toContain(danger);
  });

  it.each(languages)('aftercare tells by which day each is gone, as long as this session takes (%s)', (language) => {
    const deep = renderMail('aftercare', 1, language, values).text;
    for (const days of [7, 5, 9, 12, 16]) expect(deep).toMatch(new RegExp(`\\b${days} (days|jours|días)\\b`));
    const light = { redness: 1, swelling: 1, flaking: 3, bruises: 0, bumps: 7 };
    const shallow = renderMail('aftercare', 1, language, { ...values, expected: light }).text;
    expect(shallow).toMatch(/\b1 (day|jour|día)\./);
    expect(shallow).toMatch({ en: /Bruises are rare/, fr: /bleus sont rares/, es: /moretones son raros/ }[language]);
  });

  it.each(languages)('the week-one mail promises no change before weeks 4 to 12 (%s)', (language) => {
    const weeks = { en: '4 to 12 weeks', fr: '4 à 12 semaines', es: '4 a 12 semanas' };
    for (const attempt of [1, 2])
      expect(renderMail('week-1-check', attempt, language, values).text).toContain(weeks[language]);
  });

  it.each(languages)('nudges have words of their own, other second attempts do not (%s)', (language) => {
    for (const kind of mailKinds) {
      const [first, second, third] = [1, 2, 3].map((attempt) => renderMail(kind, attempt, language, values));
      const nudged = kind === 'day-1-check' || kind === 'week-1-check';
      expect([kind, second?.subject !== first?.subject, second?.text !== first?.text]).toEqual([kind, nudged, nudged]);
      expect(third).toEqual(second);
    }
  });
});

describe('renderMail', () => {
  const { link: _link, preferencesLink: _preferences, ...bare } = values;

  it('escapes what a clinic is called in the page, and not in the plain part', () => {
    const mail = renderMail('booking-prompt', 1, 'en', {
      ...values,
      clinic: `<b>Fern & "Fable"'s</b>`,
      link: 'https://clinic.example/b/x?a=1&b="2"',
    });
    expect(mail.text).toContain(`<b>Fern & "Fable"'s</b>`);
    expect(mail.html).toContain('&#60;b&#62;Fern &#38; &#34;Fable&#34;&#39;s&#60;/b&#62;');
    expect(mail.html).not.toContain('<b>');
    expect(mail.html).toContain('href="https://clinic.example/b/x?a=1&#38;b=&#34;2&#34;"');
  });

  it('takes values as they are, also those that look like places', () => {
    const { text } = renderMail('aftercare', 1, 'en', { ...values, clinic: '{phone} $& {preferencesLink}' });
    expect(text).toMatch(/^\{phone\} \$& \{preferencesLink\}\n/);
  });

  it('leaves out the address and the quiet line when they are not given', () => {
    const { text } = renderMail('aftercare', 1, 'en', bare);
    expect(text).not.toContain(mailTexts.en.footer.preferences.slice(0, 20));
    expect(text).toMatch(/call 911\.\n$/);
    const { postalAddress: _address, ...ending } = values;
    expect(renderMail('booking-prompt', 1, 'en', ending).text).toMatch(/\/p\/b{26}\n$/);
  });

  it.each(mailKinds.filter((kind) => !withoutPage.has(kind)))('refuses %s without a page to lead to', (kind) => {
    expect(() => renderMail(kind, 1, 'en', { ...bare, preferencesLink: values.preferencesLink })).toThrow(
      InvariantViolation,
    );
  });

  it.each(mailKinds.filter(canBeEnded))('refuses %s without a way to end it', (kind) => {
    expect(() => renderMail(kind, 1, 'en', { ...bare, link: values.link })).toThrow(InvariantViolation);
  });

  it('can be ended when about results or booking, and only then', () => {
    expect(mailKinds.filter(canBeEnded)).toEqual(['week-1-check', 'booking-prompt', 'booking-reminder']);
  });
});
