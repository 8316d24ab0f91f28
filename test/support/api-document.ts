import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { OPENAPI_PATH } from '../../infra/openapi/openapi-document.ts';
import { PROJECT_ROOT } from '../../infra/project-root.ts';

/** A JSON Schema, as far as the tests look into it. */
export interface Schema extends SchemaObject {
  $ref?: string;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  discriminator?: { propertyName: string; mapping: Record<string, string> };
}

interface Media {
  schema: Schema;
  examples: Record<string, { value: unknown }>;
}

export interface DocumentedResponse {
  $ref?: string;
  description?: string;
  content: Record<string, Media>;
  headers?: Record<string, unknown>;
}

export interface DocumentedOperation {
  operationId: string;
  security?: unknown[];
  parameters?: Array<{ $ref: string }>;
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, DocumentedResponse>;
}

interface ApiDocument {
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, DocumentedResponse>;
    parameters: Record<string, { name: string; example?: unknown; schema: Schema }>;
  };
}

export const apiDocumentText = (): string => readFileSync(join(PROJECT_ROOT, OPENAPI_PATH), 'utf8');

/** The document as it lies in docs. */
export const apiDocument: ApiDocument = JSON.parse(apiDocumentText());

export const documentedOperations = Object.entries(apiDocument.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

/** What a reference to one of the document's parts means; anything else is itself. */
export const resolved = <T extends { $ref?: string }>(part: T): T =>
  part.$ref === undefined ? part : (at(part.$ref) as T); // the document has the same kind of part there

const at = (ref: string): unknown =>
  ref
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], apiDocument);

/** Answers are open to later fields; a test wants to see those too. Objects without named fields stay as they are. */
const closed = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const inside = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return typeof inside.properties === 'object' ? { ...inside, additionalProperties: false } : inside;
};

// Every format of ours has its pattern beside it. `discriminator` and `examples` check nothing.
const options = { strict: false, allErrors: true, validateFormats: false } as const;
const asKept = new Ajv2020(options).addSchema({ $id: 'api:document', ...apiDocument });
const asClosed = new Ajv2020(options).addSchema({
  $id: 'api:document',
  components: { schemas: closed(apiDocument.components.schemas) },
});

const validators = new Map<string, ValidateFunction>();
const faultsBy = (ajv: Ajv2020, how: string, { $ref }: Schema, value: unknown): string[] => {
  const validate = validators.get(how + $ref) ?? ajv.compile({ $ref: `api:document${$ref}` });
  validators.set(how + $ref, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
};

/** What a request's body has against the document; none when it is as documented. */
export const faultsInRequest = (schema: Schema, body: unknown): string[] => faultsBy(asKept, 'kept', schema, body);

/** What an answer's body has against the document, a field that is not documented included. */
export const faultsInAnswer = (schema: Schema, body: unknown): string[] => faultsBy(asClosed, 'closed', schema, body);
