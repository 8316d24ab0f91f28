import { minutesBetween } from '../../shared/domain/instants.ts';
import type { Clock, Store } from '../../shared/ports.ts';
import type { HealthAnswer } from '../../shared/web/api-answers.ts';
import { jsonAnswer, type WebAnswer } from '../../shared/web/http.ts';

/** `reconcile` runs every 5 minutes: three missed runs and nobody is watching. */
const freshMinutes = 15;

/**
 * `GET /v1/health`: ok while the last finding of `reconcile` is fresh and names no problem. Before its first run the
 * answer is 503, because nobody has looked yet and an unwatched system is not well; that takes 5 minutes at most after a
 * deployment, and the local run starts it at once. What is wrong is for staff only.
 */
export const health =
  ({ store, clock }: { store: Pick<Store, 'readiness'>; clock: Clock }) =>
  async (): Promise<WebAnswer> => {
    const readiness = await store.readiness();
    const well =
      readiness !== undefined &&
      readiness.problems.length === 0 &&
      minutesBetween(readiness.checkedAt, clock.now()) <= freshMinutes;
    const answer: HealthAnswer = { status: well ? 'ok' : 'not ok' };
    return jsonAnswer(well ? 200 : 503, answer);
  };
