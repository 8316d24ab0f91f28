import type { ConsoleView } from './console-view.ts';

/** How many messages there are, and a sentence about the newest, to be read out when it is new. */
export async function newestMessage(view: ConsoleView): Promise<{ messages: number; newest: string }> {
  const people = await view.people();
  const messages = view.parts.texts.texts().length + view.parts.mail.emails().length;
  const [newestPerson] = people;
  if (newestPerson?.newest === undefined) return { messages, newest: '' };
  const { name, texts, emails } = newestPerson;
  const text = texts.at(-1);
  const isMail = (emails.at(-1)?.at ?? '') > (text?.at ?? '');
  if (isMail) return { messages, newest: `New email to ${name}.` };
  return { messages, newest: text?.direction === 'inbound' ? `${name} texted the clinic.` : `New text to ${name}.` };
}
