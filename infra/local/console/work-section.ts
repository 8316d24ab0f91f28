import type { ConsoleParts } from './console-parts.ts';
import type { ConsoleView } from './console-view.ts';
import { FAULT_CHOICES } from './fault-choices.ts';
import { type Html, html } from './html.ts';

/** As many timers, drops and lines as a person looks through. */
const SHOWN = 20;

/** Queues, dead letters, timers, alarms, logs and faults: closed until somebody wants to know. */
export function workSection({ parts, time: speak }: ConsoleView): Html {
  const time = speak();
  const alarms = parts.alarms().filter(({ state }) => state === 'ALARM');
  const timers = parts.timers();
  const queues = parts.queues();
  const dead = queues.filter(({ deadLetters }) => deadLetters).reduce((sum, { visible }) => sum + visible, 0);
  const drops = parts.dropped.all().slice(-SHOWN).reverse();
  const lines = parts.logLines().slice(-SHOWN);
  const summary = [
    counted(timers.length, 'timer'),
    counted(dead, 'dead letter'),
    counted(alarms.length, 'alarm'),
    counted(parts.faults.pending().length, 'fault to come', 'faults to come'),
  ];
  return html`<details id="work-panel"><summary><h2>Under the hood</h2>
      <span class="${dead + alarms.length > 0 ? 'bad' : 'note'}">${summary.join(' · ')}</span></summary>
    <div class="hood">
    <div><h3>Queues</h3>
    <div class="wide" tabindex="0" role="group" aria-label="Queues"><table>
      <thead><tr><th scope="col">Queue</th><th scope="col">Ready</th><th scope="col">In work</th><th scope="col">Delayed</th></tr></thead>
      <tbody>${queues.map(
        ({ name, visible, inFlight, delayed, deadLetters }) =>
          html`<tr${deadLetters && visible > 0 && html` class="bad"`}><th scope="row">${name}</th><td>${visible}</td><td>${inFlight}</td><td>${delayed}</td></tr>`,
      )}</tbody></table></div>
    <h3>Alarms</h3>
    ${alarms.length === 0 && html`<p class="note">None sounds.</p>`}
    <ul>${alarms.map(({ name, description }) => html`<li class="bad"><strong>${name}</strong> ${description}</li>`)}</ul>
    <h3>Vanished deliveries</h3>
    ${drops.length === 0 && html`<p class="note">None.</p>`}
    <ul>${drops.map(({ at, from, to, reason }) => html`<li class="bad">${time.moment(at)}: ${from} to ${to}. ${reason}</li>`)}</ul>
    ${faultForms(parts)}</div>
    <div><h3>Timers (${timers.length})</h3>
    ${timers.length === 0 && html`<p class="note">None.</p>`}
    <div class="wide" tabindex="0" role="group" aria-label="Timers"><table>
      <thead><tr><th scope="col">Due</th><th scope="col">Wakes</th><th scope="col">Name</th></tr></thead>
      <tbody>${timers
        .slice(0, SHOWN)
        .map(
          ({ name, at, target }) =>
            html`<tr><td>${time.moment(at)}</td><td>${target}</td><td><code>${name}</code></td></tr>`,
        )}</tbody></table></div>
    <h3>Newest log lines</h3>
    <pre class="wide" tabindex="0" role="group" aria-label="Newest log lines">${lines.map(({ at, functionName, text }) => `${time.clock(at)} ${functionName}  ${text.slice(0, 300)}\n`)}</pre></div>
    </div></details>`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
}

function faultForms({ faults }: ConsoleParts): Html {
  const pending = faults.pending();
  return html`<h3>Make something fail</h3>
    <form method="post" action="/local/faults" class="row">
      <label>What <select name="fault">${FAULT_CHOICES.map(({ name, words }) => html`<option value="${name}">${words}</option>`)}</select></label>
      <label>Times <input name="times" type="number" min="1" max="1000" value="1" required></label>
      <button>Order it</button>
    </form>
    ${
      pending.length > 0 &&
      html`<ul>${pending.map(({ service, operation, kind, times }) => html`<li>${times} × ${kind}: ${service} ${operation}</li>`)}</ul>
      <form method="post" action="/local/faults"><button class="plain" name="fault" value="none">Forget these faults</button></form>`
    }
    <form method="post" action="/local/events" class="row">
      <button class="plain" name="source" value="stream">Deliver the last stream event again</button>
      <button class="plain" name="source" value="queue">Deliver the last queue message again</button>
    </form>`;
}
