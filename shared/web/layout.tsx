import { createHash } from 'node:crypto';
import type { Child } from 'hono/jsx';
import type { WebAnswer } from './http.ts';

/** Phone first, one column, big targets; light or dark as the reader's device is set. */
const style = `
:root{color-scheme:light dark;--ink:#1c2430;--ground:#fbfaf8;--quiet:#566070;--accent:#0b5f58;--on-accent:#fff;--line:#d9d5cd}
@media (prefers-color-scheme:dark){:root{--ink:#eef1f4;--ground:#14181d;--quiet:#a7b1bd;--accent:#6fd3c6;--on-accent:#06201d;--line:#333b45}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:32rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
p{margin:0 0 1rem}
.quiet{color:var(--quiet)}
.code{font-size:3.5rem;font-weight:700;letter-spacing:.06em;line-height:1.1;margin:0 0 1rem}
button{width:100%;min-height:3.5rem;border:1px solid transparent;border-radius:.75rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
a{color:var(--accent)}
`.trim();

/** What a page is made of. `header` and `footer` stand outside its main part. */
export interface Page {
  language: string;
  /** Stands in histories and tabs, so it names nobody and nothing about anybody. */
  title: string;
  header?: Child;
  content: Child;
  footer?: Child;
  /** Rules beside those of every page. */
  style?: string;
  /** Whether an answer to its form may lead on to a page elsewhere, which may lead on itself. */
  formLeadsToWeb?: boolean;
}

/** Nothing but our own style and our own forms: no script, no picture, no frame, nothing from elsewhere. */
const contentSecurityPolicy = (allStyle: string, formLeadsToWeb: boolean): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(allStyle).digest('base64')}'`,
    `form-action 'self'${formLeadsToWeb ? ' https:' : ''}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const Layout = ({ language, title, header, content, footer, allStyle }: Page & { allStyle: string }) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex, nofollow" />
      <title>{title}</title>
      {/* The policy allows this very text and no other, so it goes out unescaped; it holds nothing from outside. */}
      <style dangerouslySetInnerHTML={{ __html: allStyle }} />
    </head>
    <body>
      {header === undefined ? null : <header>{header}</header>}
      <main>{content}</main>
      {footer === undefined ? null : <footer>{footer}</footer>}
    </body>
  </html>
);

/** A page as an answer. Everything in it is escaped by the renderer. */
export const pageAnswer = (status: number, page: Page): WebAnswer => {
  const allStyle = page.style === undefined ? style : `${style}\n${page.style}`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(allStyle, page.formLeadsToWeb ?? false),
    },
    body: `<!doctype html>${(<Layout {...page} allStyle={allStyle} />).toString()}`,
  };
};
