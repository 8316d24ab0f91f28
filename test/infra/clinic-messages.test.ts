import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseClinicConfig, UnusableClinicConfig } from '../../infra/clinic-config.ts';
import { PROJECT_ROOT } from '../../infra/project-root.ts';
import { demoConfig } from './synthesize.ts';

const withMessages = (messages: unknown, of: { name?: string } = {}) => {
  const { clinics, ...config } = demoConfig();
  return {
    ...config,
    clinics: clinics.map((clinic, index) => (index === 1 ? { ...clinic, ...of, messages } : clinic)),
  };
};
const faultsOf = (messages: unknown, of?: { name?: string }): string[] => {
  try {
    parseClinicConfig(withMessages(messages, of), 'clinic.config.json');
  } catch (cause) {
    if (cause instanceof UnusableClinicConfig) return cause.faults.map(({ path, message }) => `${path} ${message}`);
    throw cause;
  }
  return [];
};

describe('a clinic\u2019s own messages', () => {
  it('reach the functions compiled, one by one and language by language', () => {
    const messages = {
      en: { 'answer-fine': '{clinic}: lovely. Call {phone} if it changes.' },
      es: { 'page-text': '{clinic}: {acuity, select, urgent {YA} other {caso}} {code}, {link}' },
    };
    const { clinics } = parseClinicConfig(withMessages(messages), 'x');
    expect(clinics[0]?.messages).toBeUndefined();
    expect(clinics[1]?.messages).toEqual({
      en: { 'answer-fine': [['clinic'], ': lovely. Call ', ['phone'], ' if it changes.'] },
      es: {
        'page-text': [
          ['clinic'],
          ': ',
          ['acuity', 'select', { urgent: ['YA'], other: ['caso'] }],
          ' ',
          ['code'],
          ', ',
          ['link'],
        ],
      },
    });
  });

  it.each<[what: string, messages: unknown, faults: (string | RegExp)[]]>([
    [
      'of an unknown name',
      { en: { 'answer-fein': 'x' } },
      [/^clinics\[1\]\.messages\.en\.answer-fein is no message of this system; there are answer-fine, answer-expected/],
    ],
    [
      'in a language that is not spoken',
      { de: { 'answer-fine': 'x' } },
      [/^clinics\[1\]\.messages\.de is not known here$/],
    ],
    ['that is no text', { en: { 'answer-fine': 1 } }, [/^clinics\[1\]\.messages\.en\.answer-fine /]],
    [
      'with an unknown place',
      { en: { 'answer-fine': '{clinic}: {phone} {name}' } },
      [/answer-fine has a place \{name\} that is not known here/],
    ],
    [
      'without a place it needs',
      { en: { 'answer-emergency': '{clinic}: call {emergency}' } },
      [/lacks the place \{phone\}/],
    ],
    [
      'outside GSM-7',
      { es: { 'answer-fine': '{clinic}: \u00f3 {phone}' } },
      [/holds "\u00f3", which is outside GSM-7/],
    ],
    ['over one part', { fr: { 'answer-fine': `{clinic}: {phone} ${'mot '.repeat(40)}` } }, [/takes 2 parts/]],
    [
      'with a forbidden word',
      { en: { 'answer-fine': '{clinic}: your face? {phone}' } },
      [/names a part of the body \("face"\)/],
    ],
    [
      'with a link and not without one',
      { en: { 'booking-prompt-link': '{clinic}: time to book. {link} STOP to end.' } },
      [/^clinics\[1\]\.messages\.en\.booking-prompt-link .*: word booking-prompt as well$/],
    ],
    [
      'without a link and not with one',
      {
        en: { 'booking-prompt': '{clinic}: time to book. {phone} STOP to end.' },
        fr: { 'booking-prompt-link': '{clinic}: {link} STOP' },
      },
      [/\.en\.booking-prompt .*: word booking-prompt-link as well$/, /\.fr\.booking-prompt-link /],
    ],
    [
      'everywhere at once, each by its path',
      { en: { 'answer-fine': '{clinic}', help: 'x' } },
      [/\.en\.answer-fine lacks/, /\.en\.help lacks the place \{clinic\}/, /\.en\.help lacks/, /\.en\.help lacks/],
    ],
  ])('are refused %s', (_, messages, faults) => {
    expect(faultsOf(messages)).toEqual(faults.map((fault) => expect.stringMatching(fault)));
  });

  it('as the documentation shows them, are taken', () => {
    const documented = readFileSync(join(PROJECT_ROOT, 'docs/configuration.md'), 'utf8');
    const [, example = ''] = /```json\n("messages": [^`]+)```/.exec(documented) ?? [];
    expect(faultsOf(JSON.parse(`{${example}}`).messages)).toEqual([]);
  });

  it('are measured with the name and the numbers of their clinic', () => {
    const messages = { fr: { 'answer-fine': `{clinic}: {phone} ${'abc '.repeat(32)}` } };
    expect(faultsOf(messages, { name: 'Fern' })).toEqual([]);
    expect(faultsOf(messages, { name: 'Fern & Fable by the harbor' })).toEqual([
      expect.stringMatching(/takes 2 parts/),
    ]);
  });
});
