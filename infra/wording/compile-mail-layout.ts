import mjml2html from 'mjml';
import type { MailLayout } from '../../shared/content/mail-layout.ts';

/**
 * The MJML layout as the HTML that common mail programs show alike, cut at the comments that name its blocks. What is
 * between double braces is filled in by whoever writes a mail. Throws when MJML finds something wrong with it.
 */
export const compileMailLayout = async (mjml: string): Promise<MailLayout> => {
  const { html, errors } = await mjml2html(mjml, { validationLevel: 'strict', keepComments: true, fonts: {} });
  const [error] = errors;
  if (error) throw new Error(`the layout of mails: ${error.formattedMessage}`);
  const [start = '', ...pieces] = packed(html).split(/(<!-- [a-zA-Z]+ -->)/);
  const blocks = Object.fromEntries(
    pieces.flatMap((piece, index) => (index % 2 === 0 ? [[piece.slice(5, -4), pieces[index + 1]?.trim() ?? '']] : [])),
  );
  return { start, ...(blocks as Omit<MailLayout, 'start'>) }; // what is missing fails where the module is compiled by tsc
};

/** On short lines, since mail systems cut long ones, and without the spaces that MJML lays out its markup with. */
const packed = (html: string): string =>
  html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
    .replace(/<(\w+)\n/g, '<$1 ')
    .replace(/\n>/g, '>');
