import { Temporal } from 'temporal-polyfill';

/** Where a request wants the clock to go, or why it cannot. */
export type ClockTarget =
  | { readonly kind: 'move'; readonly toMs: number }
  | { readonly kind: 'refused'; readonly reason: string };

/** How far one request may go; a longer one is a mistake that would take hours. */
const FARTHEST_DAYS = 800;

/** Reads `{ advance: ISO duration }` or `{ to: ISO instant }`. Days are 24 hours; months and years are those of UTC. */
export function readClockTarget(nowMs: number, wish: { advance?: string; to?: string }): ClockTarget {
  if ((wish.advance === undefined) === (wish.to === undefined)) {
    return { kind: 'refused', reason: 'Give either advance or to.' };
  }
  const toMs = wish.to === undefined ? after(nowMs, wish.advance ?? '') : instant(wish.to);
  if (toMs === undefined) {
    return {
      kind: 'refused',
      reason: wish.to === undefined ? 'advance is not an ISO 8601 duration.' : 'to is not an ISO 8601 instant.',
    };
  }
  if (toMs < nowMs) return { kind: 'refused', reason: 'The clock never goes back.' };
  if (toMs - nowMs > FARTHEST_DAYS * 86_400_000) {
    return { kind: 'refused', reason: `The clock moves at most ${FARTHEST_DAYS} days at once.` };
  }
  return { kind: 'move', toMs };
}

function after(nowMs: number, duration: string): number | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO('UTC').add(duration).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function instant(text: string): number | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
