import type { ConsoleView } from './console-view.ts';
import { type Html, html } from './html.ts';
import type { Person } from './people.ts';

const GROUPS = [
  { role: 'client', title: 'Clients' },
  { role: 'staff', title: 'Staff' },
  { role: 'unknown', title: 'Others' },
] as const;

/** Everybody, with the newest of what went through their phone and mailbox. */
export function peopleSection(view: ConsoleView, people: readonly Person[], chosen: Person | undefined): Html {
  return html`<h2>People</h2>
    <div class="people">${GROUPS.map(({ role, title }) => {
      const group = people.filter((person) => person.role === role);
      return (
        group.length > 0 &&
        html`<h3>${title}</h3><ul>${group.map((person) => personLine(view, person, person.id === chosen?.id))}</ul>`
      );
    })}</div>`;
}

function personLine(view: ConsoleView, { id, name, role, newest, ...person }: Person, isChosen: boolean): Html {
  const unread = view.readMarks.unread({ id, name, role, ...person });
  return html`<li><a id="to-${id}" class="person ${role}" href="/local?who=${id}" data-who="${id}"${isChosen && html` aria-current="true"`}>
    <span class="avatar" aria-hidden="true">${initials(name)}</span>
    <span class="line"><strong>${name}</strong>${newest && html`<small>${view.time().moment(newest.at).replace('today ', '')}</small>`}</span>
    <span class="line"><span class="preview">${newest?.preview.slice(0, 80) ?? 'nothing yet'}</span>${
      unread > 0 && html`<span class="badge">${unread}<span class="unseen"> unread</span></span>`
    }</span></a></li>`;
}

function initials(name: string): string {
  const words = name.split(/[\s&]+/).filter((word) => /^\p{L}/u.test(word));
  return words.length === 0
    ? '#'
    : `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}
