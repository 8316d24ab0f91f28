import * as z from 'zod/mini';
import { type ComponentName, componentSchemas } from './component-names.ts';
import { componentWords } from './component-words.ts';

/** A JSON Schema of the 2020-12 draft, as OpenAPI 3.1 has them. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

export const schemaRef = (name: ComponentName): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/**
 * `components.schemas`: the product's own schemas, with words. Throws when words are about a field that is not there.
 * Answers stay open to fields that come later; requests are as closed as the code is.
 */
export const components = (): Record<string, JsonSchema> => {
  const named = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(componentSchemas)) named.add(schema, { id });
  const { schemas } = z.toJSONSchema(named, {
    target: 'draft-2020-12',
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => withoutMachineLimits(jsonSchema),
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _draft, $id: _place, ...schema }]) => {
      const name = id as ComponentName; // the registry holds no other
      return [name, withRules(name, withWords(name, schema), schemas)];
    }),
  );
};

/** That an integer fits into a double says nothing about it. */
const withoutMachineLimits = (schema: JsonSchema): void => {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
};

const withWords = (id: ComponentName, schema: JsonSchema): JsonSchema => {
  const { is, fields = {}, such } = componentWords[id];
  const properties = { ...schema.properties };
  for (const [field, description] of Object.entries(fields)) {
    const property = properties[field];
    if (typeof property !== 'object') throw new Error(`words about ${id}.${field}, which is not there`);
    properties[field] = { ...property, description };
  }
  return {
    ...schema,
    description: is,
    ...(such === undefined ? {} : { examples: [such] }),
    ...(schema.properties ? { properties } : {}),
  };
};

/** What the code demands beyond a schema of zod's that JSON Schema can say all the same. */
const withRules = (id: ComponentName, schema: JsonSchema, all: Readonly<Record<string, JsonSchema>>): JsonSchema => {
  if (id === 'Client') return reachable(schema);
  if (id === 'Entry') return { ...schema, discriminator: { propertyName: 'kind', mapping: kindsOf(schema, all) } };
  return schema;
};

/** A phone or an email, and something left of each text whose blanks are cut off. */
const reachable = (client: JsonSchema): JsonSchema => ({
  ...client,
  properties: Object.fromEntries(
    Object.entries(client.properties ?? {}).map(([field, text]) => [
      field,
      typeof text === 'object' && trimmed.has(field) ? { ...text, allOf: [{ pattern: '\\S' }] } : text,
    ]),
  ),
  anyOf: [{ required: ['phone'] }, { required: ['email'] }],
});
const trimmed = new Set(['firstName', 'lastName', 'phone']);

/** Which schema each `kind` of a union means. */
const kindsOf = (union: JsonSchema, all: Readonly<Record<string, JsonSchema>>): Record<string, string> =>
  Object.fromEntries(
    (union.oneOf ?? []).map(({ $ref = '' }) => {
      const kind = all[$ref.replace(/^.*\//, '')]?.properties?.kind;
      if (typeof kind !== 'object') throw new Error(`${$ref} has no kind`);
      return [String(kind.const), $ref];
    }),
  );
