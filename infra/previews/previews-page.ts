import { renderMail } from '../../shared/content/mails.ts';
import { type MessageKey, renderMessage } from '../../shared/content/messages.ts';
import { Acuity } from '../../shared/domain/acuity.ts';
import { type Clinic, Language } from '../../shared/domain/clinic.ts';
import { courseOf, type ExpectedCourse } from '../../shared/domain/expected-course.ts';
import { type ProtocolRow, protocol } from '../../shared/domain/protocol.ts';
import type { Treatment } from '../../shared/domain/session.ts';
import { textParts } from '../../shared/domain/text-parts.ts';
import { isText, isToClient, longestLink, longestSender, messageKeys, type Sender } from '../wording/check-message.ts';
import { type MessageUse, useOfMail, useOfMessage } from './message-uses.ts';

const languages: Record<Language, string> = { en: 'English', fr: 'Français', es: 'Español' };

/** One page with every message in every language, for whoever signs them off. Clinics add what they word themselves. */
export const previewsPage = (clinics: readonly Clinic[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Every message, as it is sent</title>
<style>${style}</style>
</head>
<body>
<h1>Every message, as it is sent</h1>
<p>Filled in with a clinic's name of 20 characters, a phone of 12 and, where there is one, the longest link: no message is longer
for an ordinary clinic. Rows (T1, W5, ...) are those of docs/clinical.md.</p>
<nav><ul>${[...sections, ...mailSections].map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`).join('')}</ul></nav>
${sections
  .map(({ id, title, keys }) =>
    section(
      id,
      title,
      keys.map((key) => textEntry(key)),
    ),
  )
  .join('\n')}
${clinics.map(ownWords).join('\n')}
${section('mails', 'Mails to clients', protocol.flatMap(mailEntries))}
</body>
</html>
`;

const isAnswer = (key: MessageKey): boolean => /^(answer-|opt-|help$)/.test(key);
const sections: { id: string; title: string; keys: MessageKey[] }[] = [
  {
    id: 'follow-ups',
    title: 'Texts to clients: follow-ups',
    keys: messageKeys.filter((key) => isToClient(key) && !isAnswer(key)),
  },
  { id: 'answers', title: 'Texts to clients: answers', keys: messageKeys.filter(isAnswer) },
  { id: 'staff', title: 'Messages to staff', keys: messageKeys.filter((key) => !isToClient(key)) },
];
const mailSections = [{ id: 'mails', title: 'Mails to clients' }];

const section = (id: string, title: string, entries: readonly string[]): string =>
  `<section id="${id}"><h2>${escaped(title)}</h2>\n${entries.join('\n')}\n</section>`;

const entry = (name: string, { to, when, rows }: MessageUse, columns: Record<Language, string>): string =>
  `<article>
<h3>${escaped(name)}</h3>
<dl><dt>To</dt><dd>${escaped(to)}</dd><dt>When</dt><dd>${escaped(when)}</dd><dt>Rows</dt><dd>${escaped(rows)}</dd></dl>
<div class="languages">${Language.options
    .map((language) => `<div lang="${language}"><h4>${languages[language]}</h4>${columns[language]}</div>`)
    .join('\n')}</div>
</article>`;

const inEachLanguage = (column: (language: Language) => string): Record<Language, string> => ({
  en: column('en'),
  fr: column('fr'),
  es: column('es'),
});

const textEntry = (key: MessageKey): string =>
  entry(
    key,
    useOfMessage(key),
    inEachLanguage((language) => textColumn(key, language, longestSender, {})),
  );

/** As it is sent, once for each way it can read. */
const textColumn = (key: MessageKey, language: Language, sender: Sender, clinic: Pick<Clinic, 'messages'>): string => {
  const link = longestLink(
    key === 'page-text' || key === 'page-email-body' ? 's' : key.startsWith('booking') ? 'b' : 'c',
  );
  const texts = new Set(
    Acuity.options.map((acuity) => renderMessage(key, language, { ...sender, code: 'A7', acuity, link }, clinic)),
  );
  return [...texts]
    .map((text) => {
      const { units, parts } = textParts(text);
      const size = isText(key) ? `${units} characters, ${parts === 1 ? '1 part' : `${parts} parts`}` : 'by mail';
      return `<p class="message">${escaped(text)}</p><p class="size">${size}</p>`;
    })
    .join('');
};

const ownWords = (clinic: Clinic): string => {
  const own = clinic.messages;
  if (own === undefined) return '';
  const sender = { clinic: clinic.name, phone: clinic.phone, emergency: clinic.emergencyNumber };
  const keys = messageKeys.filter((key) => Language.options.some((language) => own[language]?.[key]));
  const column = (key: MessageKey) => (language: Language) =>
    own[language]?.[key] ? textColumn(key, language, sender, clinic) : '<p class="size">as everywhere</p>';
  return section(
    `own-${clinic.clinicId}`,
    `In the words of ${clinic.name}`,
    keys.map((key) => entry(key, useOfMessage(key), inEachLanguage(column(key)))),
  );
};

/** A mail of the Protocol; aftercare once for each depth band, since it tells what is normal then. */
const mailEntries = (row: ProtocolRow): string[] => {
  const name = `${row.kind}${row.attempt === 2 ? ' nudge' : ''}, mail`;
  const column = (expected?: ExpectedCourse) => inEachLanguage((language) => mailColumn(row, language, expected));
  if (row.kind !== 'aftercare') return [entry(name, useOfMail(row), column())];
  return depths.map(({ after, needleDepthMm, areas }) =>
    entry(`${name} after ${after}`, useOfMail(row), column(courseOf({ needleDepthMm, areas }))),
  );
};

const depths: ({ after: string } & Pick<Treatment, 'needleDepthMm' | 'areas'>)[] = [
  { after: 'up to 0.5 mm on the face (band S)', needleDepthMm: 0.5, areas: ['face'] },
  { after: '1 mm on the face (band M)', needleDepthMm: 1, areas: ['face'] },
  { after: '1.5 mm and more on the face (band D)', needleDepthMm: 1.5, areas: ['face'] },
  { after: '1.5 mm and more on the body, the longest of all', needleDepthMm: 1.5, areas: ['body'] },
];

const mailColumn = (
  { kind, attempt, page }: ProtocolRow,
  language: Language,
  expected: ExpectedCourse | undefined,
): string => {
  const { subject, text, html } = renderMail(kind, attempt, language, {
    ...longestSender,
    ...(page === undefined ? {} : { link: longestLink(page === 'check-in' ? 'c' : 'b') }),
    ...(expected === undefined ? {} : { expected }),
    preferencesLink: longestLink('c').replace('/c/', '/p/'),
    postalAddress: '12 Example Street, Sampletown, NY 00000',
  });
  return `<p class="message">${escaped(subject)}</p>
<iframe title="${escaped(subject)}" sandbox="" srcdoc="${escaped(html)}"></iframe>
<details><summary>Plain part</summary><pre>${escaped(text)}</pre></details>`;
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style = `
body{margin:0 auto;max-width:110em;padding:1.5rem;font:16px/1.5 system-ui,sans-serif}
h2{margin:3rem 0 1rem;border-bottom:2px solid}h3{margin:0;font-size:1.1rem}h4{margin:0 0 .5rem;font-size:.9rem}
nav ul{padding:0;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;list-style:none}
article{margin:0 0 1.5rem;padding:1rem;border:1px solid #8888;border-radius:.5rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:0 .75rem;margin:.25rem 0 1rem;font-size:.9rem}dt{font-weight:600}dd{margin:0}
.languages{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:1.25rem}
.message{margin:0 0 .25rem;white-space:pre-wrap;overflow-wrap:anywhere}.size{margin:0 0 .75rem;font-size:.85rem;opacity:.75}
iframe{width:100%;height:36rem;border:1px solid #8888;border-radius:.25rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.85rem}
@media(max-width:60em){.languages{grid-template-columns:1fr}}
@media print{nav,iframe{display:none}article{break-inside:avoid}}
`;
