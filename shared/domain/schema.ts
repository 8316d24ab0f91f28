import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { MalformedInput } from './refusals.ts';

/** One thing wrong with data from outside: where (`client.phone`, empty for the whole) and what, in words for a developer. */
export interface Fault {
  path: string;
  message: string;
}

/** A check's outcome: the value, or every fault found. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

// The locale alone: `z.locales` would bring every language into each bundle, 260 KB of it.
const { localeError } = en();

/** Checks data from outside and names every fault by its path. Never throws. */
export const check = <T>(schema: z.ZodMiniType<T>, data: unknown): Parsed<T> => {
  const outcome = schema.safeParse(data, { error: localeError });
  if (outcome.success) return { ok: true, value: outcome.data };
  return {
    ok: false,
    faults: outcome.error.issues.flatMap(faultsOf),
  };
};

const faultsOf = (issue: z.core.$ZodIssue): Fault[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), message: 'is not known here' }))
    : [{ path: pathOf(issue.path), message: issue.message }];

/** The value, or a MalformedInput that names the paths but never the values (they may be personal). */
export const parseOrRefuse = <T>(schema: z.ZodMiniType<T>, data: unknown, what: string): T => {
  const parsed = check(schema, data);
  if (parsed.ok) return parsed.value;
  const paths = parsed.faults.map((fault) => fault.path || '(whole)').join(', ');
  throw new MalformedInput(`${what}: not as agreed at ${paths}`);
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text ? `${text}.${String(part)}` : String(part);
  }, '');

/** 1-64 of `[A-Za-z0-9_-]`: every id that comes from outside. */
export const OutsideId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, hyphens or underscores'));

const instantForm = 'must be ISO 8601 with an offset, such as 2026-03-02T15:00:00-05:00';

/** ISO 8601 with an offset, as systems outside write it. */
export const OffsetInstant = z.iso
  .datetime({ offset: true, error: instantForm })
  .check(z.refine((at) => !isOutOfReach(Date.parse(at)), 'must be in the years 1900 to 2999'));

/** Beyond them an offset could make a year that no stored instant can hold, and nothing was ever done or agreed there. */
const isOutOfReach = (at: number): boolean => at < Date.UTC(1900) || at >= Date.UTC(3000);

/** An instant as this system stores it: UTC, milliseconds, `Z`. Sorts as text. */
export const StoredInstant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

/** No control character, line break or broken character: what is told goes into texts, mail and pages as it is. */
export const readableText = z.regex(
  /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFD]*$/u,
  'must hold no control or broken characters',
);

/** 26 lower-case base32 characters made from an outside id; the only kind of id in timers, payloads and logs. */
export const InternalId = z.string().check(z.regex(/^[a-z2-7]{26}$/));

/** A zone the runtime's own zone data knows. */
export const ZoneName = z.string().check(z.refine(isZone, 'must be an IANA time zone, such as America/New_York'));

function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
