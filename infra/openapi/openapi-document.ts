import packageJson from '../../package.json' with { type: 'json' };
import { intakeLimits } from '../../shared/domain/intake-limits.ts';
import { API_LIMITS } from '../constructs/api-limits.ts';
import { components, type JsonSchema, schemaRef } from './components.ts';
import { type Operation, operations, type ParameterName, type Tag } from './operations.ts';
import { type RefusalName, refusals } from './refusals.ts';

/** Where the document lies, from the project's root. */
export const OPENAPI_PATH = 'docs/openapi.json';

const refusalStatus: Readonly<Record<RefusalName, number>> = {
  Malformed: 400,
  Forbidden: 403,
  Unknown: 404,
  Conflict: 409,
  TooLarge: 413,
  TooMany: 429,
  Busy: 503,
};

const { withKey, together } = API_LIMITS;

const about = `What a booking system tells a clinic's follow-up desk, and what it may ask.

- **Key**: the header \`x-api-key\` with every call but \`/v1/health\`.
- **Again**: when no answer came, send the same again. A session, booking or client told twice is one.
- **Errors** are \`application/problem+json\` (RFC 9457), the gateway's own included. \`errors\` names every fault by its path, such as \`client.phone\`.
- **Limits**: ${withKey.requestsPerSecond} requests a second with a key, ${withKey.burst} at once, ${withKey.requestsPerDay} a day; ${together.requestsPerSecond} a second and ${together.burst} at once for everybody together, the clients' pages included. Beyond them: 429. A body has ${intakeLimits.bodyBytes / 1024} KiB at most.
- **Later**: answers may gain fields, words in \`reasons\` and kinds of entry. A request with a field that is not known here is refused.
- **HEAD** is answered like GET. Another method on a known path is 405, with \`allow\`.`;

const tags: ReadonlyArray<{ name: Tag; description: string }> = [
  { name: 'sessions', description: 'Completed sessions: what follow-ups are planned from.' },
  { name: 'bookings', description: 'Appointments to come.' },
  { name: 'clients', description: 'Who they are, what they agreed to, what happened, and erasure.' },
  { name: 'cases', description: 'What a person at the clinic must look at.' },
  { name: 'health', description: 'Whether the follow-up desk works.' },
];

const parameters: Readonly<Record<ParameterName, unknown>> = {
  sessionId: inPath('sessionId', 'The session, by your id.', 'S-1042'),
  clientId: inPath('clientId', 'The client, by your id.', 'C-77'),
  timelineCursor: inQuery('cursor', 'Where to go on, as an earlier answer gave it. Without it: the beginning.', {
    type: 'string',
  }),
  casesCursor: inQuery('cursor', 'Where to go on, as an earlier answer gave it. Without it: the most urgent.', {
    type: 'string',
  }),
  status: inQuery('status', 'Which cases. Without it: `open`.', schemaRef('CaseFilter')),
};

/** The product API as OpenAPI 3.1, made of the schemas that check it. */
export const openapiDocument = () => ({
  openapi: '3.1.1',
  info: {
    title: 'Aftercare product API',
    version: packageJson.version,
    summary: 'Follow-up of microneedling sessions',
    description: about,
    license: { name: 'Apache-2.0', identifier: packageJson.license },
  },
  servers: [
    {
      url: '{publicUrl}',
      description: 'The deployed clinic, at the address its stack prints',
      variables: {
        publicUrl: {
          default: 'https://care.example.com',
          description: 'A custom domain, or https://<api id>.execute-api.<region>.amazonaws.com/prod',
        },
      },
    },
    {
      url: 'http://127.0.0.1:{port}',
      description: 'A local run (`npm start`); its key is `local-key`',
      variables: { port: { default: '4400', description: 'As `--port` says' } },
    },
  ],
  security: [{ apiKey: [] }],
  tags,
  paths: paths(),
  components: {
    schemas: components(),
    responses: refusals(),
    parameters,
    securitySchemes: {
      apiKey: {
        type: 'apiKey',
        in: 'header',
        name: 'x-api-key',
        description: 'One key for the booking system; the stack prints the command that fetches it.',
      },
    },
  },
});

/** The file as it is kept. */
export const openapiText = (): string => `${JSON.stringify(openapiDocument(), undefined, 2)}\n`;

function paths(): Record<string, Record<string, unknown>> {
  const found: Record<string, Record<string, unknown>> = {};
  for (const operation of operations)
    found[operation.path] = { ...found[operation.path], [operation.method]: operationObject(operation) };
  return found;
}

function operationObject({ body, open, ...operation }: Operation): Record<string, unknown> {
  return {
    operationId: operation.operationId,
    tags: [operation.tag],
    summary: operation.summary,
    description: operation.description,
    ...(open ? { security: [] } : {}),
    ...(operation.parameters
      ? { parameters: operation.parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })) }
      : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': contentOf(body) } } } : {}),
    responses: { ...answers(operation.answers), ...refused(operation.refusals, open) },
  };
}

const answers = (all: Operation['answers']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(all).map(([status, { when, ...body }]) => [
      status,
      { description: when, content: { 'application/json': contentOf(body) } },
    ]),
  );

const contentOf = ({ schema, examples }: NonNullable<Operation['body']>) => ({ schema: schemaRef(schema), examples });

/** The call's own, and what the gateway may answer to any. */
function refused(own: Operation['refusals'], open: true | undefined): Record<string, unknown> {
  const meanings: Operation['refusals'] = {
    ...(open ? {} : { Forbidden: 'The API key is missing or wrong.' }),
    TooMany: 'Too many requests: wait, and send it again.',
    ...own,
  };
  const named = Object.entries(meanings).map(([name, description]) => [
    refusalStatus[name as RefusalName], // keys of the record
    { $ref: `#/components/responses/${name}`, description },
  ]);
  return {
    ...Object.fromEntries(named),
    '4XX': { $ref: '#/components/responses/OtherRefusal' },
    '5XX': { $ref: '#/components/responses/Failure' },
  };
}

function inPath(name: string, description: string, example: string) {
  return { name, in: 'path', required: true, description, schema: schemaRef('OutsideId'), example };
}

function inQuery(name: string, description: string, schema: JsonSchema) {
  return { name, in: 'query', required: false, description, schema };
}
