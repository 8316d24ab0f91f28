import type { Language } from '../domain/clinic.ts';
import { layoutOfMails as layout } from './compiled/layout-of-mails.ts';

/** A link inside running text: readers of the page see the label, readers of the plain part the address itself. */
export interface MailLink {
  label: string;
  url: string;
}

/** What a mail is made of, from top to bottom; the plain part and the page both show all of it. */
export type MailBlock =
  | { kind: 'letterhead'; text: string }
  | { kind: 'paragraph' | 'smallPrint'; pieces: readonly (string | MailLink)[] }
  | { kind: 'section'; title: string; points: readonly string[] }
  /** What the mail is for; one at most. */
  | { kind: 'action'; link: MailLink }
  /** Below it stands what every mail ends with. */
  | { kind: 'footer' };

/** The plain part. */
export const plainPart = (blocks: readonly MailBlock[]): string =>
  `${blocks
    .map(plainBlock)
    .filter((block) => block !== '')
    .join('\n\n')}\n`;

const plainBlock = (block: MailBlock): string => {
  switch (block.kind) {
    case 'letterhead':
      return block.text;
    case 'paragraph':
    case 'smallPrint':
      return block.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.url)).join('');
    case 'section':
      return [block.title, ...block.points.map((point) => `- ${point}`)].join('\n');
    case 'action':
      return `${block.link.label}\n${block.link.url}`;
    case 'footer':
      return '';
  }
};

/** The page of a mail in pieces, compiled from mail.mjml; `{{...}}` are its slots. */
export interface MailLayout extends Record<MailBlock['kind'] | 'point' | 'link', string> {
  start: string;
  end: string;
}

/**
 * The page, in the layout that common mail programs show alike, light or dark as its reader has it. Nothing is loaded
 * from elsewhere, so that nobody learns that it was opened.
 */
export const pagePart = (blocks: readonly MailBlock[], title: string, language: Language): string =>
  [inSlots(layout.start, { title: escaped(title), language }), ...blocks.map(pageBlock), layout.end].join('\n');

const pageBlock = (block: MailBlock): string => {
  switch (block.kind) {
    case 'letterhead':
      return inSlots(layout.letterhead, { text: escaped(block.text) });
    case 'paragraph':
    case 'smallPrint':
      return inSlots(layout[block.kind], { text: block.pieces.map(pagePiece).join('') });
    case 'section':
      return inSlots(layout.section, {
        title: escaped(block.title),
        points: block.points.map((point) => `\n${inSlots(layout.point, { text: escaped(point) })}`).join(''),
      });
    case 'action':
      return linkIn(layout.action, block.link);
    case 'footer':
      return layout.footer;
  }
};

const pagePiece = (piece: string | MailLink): string =>
  typeof piece === 'string' ? escaped(piece) : linkIn(layout.link, piece);

const linkIn = (template: string, { label, url }: MailLink): string =>
  inSlots(template, { url: escaped(url), text: escaped(label) });

const inSlots = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, slot: string) => values[slot] ?? '');

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
