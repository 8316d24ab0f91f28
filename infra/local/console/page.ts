import { casesSection } from './cases-section.ts';
import { clinicTime } from './clinic-time.ts';
import type { ConsoleParts } from './console-parts.ts';
import { Html, html } from './html.ts';
import { mailboxSection } from './mailbox-section.ts';
import { PAGE_STYLE } from './page-style.ts';
import { phonesSection } from './phones-section.ts';
import { workSection } from './work-section.ts';

/**
 * Shows what changed without a reload, but never takes away what somebody is typing.
 * Without scripts the page works the same and is refreshed by hand.
 */
const REFRESH_SCRIPT = `
const isInUse = (part) => part.contains(document.activeElement) || part.querySelector('details[open]') !== null
  || [...part.querySelectorAll('input:not([type=hidden])')].some((box) => box.value !== box.defaultValue);
const showNewest = () => document.querySelectorAll('.talk').forEach((talk) => { talk.scrollTop = talk.scrollHeight; });
setInterval(async () => {
  if (document.hidden) return;
  const answer = await fetch('/local');
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const name of ['.clock', '.controls', 'main']) {
    const part = document.querySelector(name);
    if (!isInUse(part)) part.replaceWith(fresh.querySelector(name));
  }
  showNewest();
}, 3000);
showNewest();
`;

/** The console as one page. `note` tells the outcome of the form that led here. */
export async function renderPage(parts: ConsoleParts, note: string | undefined): Promise<string> {
  const { clinic, clock } = parts;
  const page = html`<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Aftercare on this machine</title>
    <style>${new Html(PAGE_STYLE)}</style>
  </head>
  <body>
    <header>
      <h1>${clinic.name} on this machine</h1>
      <time class="clock" datetime="${new Date(clock.now()).toISOString()}">${clinicTime(clinic.timeZone)(clock.now())}</time>
      ${clockControls(parts)}
      ${note !== undefined && html`<p role="status">${note}</p>`}
    </header>
    <main>
      <div class="column">${phonesSection(parts)}${sessionSection(parts)}</div>
      <div class="column">${await casesSection(parts)}${mailboxSection(parts)}${workSection(parts)}</div>
    </main>
    <script>${new Html(REFRESH_SCRIPT)}</script>
  </body>
</html>`;
  return `<!doctype html>\n${page.markup}`;
}

function clockControls({ nextEventAt, clinic }: ConsoleParts): Html {
  const nextAt = nextEventAt();
  const button = (label: string, advance: string) =>
    html`<form method="post" action="/local/clock"><button name="advance" value="${advance}">${label}</button></form>`;
  return html`<div class="controls" role="group" aria-label="Move the clock">
    ${button('+1 hour', 'PT1H')} ${button('Next day', 'P1D')}
    ${
      nextAt !== undefined &&
      html`<form method="post" action="/local/clock"><button name="to" value="${new Date(nextAt).toISOString()}"
        title="${clinicTime(clinic.timeZone)(nextAt)}">Next event</button></form>`
    }
    <form method="post" action="/local/clock">
      <label>Move by <input name="advance" required value="P3D" size="8" pattern="P.+" title="ISO 8601 duration, such as P3D or PT90M"></label>
      <button>Move</button>
    </form>
  </div>`;
}

function sessionSection({ clinic }: ConsoleParts): Html {
  return html`<section aria-labelledby="session">
    <h2 id="session">Complete a session</h2>
    <form method="post" action="/local/sessions" class="card">
      <label>First name <input name="firstName" required value="Ann"></label>
      <label>Phone <input name="phone" type="tel" required value="+12125550142"></label>
      <label>Language <select name="language"><option value="en">English</option><option value="fr">French</option><option value="es">Spanish</option></select></label>
      <label>Needle depth (mm) <input name="needleDepthMm" type="number" min="0.1" max="4" step="0.1" required value="1.5"></label>
      <label>Area <select name="area"><option>face</option><option>neck</option><option>decollete</option><option>scalp</option><option>body</option><option>hands</option></select></label>
      <label>Client id, if known <input name="clientId" pattern="[A-Za-z0-9_\\-]{1,64}"></label>
      <button>Complete now at ${clinic.name}</button>
    </form>
  </section>`;
}
