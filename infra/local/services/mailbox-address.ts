/** One mailbox of a header field (RFC 5322): an address, alone or after a name. */
export interface MailboxAddress {
  /** As it is written in the field: quoted or encoded. */
  readonly name?: string;
  readonly address: string;
}

const ATOM = "[A-Za-z0-9!#$%&'*+\\-/=?^_`{|}~.]+";
const QUOTED = '"(?:[ !#-\\[\\]-~]|\\\\[ -~])*"';
const WORD = `(?:${ATOM}|${QUOTED})`;
const ADDRESS = `${ATOM}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+`;
const MAILBOX = new RegExp(`^(?:(?<name>${WORD}(?: +${WORD})*)? *<(?<inBrackets>${ADDRESS})>|(?<alone>${ADDRESS}))$`);

/** Undefined for anything but exactly one mailbox in 7-bit characters: `A, B <a@b.example>` would be two. */
export function readMailboxAddress(field: string): MailboxAddress | undefined {
  const found = MAILBOX.exec(field.trim())?.groups;
  const address = found?.inBrackets ?? found?.alone;
  if (address === undefined) return undefined;
  return { address, ...(found?.name !== undefined && { name: found.name }) };
}

/** The mailbox as a mail reader shows it: quotes taken off, encoded words (RFC 2047) decoded. */
export function shownMailbox(field: string): string {
  const mailbox = readMailboxAddress(field);
  if (mailbox?.name === undefined) return field;
  return `${plainName(mailbox.name)} <${mailbox.address}>`;
}

const ENCODED_WORD = /=\?utf-8\?b\?([A-Za-z0-9+/=]*)\?=/gi;

function plainName(name: string): string {
  if (name.startsWith('"')) return name.slice(1, -1).replace(/\\(.)/g, '$1');
  return name
    .replace(/(\?=) +(?==\?)/g, '$1')
    .replace(ENCODED_WORD, (_, base64: string) => Buffer.from(base64, 'base64').toString('utf8'));
}
