import * as z from 'zod/mini';
import { type FormFields, oneValue, wordsAtMost, wordsCutIn, wordsIn } from './form-fields.ts';

/** Compared with the day before. Source: docs/clinical.md G1. */
export const Trend = z.enum(['better', 'same', 'worse']);
export type Trend = z.infer<typeof Trend>;

/** What may be seen or felt: first what is common in the first days, then what a person should hear of at once. */
export const commonSigns = [
  'redness',
  'swelling',
  'bruises',
  'blood-specks',
  'peeling',
  'bumps',
  'dark-patches',
  'scars',
  'glands',
  'numbness',
] as const;
export const warningSigns = [
  'spreading',
  'severe-swelling',
  'strong-itch',
  'blisters',
  'eye',
  'sight',
  'light-headed',
  'breathing',
] as const;
export const SeenSign = z.enum([...commonSigns, ...warningSigns]);
export type SeenSign = z.infer<typeof SeenSign>;

/** 0 is none, 10 the worst one can think of. */
export const scale = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;
const Scale = z.pipe(z.enum(scale), z.transform(Number));

/** 1 much better to 5 worse. */
export const earlyChanges = ['1', '2', '3', '4', '5'] as const;

const Words = z.string().check(z.maxLength(wordsAtMost));

/** The form of every check but the one after a week. */
export const DayCheck = z.object({
  trend: Trend,
  /** In the order of the list, each once. */
  signs: z.array(SeenSign),
  bleeding: z.enum(['none', 'stopped', 'still']),
  /** How long they pressed on what bled; need not be answered. */
  pressed: z.optional(z.enum(['not', 'short', 'long'])),
  fluid: z.enum(['none', 'clear', 'cloudy']),
  fever: z.enum(['no', 'yes']),
  pain: Scale,
  /** Need not be answered: nothing in it is urgent but what is also ticked. */
  itch: z.optional(Scale),
  words: Words,
});
export type DayCheck = z.infer<typeof DayCheck>;

/** The form after a week: three questions about the result, and one about everything that cannot wait. */
export const WeekCheck = z.object({
  healed: z.enum(['yes', 'nearly', 'no']),
  discomfort: Scale,
  change: z.enum(earlyChanges),
  danger: z.enum(['no', 'yes']),
  words: Words,
});
export type WeekCheck = z.infer<typeof WeekCheck>;

export type CheckInField = keyof DayCheck | keyof WeekCheck;

/** A client's answers, of whichever form. */
export type CheckIn = ({ form: 'day' } & DayCheck) | ({ form: 'week' } & WeekCheck);
export type CheckInForm = CheckIn['form'];

/** What could be read of a form in which something is missing or out of range: too many words are cut. */
export type PartOfCheckIn = Partial<DayCheck & WeekCheck>;

export type CheckInRead =
  | { ok: true; answers: CheckIn }
  /** In the order of the form. */
  | { ok: false; faults: CheckInField[]; answers: PartOfCheckIn };

/** Reads a sent form. Never throws; what it does not know it leaves aside. */
export const readCheckIn = (form: CheckInForm, fields: FormFields): CheckInRead => {
  const one = (name: CheckInField) => oneValue(fields, name);
  /** What need not be answered; two answers are none. */
  const atMostOne = (name: CheckInField) => ((fields.get(name) ?? []).length > 1 ? '' : one(name));
  const words = wordsIn(fields, 'words');
  const readable = { words: wordsCutIn(fields, 'words') };
  if (form === 'week') {
    const sent = {
      healed: one('healed'),
      discomfort: one('discomfort'),
      change: one('change'),
      danger: one('danger'),
      words,
    };
    const read = WeekCheck.safeParse(sent);
    return read.success ? { ok: true, answers: { form, ...read.data } } : faulty(WeekCheck, sent, read.error, readable);
  }
  const ticked = new Set(fields.get('signs'));
  const unknown = [...ticked].some((sign) => !SeenSign.safeParse(sign).success);
  const signs = SeenSign.options.filter((sign) => ticked.has(sign));
  const sent = {
    trend: one('trend'),
    signs: unknown ? undefined : signs,
    bleeding: one('bleeding'),
    pressed: atMostOne('pressed'),
    fluid: one('fluid'),
    fever: one('fever'),
    pain: one('pain'),
    itch: atMostOne('itch'),
    words,
  };
  const read = DayCheck.safeParse(sent);
  return read.success
    ? { ok: true, answers: { form, ...read.data } }
    : faulty(DayCheck, sent, read.error, { ...readable, signs });
};

const faulty = (
  schema: typeof DayCheck | typeof WeekCheck,
  sent: Readonly<Record<string, unknown>>,
  error: z.core.$ZodError,
  readable: PartOfCheckIn,
): CheckInRead => {
  const wrong = new Set(error.issues.map(({ path }) => path[0]));
  const right = Object.fromEntries(Object.entries(sent).filter(([name]) => !wrong.has(name)));
  const faults = fieldsOf(schema).filter((name) => wrong.has(name));
  return { ok: false, faults, answers: { ...z.partial(schema).parse(right), ...readable } };
};

const fieldsOf = (schema: typeof DayCheck | typeof WeekCheck): CheckInField[] =>
  Object.keys(schema.shape) as CheckInField[]; // Object.keys forgets the literal names
