import { intakeLimits } from '../../shared/domain/intake-limits.ts';
import { check, type Fault } from '../../shared/domain/schema.ts';
import { SessionTold } from '../../shared/domain/session-told.ts';
import { type ProblemStatus, problem } from '../../shared/web/problem.ts';
import { PROBLEM_RESPONSES } from '../constructs/problem-responses.ts';
import { schemaRef } from './components.ts';
import { requestExamples } from './examples.ts';

/** By the name the document has for it. */
export type RefusalName = 'Malformed' | 'Forbidden' | 'Unknown' | 'Conflict' | 'TooLarge' | 'TooMany' | 'Busy';

type Examples = Readonly<Record<string, { value: unknown }>>;

/** What the API itself answers. */
const own = (status: ProblemStatus, faults: readonly Fault[]): { value: unknown } => ({
  value: JSON.parse(problem(status, faults).body),
});

/** What the gateway answers with this status before the API is asked; `undefined` is whatever has no wording of its own. */
const gateways = (status: string | undefined, family: '4XX' | '5XX' | '' = ''): Examples =>
  Object.fromEntries(
    PROBLEM_RESPONSES.filter(
      ({ options }) => options.statusCode === status && options.type.responseType.endsWith(family),
    ).map(({ name, options }) => [
      `gateway${name}`,
      { value: JSON.parse(options.templates?.['application/json'] ?? '') },
    ]),
  );

const response = (description: string, examples: Examples, headers?: Readonly<Record<string, unknown>>) => ({
  description,
  ...(headers ? { headers } : {}),
  content: { 'application/problem+json': { schema: schemaRef('Problem'), examples } },
});

const tooDeep = { ...requestExamples.session, treatment: { ...requestExamples.session.treatment, needleDepthMm: 15 } };
const faultsOf = (told: unknown): Fault[] => {
  const checked = check(SessionTold, told);
  return checked.ok ? [] : checked.faults;
};

/** `components.responses`: every error, the gateway's own included. */
export const refusals = (): Record<RefusalName | 'OtherRefusal' | 'Failure', unknown> => ({
  Malformed: response('Malformed: `errors` names every field to mend.', { malformed: own(400, faultsOf(tooDeep)) }),
  Forbidden: response('The API key is missing or wrong.', gateways('403')),
  Unknown: response('Nobody has told us of it.', {
    unknown: own(404, [{ path: 'clientId', message: 'no client has this id' }]),
    ...gateways('404'),
  }),
  Conflict: response('It contradicts what is known.', {
    conflict: own(409, [{ path: 'completedAt', message: 'differs from what was told before; a correction is a PUT' }]),
  }),
  TooLarge: response(`The body is longer than ${intakeLimits.bodyBytes / 1024} KiB.`, {
    tooLarge: own(413, [{ path: '', message: 'the body may have 64 KiB at most' }]),
    ...gateways('413'),
  }),
  TooMany: response('Too many requests: wait, and send it again.', gateways('429')),
  Busy: response(
    'Not now: the client is being changed or erased at this moment, or has too much still to come. Send it again.',
    { busy: own(503, [{ path: '', message: 'this client is being changed elsewhere' }]) },
    { 'retry-after': { description: 'Seconds to wait.', required: true, schema: { type: 'integer', minimum: 1 } } },
  ),
  OtherRefusal: response('Another refusal, such as a method that the path does not take.', {
    wrongMethod: own(405, [{ path: '', message: 'this path takes another method' }]),
    ...gateways(undefined, '4XX'),
  }),
  Failure: response(
    'It failed. It may have been stored all the same; sending the same again is safe.',
    gateways(undefined, '5XX'),
  ),
});
