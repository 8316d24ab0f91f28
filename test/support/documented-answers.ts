import { apiDocument, documentedOperations, faultsInAnswer, resolved, type Schema } from './api-document.ts';

/** An answer as it came over the wire. */
export interface SeenAnswer {
  status: number;
  contentType: string;
  headers: ReadonlySet<string>;
  body: unknown;
}

/** Holds real answers against the document, and remembers which parts of it were seen. */
export class DocumentedAnswers {
  readonly #statuses = new Set<string>();
  readonly #fields = new Set<string>();

  /** What is wrong with an answer to this call; none when it is as documented. */
  faultsIn(operationId: string, { status, contentType, headers, body }: SeenAnswer): string[] {
    const operation = documentedOperations.find((one) => one.operation.operationId === operationId)?.operation;
    if (!operation) return [`no operation ${operationId}`];
    const key = String(status) in operation.responses ? String(status) : `${Math.floor(status / 100)}XX`;
    const documented = operation.responses[key];
    if (!documented) return [`${status} is not documented`];
    const response = resolved(documented);
    const media = response.content[contentType];
    if (!media) return [`${status} comes as ${contentType}`];
    this.#statuses.add(`${operationId} ${key}`);
    this.#see(media.schema, body);
    return [
      ...Object.keys(response.headers ?? {})
        .filter((name) => !headers.has(name))
        .map((name) => `no header ${name}`),
      ...faultsInAnswer(media.schema, body),
    ];
  }

  /** Answers of the document that have not been seen: `tellSession 409`. */
  unseenStatuses(): string[] {
    return documentedOperations
      .flatMap(({ operation }) => Object.keys(operation.responses).map((key) => `${operation.operationId} ${key}`))
      .filter((answer) => !this.#statuses.has(answer));
  }

  /** Fields of answers that no answer had so far: `Case.step`. */
  unseenFields(): string[] {
    const expected = new Set<string>();
    for (const { operation } of documentedOperations)
      for (const response of Object.values(operation.responses))
        for (const { schema } of Object.values(resolved(response).content)) collect(schema, expected);
    return [...expected].filter((field) => !this.#fields.has(field));
  }

  #see(schema: Schema, value: unknown): void {
    const meant = resolved(schema);
    if (Array.isArray(value)) for (const item of value) this.#see(meant.items ?? {}, item);
    if (!isObject(value)) return;
    if (meant.discriminator) {
      const { propertyName, mapping } = meant.discriminator;
      this.#see({ $ref: mapping[String(value[propertyName])] ?? '' }, value);
    }
    for (const [name, field] of Object.entries(meant.properties ?? {})) {
      if (!(name in value)) continue;
      this.#fields.add(`${nameOf(schema)}.${name}`);
      this.#see(field, value[name]);
    }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = ({ $ref }: Schema): string => String($ref).replace(/^.*\//, '');

/** Every field below a schema, by the schema that has it. */
const collect = (schema: Schema, into: Set<string>): void => {
  const meant = resolved(schema);
  for (const one of meant.oneOf ?? []) collect(one, into);
  if (meant.items) collect(meant.items, into);
  for (const [name, field] of Object.entries(meant.properties ?? {})) {
    into.add(`${nameOf(schema)}.${name}`);
    collect(field, into);
  }
};

/** The schema of a part of the document, by its name. */
export const documentedSchema = (name: string): Schema => {
  if (!apiDocument.components.schemas[name]) throw new Error(`no schema ${name}`);
  return { $ref: `#/components/schemas/${name}` };
};
