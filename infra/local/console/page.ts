import type { ConsoleView } from './console-view.ts';
import { type Html, html } from './html.ts';
import { renderSections } from './sections.ts';

/**
 * The console as one page, which works without scripts: every button is a form, every person a link.
 * `note` tells the outcome of the form that led here.
 */
export async function renderPage(
  view: ConsoleView,
  who: string | undefined,
  note: string | undefined,
): Promise<string> {
  const { version } = view.feed;
  const { parts, chosen } = await renderSections(view, who);
  const page = html`<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Aftercare on this machine</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/local/assets/console.css">
    <script type="module" src="/local/assets/live.js"></script>
  </head>
  <body data-version="${version}" data-chosen="${chosen?.id ?? ''}">
    <a class="skip" href="#phone">Skip to the phone</a>
    ${parts.clock}
    <p id="said" role="status">${note}</p>
    <main>
      ${parts.tour}
      <div class="desk">${parts.people}${parts.phone}${parts.mailbox}</div>
      <div class="news">${parts.next}<div>${parts.cases}${parts['left-out']}</div></div>
      ${sessionForm(view)}
      ${parts.work}
    </main>
  </body>
</html>`;
  return `<!doctype html>\n${page.markup}`;
}

function sessionForm({ parts }: ConsoleView): Html {
  return html`<section id="by-hand" class="row-of-two" aria-label="By hand">
    <details id="session-panel"><summary><h2>Complete a session yourself</h2></summary>
    <form method="post" action="/local/sessions" class="row" data-clear>
      <label>First name <input name="firstName" required value="Ann" autocomplete="off"></label>
      <label>Phone <input name="phone" type="tel" required value="+12125550190" autocomplete="off"></label>
      <label>Language <select name="language"><option value="en">English</option><option value="fr">French</option><option value="es">Spanish</option></select></label>
      <label>Needle depth (mm) <input name="needleDepthMm" type="number" min="0.1" max="4" step="0.1" required value="1.5"></label>
      <label>Area <select name="area"><option>face</option><option>neck</option><option value="decollete">décolleté</option><option>scalp</option><option>body</option><option>hands</option></select></label>
      <label>Client id, if known <input name="clientId" pattern="[A-Za-z0-9_\\-]{1,64}" autocomplete="off"></label>
      <button>Complete it now at ${parts.clinic.name}</button>
    </form></details>
    <details id="other-phone-panel"><summary><h2>Text from another phone</h2></summary>
    <form method="post" action="/local/texts" class="row" data-clear>
      <label>Number <input name="from" type="tel" required pattern="\\+?[0-9]{3,15}" placeholder="+12125550123" autocomplete="off"></label>
      <label>Text <input name="body" required maxlength="1600" autocomplete="off"></label>
      <button>Send</button>
      <p class="note">The clinic texts from ${parts.texts.numbers.map(({ phoneNumber }) => phoneNumber).join(', ')}.</p>
    </form></details>
  </section>`;
}
