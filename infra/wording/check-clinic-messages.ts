import type { MessagesAsWritten } from '../../shared/domain/messages-as-written.ts';
import type { ClinicMessages } from '../../shared/domain/wording.ts';
import { isMessageKey, messageFaults, messageKeys, type Sender } from './check-message.ts';
import { compileWording } from './compile-wording.ts';

/** A clinic's own messages as its functions get them, or what is wrong with them by language and key. */
export type CheckedMessages =
  | { ok: true; messages: ClinicMessages }
  | { ok: false; faults: { path: [language: string, key: string]; message: string }[] };

/** Holds a clinic's own messages to what ours are held to, at the length of its own name and numbers. */
export const checkClinicMessages = (written: MessagesAsWritten, sender: Sender): CheckedMessages => {
  const all = Object.entries(written).flatMap(([language, messages]) =>
    Object.entries(messages ?? {}).map(([key, source]) => ({
      language: language as keyof ClinicMessages,
      key,
      source,
    })),
  );
  const faults = all.flatMap(({ language, key, source }) =>
    [
      ...(isMessageKey(key) ? messageFaults(key, language, source, sender) : [unknownKey(key)]),
      ...withoutItsOther(key, written[language] ?? {}),
    ].map((message) => ({
      path: [language, key] as [string, string],
      message,
    })),
  );
  if (faults.length > 0) return { ok: false, faults };
  const messages: Record<string, Record<string, ReturnType<typeof compileWording>>> = {};
  for (const { language, key, source } of all)
    messages[language] = { ...messages[language], [key]: compileWording(source) };
  return { ok: true, messages };
};

/** One of the two is sent, as a link has room or not: only the clinic can tell that both say the same. */
const withoutItsOther = (key: string, messages: Readonly<Record<string, string>>): string[] => {
  const other = key.endsWith('-link') ? key.replace(/-link$/, '') : `${key}-link`;
  if (!isMessageKey(other) || other in messages) return [];
  return key.endsWith('-link')
    ? [`is sent only where a text has room for a link: word ${other} as well`]
    : [`is sent only where a text has no room for a link: word ${other} as well`];
};

const unknownKey = (key: string): string => {
  const alike = messageKeys.filter((known) => known.startsWith(key.slice(0, 4)));
  return `is no message of this system; ${alike.length > 0 ? 'there are' : 'they are'} ${(alike.length > 0 ? alike : messageKeys).join(', ')}`;
};
