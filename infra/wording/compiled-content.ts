import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';
import { compileMailLayout } from './compile-mail-layout.ts';
import { compileWording } from './compile-wording.ts';

/** A module that is made from what is written beside it, and by nobody's hand. */
export interface CompiledFile {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

const languages = ['en', 'fr', 'es'] as const;

/** Every message and the layout of mails as the functions fill them in. Throws where one cannot be read, naming it. */
export const compiledContent = async (): Promise<CompiledFile[]> => [
  {
    path: 'shared/content/compiled/texts.ts',
    text: moduleOf(
      "import type { Language } from '../../domain/clinic.ts';\nimport type { Wording } from '../../domain/wording.ts';\nimport type { MessageKey } from '../messages.ts';",
      'texts: Record<Language, Record<MessageKey, Wording>>',
      compiledLanguages((language) => `shared/content/${language}.json`),
    ),
  },
  {
    path: 'shared/content/compiled/mails.ts',
    text: moduleOf(
      "import type { Language } from '../../domain/clinic.ts';\nimport type { MailsInWords } from '../mails.ts';",
      'mails: Record<Language, MailsInWords>',
      compiledLanguages((language) => `shared/content/mails.${language}.json`),
    ),
  },
  {
    path: 'shared/content/compiled/layout-of-mails.ts',
    text: moduleOf(
      "import type { MailLayout } from '../mail-layout.ts';",
      'layoutOfMails: MailLayout',
      await compileMailLayout(readFileSync(join(PROJECT_ROOT, 'shared/content/mail.mjml'), 'utf8')),
    ),
  },
];

const moduleOf = (imports: string, declaration: string, value: unknown): string =>
  `// Compiled by \`npm run content\` from the files beside this folder: change those.\n${imports}\n\nexport const ${declaration} = ${laidOut(value, '')};\n`;

/** A line for each message. */
const laidOut = (value: unknown, indent: string): string => {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${indent}  ${JSON.stringify(name)}: ${laidOut(member, `${indent}  `)},\n`,
  );
  return `{\n${members.join('')}${indent}}`;
};

const compiledLanguages = (pathOf: (language: string) => string): Record<string, unknown> =>
  Object.fromEntries(
    languages.map((language) => {
      const path = pathOf(language);
      return [language, compiled(JSON.parse(readFileSync(join(PROJECT_ROOT, path), 'utf8')), path)];
    }),
  );

/** Every string in it compiled, wherever it stands. */
const compiled = (words: unknown, place: string): unknown => {
  if (typeof words === 'string') return compiledAt(words, place);
  if (Array.isArray(words)) return words.map((member, index) => compiled(member, `${place} ${index}`));
  return Object.fromEntries(
    Object.entries(words ?? {}).map(([name, member]) => [name, compiled(member, `${place} ${name}`)]),
  );
};

const compiledAt = (source: string, place: string): unknown => {
  try {
    return compileWording(source);
  } catch (cause) {
    throw new Error(`${place} ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
};
