import { clinicTime } from './clinic-time.ts';
import type { ConsoleParts } from './console-parts.ts';
import { type Html, html } from './html.ts';

/** As many pending timers as a person looks through. */
const SHOWN_TIMERS = 30;

/** Alarms, queues, timers and what vanished between services. */
export function workSection(parts: ConsoleParts): Html {
  const time = clinicTime(parts.clinic.timeZone);
  const alarms = parts.alarms().filter(({ state }) => state === 'ALARM');
  const timers = parts.timers();
  const drops = parts.dropped.all().slice(-SHOWN_TIMERS).reverse();
  const faults = parts.faults.pending();
  return html`<section aria-labelledby="work">
    <h2 id="work">Behind the scenes</h2>
    <h3>Alarms</h3>
    ${
      alarms.length === 0
        ? html`<p class="note">None sounds.</p>`
        : html`<ul>${alarms.map(({ name, description }) => html`<li class="bad"><strong>${name}</strong> ${description}</li>`)}</ul>`
    }
    <h3>Queues</h3>
    <div class="wide"><table>
      <thead><tr><th scope="col">Queue</th><th scope="col">Ready</th><th scope="col">In work</th><th scope="col">Delayed</th></tr></thead>
      <tbody>${parts
        .queues()
        .map(
          ({ name, visible, inFlight, delayed, deadLetters }) =>
            html`<tr${
              deadLetters && visible > 0 && html` class="bad"`
            }><th scope="row">${name}</th><td>${visible}</td><td>${inFlight}</td><td>${delayed}</td></tr>`,
        )}</tbody>
    </table></div>
    <h3>Pending timers (${timers.length})</h3>
    ${
      timers.length === 0
        ? html`<p class="note">None.</p>`
        : html`<div class="wide"><table>
      <thead><tr><th scope="col">Due</th><th scope="col">Wakes</th><th scope="col">Name</th></tr></thead>
      <tbody>${timers
        .slice(0, SHOWN_TIMERS)
        .map(
          ({ name, at, target }) => html`<tr><td>${time(at)}</td><td>${target}</td><td><code>${name}</code></td></tr>`,
        )}</tbody>
    </table></div>`
    }
    <h3>Vanished deliveries</h3>
    ${
      drops.length === 0
        ? html`<p class="note">None.</p>`
        : html`<ul>${drops.map(({ at, from, to, reason }) => html`<li class="bad">${time(at)}: ${from} to ${to}. ${reason}</li>`)}</ul>`
    }
    ${
      faults.length > 0 &&
      html`<h3>Faults to come</h3>
      <ul>${faults.map(({ service, operation, kind, times }) => html`<li>${times} × ${kind}: ${service} ${operation}</li>`)}</ul>`
    }
  </section>`;
}
