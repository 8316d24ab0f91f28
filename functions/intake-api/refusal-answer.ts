import type { Refusal } from '../../shared/domain/intake-refusal.ts';
import type { WebAnswer } from '../../shared/web/http.ts';
import { problem } from '../../shared/web/problem.ts';

const retryAfterSeconds = 5;

/** What a caller whose request was refused is told. */
export const refusalAnswer = ({ reason, faults }: Refusal): WebAnswer => {
  switch (reason) {
    case 'malformed':
      return problem(400, faults);
    case 'unknown':
      return problem(404, faults);
    case 'conflict':
      return problem(409, faults);
    case 'busy':
      return problem(503, faults, { 'retry-after': String(retryAfterSeconds) });
  }
};
