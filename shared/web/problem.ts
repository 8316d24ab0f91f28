import type { Fault } from '../domain/schema.ts';
import type { ProblemAnswer } from './api-answers.ts';
import type { WebAnswer } from './http.ts';

const titles = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  503: 'Service Unavailable',
} as const;

export type ProblemStatus = keyof typeof titles;

/** More would only repeat: whoever mends the first ones asks again. */
const faultsAtMost = 50;

/**
 * An error as RFC 9457 writes it, with every fault and its path in `errors`. Nothing was stored. `headers` adds what the
 * status calls for, such as `retry-after` in seconds.
 */
export const problem = (
  status: ProblemStatus,
  faults: readonly Fault[],
  headers: Readonly<Record<string, string>> = {},
): WebAnswer => ({
  status,
  headers: { ...headers, 'content-type': 'application/problem+json' },
  body: JSON.stringify({
    type: 'about:blank',
    title: titles[status],
    status,
    errors: faults.slice(0, faultsAtMost).map(({ path, message }) => ({ path, message })),
  } satisfies ProblemAnswer),
});
