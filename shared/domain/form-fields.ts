/** What a sent form holds: every field's values, in the order they were sent. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

/** The one value of a field; undefined when it was not sent, or sent twice. */
export const oneValue = (fields: FormFields, name: string): string | undefined => {
  const values = fields.get(name) ?? [];
  return values.length === 1 ? values[0] : undefined;
};

/** Characters that may be written in one box. */
export const wordsAtMost = 1000;

/** What was written in a box, line ends as `\n`, without the blanks around it; empty when nothing was. */
export const wordsIn = (fields: FormFields, name: string): string =>
  (fields.get(name) ?? []).join('\n').replace(/\r\n?/g, '\n').trim();

/** The same, cut to what may be written; never in the middle of a character. */
export const wordsCutIn = (fields: FormFields, name: string): string =>
  wordsIn(fields, name)
    .slice(0, wordsAtMost)
    .replace(/[\uD800-\uDBFF]$/, '');
