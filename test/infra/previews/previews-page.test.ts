import { describe, expect, it } from 'vitest';
import { previewsPage } from '../../../infra/previews/previews-page.ts';
import { longestSender, messageKeys } from '../../../infra/wording/check-message.ts';
import { renderMail } from '../../../shared/content/mails.ts';
import { renderMessage } from '../../../shared/content/messages.ts';
import { Language } from '../../../shared/domain/clinic.ts';
import { protocol } from '../../../shared/domain/protocol.ts';
import { aClinic } from '../../support/builders.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const articleOf = (page: string, name: string): string =>
  page.split('<article>').find((one) => one.includes(`<h3>${name}</h3>`)) ?? '';

describe('the page of previews', () => {
  const page = previewsPage([]);

  it('has every text in every language, as the longest clinic sends it', () => {
    const values = {
      ...longestSender,
      code: 'A7',
      acuity: 'urgent',
      link: `https://${'h'.repeat(25)}/s/${'t'.repeat(26)}`,
    } as const;
    for (const key of messageKeys)
      for (const language of Language.options) {
        const text = renderMessage(key, language, values, {}).replaceAll(/\/s\/t+/g, '/');
        const [start = ''] = text.split('https://');
        expect(articleOf(page, key), `${key} ${language}`).toContain(escaped(start));
      }
  });

  it('tells of each how long it is, when it goes, to whom and from which rows', () => {
    expect(articleOf(page, 'answer-emergency')).toMatch(/\d+ characters, 1 part/);
    expect(articleOf(page, 'page-email-body')).toContain('by mail');
    for (const key of messageKeys)
      expect(articleOf(page, key), key).toMatch(/<dt>To<\/dt><dd>.+<dt>When<\/dt><dd>.+<dt>Rows<\/dt><dd>[A-Z]\d/);
  });

  it('shows each mail of the Protocol with its subject, its page and its plain part', () => {
    for (const { kind, attempt } of protocol) {
      const mail = renderMail(kind, attempt, 'fr', {
        ...longestSender,
        link: 'https://x',
        preferencesLink: 'https://p',
      });
      const after = kind === 'aftercare' ? ' after 1 mm on the face (band M)' : '';
      const shown = articleOf(page, `${kind}${attempt === 2 ? ' nudge' : ''}, mail${after}`);
      expect(shown).toContain(`<p class="message">${escaped(mail.subject)}</p>`);
      expect(shown).toContain('Plain part');
    }
    expect(page.split('<iframe').length - 1).toBe((protocol.length + 3) * Language.options.length);
  });

  it('shows what a clinic words itself apart, and nothing where it words nothing', () => {
    const clinic = { ...aClinic(), messages: { en: { help: [['clinic'], ': <own>'] } } } as const;
    expect(previewsPage([clinic])).toContain(`${escaped(clinic.name)}: &#60;own&#62;`);
    expect(previewsPage([aClinic()])).toBe(page.replace(/\n\n(?=<section id="mails">)/, '\n\n'));
  });
});
