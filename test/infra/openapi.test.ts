import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { intakeRoutes } from '../../functions/intake-api/handler.ts';
import { PROBLEM_RESPONSES } from '../../infra/constructs/problem-responses.ts';
import { openapiText } from '../../infra/openapi/openapi-document.ts';
import { intakePorts } from '../functions/intake-api/intake-store.ts';
import {
  apiDocument,
  apiDocumentText,
  documentedOperations,
  faultsInAnswer,
  faultsInRequest,
  resolved,
} from '../support/api-document.ts';
import { documentedSchema } from '../support/documented-answers.ts';

describe('docs/openapi.json', () => {
  it('is what the code says', () => {
    expect(
      apiDocumentText() === openapiText(),
      'docs/openapi.json is out of date. Write it anew with: npm run openapi',
    ).toBe(true);
  });

  it('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(apiDocumentText())).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    const spoilt = apiDocumentText().replace('"operationId"', '"operationID"');
    expect(await validator.validate(spoilt)).toMatchObject({ valid: false });
  });

  it('describes exactly the routes there are', () => {
    const described = documentedOperations.map(({ method, path }) => `${method} ${path}`);
    const routes = intakeRoutes(intakePorts()).map(({ method, pattern }) => `${method} ${pattern}`);
    expect(described.sort()).toEqual(routes.sort());
  });

  it('describes every parameter of a path, and no other', () => {
    for (const { path, operation } of documentedOperations) {
      const inPath = (operation.parameters ?? []).map(({ $ref }) => $ref.replace(/^.*\//, ''));
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        inPath.filter((name) => /^(session|client)Id$/.test(name)),
        path,
      ).toEqual(named);
    }
  });

  it('has words for every schema, field and answer', () => {
    const silent = Object.entries(apiDocument.components.schemas).flatMap(([name, schema]) => [
      ...(schema.description ? [] : [name]),
      ...Object.entries(schema.properties ?? {})
        .filter(([, field]) => !(field.description ?? field.$ref))
        .map(([field]) => `${name}.${field}`),
    ]);
    expect(silent).toEqual([]);
    for (const { operation } of documentedOperations)
      for (const [status, answer] of Object.entries(operation.responses))
        expect(resolved(answer).description, `${operation.operationId} ${status}`).toMatch(/\.$/);
  });

  it('refers to nothing that is not there, and holds nothing that nobody refers to', () => {
    const referred = new Set([...apiDocumentText().matchAll(/"(#\/components\/[^"]+)"/g)].map(([, ref]) => ref));
    const held = Object.entries(apiDocument.components).flatMap(([kind, parts]) =>
      kind === 'securitySchemes' ? [] : Object.keys(parts).map((name) => `#/components/${kind}/${name}`),
    );
    expect([...referred].sort()).toEqual(held.sort());
  });
});

describe("the gateway's own answers", () => {
  it.each(PROBLEM_RESPONSES.map(({ name, options }) => [name, options] as const))(
    '%s is documented',
    (_name, options) => {
      const body = JSON.parse(options.templates?.['application/json'] ?? '');
      expect(faultsInAnswer(documentedSchema('Problem'), body)).toEqual([]);
      const shown = Object.values(apiDocument.components.responses).flatMap(({ content }) =>
        Object.values(content['application/problem+json']?.examples ?? {}).map(({ value }) => value),
      );
      expect(shown).toContainEqual(body);
    },
  );

  it('403 stands with every call that needs a key, 429 and what is not named with all', () => {
    for (const { operation } of documentedOperations) {
      const statuses = Object.keys(operation.responses);
      expect(statuses).toEqual(expect.arrayContaining(['429', '4XX', '5XX']));
      expect(statuses.includes('403'), operation.operationId).toBe(operation.security === undefined);
    }
  });
});

describe('every example', () => {
  const requests = documentedOperations.flatMap(({ operation }) =>
    Object.values(operation.requestBody?.content ?? {}).flatMap(({ schema, examples }) =>
      Object.entries(examples).map(([name, { value }]) => ({
        name: `${operation.operationId} ${name}`,
        schema,
        value,
      })),
    ),
  );
  const answers = [
    ...documentedOperations.flatMap(({ operation }) =>
      Object.entries(operation.responses)
        .filter(([, { $ref }]) => $ref === undefined)
        .map(([status, response]) => ({ name: `${operation.operationId} ${status}`, response })),
    ),
    ...Object.entries(apiDocument.components.responses).map(([name, response]) => ({ name, response })),
  ].flatMap(({ name, response }) =>
    Object.values(response.content).flatMap(({ schema, examples }) =>
      Object.values(examples).map(({ value }) => ({ name, schema, value })),
    ),
  );

  it.each(requests)('of the request $name is as documented', ({ schema, value }) => {
    expect(faultsInRequest(schema, value)).toEqual([]);
  });

  it.each(answers)('of the answer $name is as documented', ({ schema, value }) => {
    expect(faultsInAnswer(schema, value)).toEqual([]);
  });

  it('of a word is as documented', () => {
    const such = Object.entries(apiDocument.components.schemas).flatMap(([name, { examples }]) =>
      (examples ?? []).map((value: unknown) => ({ name, value })),
    );
    expect(such.length).toBeGreaterThan(4);
    for (const { name, value } of such) expect(faultsInRequest(documentedSchema(name), value), name).toEqual([]);
  });

  it('stands for every body and every answer', () => {
    const media = documentedOperations.flatMap(({ operation }) =>
      [operation.requestBody, ...Object.values(operation.responses).map(resolved)].flatMap((part) =>
        Object.values(part?.content ?? {}),
      ),
    );
    for (const { examples } of media) expect(Object.keys(examples).length).toBeGreaterThan(0);
  });

  it('is plainly fictional', () => {
    const text = JSON.stringify([...requests, ...answers].map(({ value }) => value));
    const phones = [...text.matchAll(/"phone":"([^"]*)"/g)].map(([, phone]) => phone);
    const addresses = [...text.matchAll(/[\w.]+@([\w.]+)/g)].map(([, host]) => host);
    const lastNames = [...text.matchAll(/"lastName":"([^"]*)"/g)].map(([, name]) => name);
    for (const phone of phones) expect(phone).toMatch(/555-?01\d\d$/);
    expect(new Set(addresses)).toEqual(new Set(['example.com']));
    expect(new Set(lastNames)).toEqual(new Set(['Example']));
    expect(phones.length).toBeGreaterThan(2);
  });
});
