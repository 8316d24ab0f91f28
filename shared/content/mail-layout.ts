import type { Language } from '../domain/clinic.ts';

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

/**
 * The page. No colours but the button's, so that each reader's own light or dark ones hold; nothing is loaded from
 * elsewhere, so that nobody learns that it was opened.
 */
export const pagePart = (blocks: readonly MailBlock[], title: string, language: Language): string =>
  `<!doctype html>
<html lang="${language}" style="color-scheme:light dark">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
</head>
<body style="margin:0">
<div role="article" lang="${language}" aria-label="${escaped(title)}" style="max-width:36em;margin:0 auto;padding:24px 16px;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
${blocks.map(pageBlock).join('\n')}
</div>
</body>
</html>
`;

const pageBlock = (block: MailBlock): string => {
  switch (block.kind) {
    case 'letterhead':
      return `<h1 style="margin:0 0 24px;font-size:20px">${escaped(block.text)}</h1>`;
    case 'paragraph':
      return `<p style="margin:0 0 16px">${block.pieces.map(pagePiece).join('')}</p>`;
    case 'smallPrint':
      return `<p style="margin:0 0 12px;font-size:14px">${block.pieces.map(pagePiece).join('')}</p>`;
    case 'section':
      return [
        `<h2 style="margin:24px 0 8px;font-size:17px">${escaped(block.title)}</h2>`,
        '<ul style="margin:0 0 16px;padding-left:24px">',
        ...block.points.map((point) => `<li style="margin:0 0 6px">${escaped(point)}</li>`),
        '</ul>',
      ].join('\n');
    case 'action':
      return `<p style="margin:24px 0"><a href="${escaped(block.link.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0b57b0;color:#ffffff;font-weight:bold;text-decoration:none">${escaped(block.link.label)}</a></p>`;
    case 'footer':
      return '<hr style="margin:24px 0 16px">';
  }
};

const pagePiece = (piece: string | MailLink): string =>
  typeof piece === 'string' ? escaped(piece) : `<a href="${escaped(piece.url)}">${escaped(piece.label)}</a>`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
