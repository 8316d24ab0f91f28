import type { Decided, Disposition, ReadByLists } from './by-lists.ts';
import { dangerAtAlarms, type Likeness, likenessOf, weightiestWords } from './likeness.ts';
import { bars } from './likeness-bars.ts';
import type { LikenessKind } from './weighed-features.ts';
import { isUnlikeAWish, likeWishIn } from './wish-by-likeness.ts';

/** What a comparison with labelled replies makes of a text that the lists have read. */
export interface Compared {
  disposition: Disposition;
  /** Whether no more messages are wanted, where the lists would say otherwise. */
  optOut?: boolean;
  decided: readonly Decided[];
}

const leftOpen: ReadonlySet<Disposition> = new Set(['unclear', 'watch', 'question', 'booking']);
const closed: ReadonlySet<Disposition> = new Set(['fine', 'expected']);

/**
 * Compares with labelled replies what the lists read. It closes no danger that they found: one far from all told dangers is
 * read by a person. It closes nothing in which anything is asked, and what sounds bad, or says nothing good or usual on
 * that day, only when it is plainly harmless.
 */
export const comparedWithKnown = (byLists: ReadByLists, day: number | undefined): Compared => {
  const { disposition, told, intents, read, decided } = byLists;
  const open = leftOpen.has(disposition);
  // A code of staff, a name: one word that no list knows is near to nothing.
  if (read.words.length < 2 || !(told || open || intents.optOut || closed.has(disposition)))
    return { disposition, decided: [] };
  const likeness = likenessOf(byLists, day);
  const near = (rule: Decided['rule'], kind: LikenessKind): Decided => ({
    rule,
    word: '',
    at: weightiestWords(byLists, day, kind),
  });
  const unlike = (rule: Decided['rule']): Decided => ({ rule, word: '', at: [] });
  const forPerson = open ? disposition : 'unclear';

  const likeWish = likeWishIn(byLists, likeness);
  const besideDanger =
    likeWish === 'plain-wish' ? { optOut: true, decided: [near('like-an-opt-out', 'optOut')] } : { decided: [] };
  if (told && isDoubted(byLists, likeness, day))
    return {
      ...besideDanger,
      disposition: 'unclear',
      decided: [unlike('unlike-a-danger'), ...besideDanger.decided],
    };
  if (told) return { ...besideDanger, disposition };
  if (isDanger(byLists, likeness))
    return {
      ...besideDanger,
      disposition: 'urgent',
      decided: [{ ...near('like-a-danger', 'danger'), alarms: true }, ...besideDanger.decided],
    };
  if (isUnlikeAWish(decided, likeness))
    return { disposition: forPerson, optOut: false, decided: [unlike('unlike-an-opt-out')] };
  if (likeWish !== 'none')
    return {
      disposition: forPerson,
      ...(likeWish !== 'perhaps' && { optOut: true }),
      decided: [near('like-an-opt-out', 'optOut')],
    };
  if (!open && mayBeDanger(byLists, likeness))
    return { disposition: 'unclear', decided: [near('like-a-danger', 'danger')] };
  const harmless = closedAs(byLists, likeness);
  return harmless ? { disposition: harmless, decided: [unlike('like-harmless')] } : { disposition, decided: [] };
};

const isDanger = ({ disposition, turned, unexplained }: ReadByLists, { danger }: Likeness): boolean => {
  const mayHoldOne = leftOpen.has(disposition) || disposition === 'optout';
  return danger > (turned ? bars.turned : 0) + (mayHoldOne && unexplained.length > 0 ? bars.alarm : bars.plainDanger);
};

/** Where no more messages are wanted, a denial beside it says nothing of the danger. */
const mayBeDanger = ({ disposition, turned }: ReadByLists, { danger }: Likeness): boolean =>
  danger > bars.reopen + (turned && disposition !== 'optout' ? bars.turned : 0);

const closedAs = (
  { ifExplained, ifHarmless, atBest }: ReadByLists,
  { danger, harmless, leastHarmless }: Likeness,
): Disposition | undefined =>
  (danger < bars.noDanger && harmless > bars.harmless && ifExplained) ||
  (danger < bars.farFromDanger && harmless > bars.plainlyHarmless && ifHarmless) ||
  (danger < bars.farthestFromDanger && harmless > bars.mostHarmless && leastHarmless > bars.harmless && atBest) ||
  undefined;

/** What is told with words that have other meanings: weather, food, work, looks. "Pus" and "fever" have one. Source: docs/clinical.md U12. */
const ambiguous: ReadonlySet<Decided['rule']> = new Set([
  'worse',
  'warmth',
  'heat',
  'burn',
  'burning',
  'pain',
  'pain-told',
  'soreness',
  'redness',
  'spreading',
  'smell',
  'swelling-sign',
  'numbness',
  'numb-patch',
]);
/** Figures, and where one goes for help. */
const undoubted = /^\d|hospital|hopital|urgence|urgencia|emergenc|ambul/;

/**
 * Whether a listed word alarms in a text that is otherwise harmless ("that heat this weekend"): one kind of danger, in
 * words of several meanings, where nothing is asked or wished and the day is known.
 */
const isDoubted = (byLists: ReadByLists, { danger, harmless }: Likeness, day: number | undefined): boolean => {
  const { disposition, intents, decided } = byLists;
  if (disposition !== 'urgent' || day === undefined || Object.values(intents).includes(true)) return false;
  if (danger >= bars.noDanger || harmless <= bars.harmless) return false;
  const alarms = decided.filter((one) => one.alarms);
  return (
    alarms.every(({ rule, word }) => ambiguous.has(rule) && !undoubted.test(word)) &&
    new Set(alarms.map(({ rule }) => rule)).size === 1 &&
    dangerAtAlarms(byLists, day) < bars.atAlarms
  );
};
