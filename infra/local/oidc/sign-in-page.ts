import { Html, html } from '../console/html.ts';
import type { StaffAccount } from './staff-accounts.ts';

/** The password of every account here. It protects nothing: whoever reaches this page sits at the machine. */
export const DEMO_PASSWORD = 'demo';

/** The sign-in page: everybody by one press, or an address and a password as at the real one. */
export function signInPage(facts: {
  accounts: readonly StaffAccount[];
  action: string;
  /** What was typed, when it was wrong. */
  refused?: { email: string };
}): string {
  const { accounts, action, refused } = facts;
  return page(
    'Sign in',
    html`<h1>Sign in</h1>
    <p class="quiet">Only on this machine: in the clinic's account these are Cognito's own pages, with a password and a code from an authenticator app.</p>
    ${refused !== undefined && html`<p role="alert">Incorrect email address or password.</p>`}
    <form method="post" action="${action}">
      <h2>As one of the demo staff</h2>
      <ul>${accounts.map(
        ({ email, name, place, groups }) => html`
        <li><button name="as" value="${email}"><strong>${name}</strong><br>${groups.join(', ') || 'no role'} · ${place}</button></li>`,
      )}
      </ul>
    </form>
    <form method="post" action="${action}">
      <h2>With a password</h2>
      <label>Email address <input name="email" type="email" autocomplete="username" required value="${refused?.email ?? ''}"></label>
      <label>Password (everybody's is "${DEMO_PASSWORD}") <input name="password" type="password" autocomplete="current-password" required></label>
      <button>Sign in</button>
    </form>
    <form method="post" action="${action}"><button class="plain" name="cancel" value="1">Cancel</button></form>`,
  );
}

/** A page with one sentence. */
export const sentencePage = (sentence: string): string =>
  page('Sign in', html`<h1>Sign in</h1><p role="alert">${sentence}</p>`);

const page = (title: string, content: Html): string =>
  `<!doctype html>\n${
    html`<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <style>${new Html(STYLE)}</style>
  </head>
  <body><main>${content}</main></body>
</html>`.markup
  }`;

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #55606e; --paper: #f6f7f9; --card: #fff; --line: #8a94a0; --accent: #0b57b0; --on-accent: #fff; --bad: #a3121f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf0; --soft: #aab4c0; --paper: #14181e; --card: #1d232b; --line: #6b7886; --accent: #8cbcff; --on-accent: #0a1a2e; --bad: #ff9aa2; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main { max-width: 28rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; } h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
.quiet { color: var(--soft); } [role=alert] { color: var(--bad); font-weight: 600; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
label { display: grid; gap: .25rem; margin-bottom: .75rem; }
input, button { font: inherit; width: 100%; min-height: 2.75rem; border-radius: .5rem; padding: .5rem .75rem; border: 1px solid var(--line); }
input { color: inherit; background: var(--card); }
button { cursor: pointer; background: var(--accent); color: var(--on-accent); border-color: var(--accent); font-weight: 600; }
li button, .plain { background: var(--card); color: var(--ink); border-color: var(--line); text-align: left; font-weight: 400; }
.plain { text-align: center; margin-top: .75rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;
