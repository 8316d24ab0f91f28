import { createHash } from 'node:crypto';
import { casesSection } from './cases-section.ts';
import { clockSection } from './clock-section.ts';
import type { ConsoleView } from './console-view.ts';
import { Html, html } from './html.ts';
import { leftOutSection } from './left-out-section.ts';
import { mailboxSection } from './mailbox-section.ts';
import { nextSection } from './next-section.ts';
import type { Person } from './people.ts';
import { peopleSection } from './people-section.ts';
import { phoneSection } from './phone-section.ts';
import { tourSection } from './tour-section.ts';
import { workSection } from './work-section.ts';

/** The parts of the page that change by themselves, each an element with its name as id and a mark of its content. */
export interface Sections {
  readonly people: readonly Person[];
  readonly chosen: Person | undefined;
  readonly parts: Readonly<Record<SectionName, Html>>;
}

const SECTION_NAMES = ['clock', 'tour', 'people', 'phone', 'mailbox', 'next', 'cases', 'left-out', 'work'] as const;
type SectionName = (typeof SECTION_NAMES)[number];

/** Renders all of it for whoever is chosen (`who`: a person's id; the newest conversation unless one has it). */
export async function renderSections(view: ConsoleView, who: string | undefined): Promise<Sections> {
  const people = await view.people();
  const records = await view.records();
  const chosen = people.find(({ id }) => id === who) ?? people[0];
  if (chosen !== undefined) await view.readMarks.looked(chosen);
  const contents: Record<SectionName, Html> = {
    clock: await clockSection(view),
    tour: tourSection(view, records, people),
    people: peopleSection(view, people, chosen),
    phone: phoneSection(view, records, chosen),
    mailbox: mailboxSection(view, records, chosen),
    next: await nextSection(view),
    cases: casesSection(view, records),
    'left-out': leftOutSection(view, records),
    work: workSection(view),
  };
  const parts = { ...contents };
  for (const name of SECTION_NAMES) parts[name] = marked(name, contents[name]);
  return { people, chosen, parts };
}

/** Only those sections of which the page has another content; `have` lists what it has as `name.mark`. */
export function changedSections({ parts }: Sections, have: ReadonlySet<string>): Html {
  return html`${SECTION_NAMES.map((name) => parts[name]).filter(({ markup }) => !have.has(markOf(markup)))}`;
}

const LABELS: Readonly<Record<SectionName, string>> = {
  clock: 'Clock',
  tour: 'Tour',
  people: 'People',
  phone: 'Phone',
  mailbox: 'Mailbox',
  next: 'What happens next',
  cases: 'Open cases',
  'left-out': 'What was skipped',
  work: 'Under the hood',
};

function marked(name: SectionName, content: Html): Html {
  const mark = createHash('sha256').update(content.markup).digest('hex').slice(0, 10);
  const element = name === 'clock' ? 'header' : name === 'people' ? 'nav' : 'section';
  return html`<${new Html(element)} id="${name}" tabindex="-1" aria-label="${LABELS[name]}" data-part="${name}.${mark}">${content}</${new Html(element)}>`;
}

function markOf(markup: string): string {
  return /data-part="([^"]+)"/.exec(markup)?.[1] ?? '';
}
