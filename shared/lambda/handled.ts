/** What a use case says it did, as far as the log tells it. */
export interface Handled {
  kind: string;
  reason?: string;
}

const idNames = ['followUpId', 'caseId', 'inboundMessageId', 'itemKey'] as const;

/** The id by which a payload is found again; undefined when it has none of ours. */
export const idIn = (payload: unknown): string | undefined => {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...payload };
  const name = idNames.find((candidate) => typeof fields[candidate] === 'string');
  return name === undefined ? undefined : String(fields[name]);
};
