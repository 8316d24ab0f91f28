import { speaksForMessages, speaksOfMessages, speaksOfOtherThings, wantsMessages } from './about-messages.ts';
import type { Decided, Disposition, ReadByLists } from './by-lists.ts';
import { likenessOf, weightiestWords } from './likeness.ts';
import type { LikenessKind } from './weighed-features.ts';

/** What a comparison with labelled replies makes of a text that the lists have read. */
export interface Compared {
  disposition: Disposition;
  /** Whether no more messages are wanted, where the lists would say otherwise. */
  optOut?: boolean;
  decided: readonly Decided[];
}

const leftOpen: ReadonlySet<Disposition> = new Set(['unclear', 'watch', 'question', 'booking']);
const closed: ReadonlySet<Disposition> = new Set(['fine', 'expected']);

/** Log odds, chosen by cross-validation. Source: docs/clinical.md U6 and U8. */
const bars = {
  /** A danger, of what the lists leave open. */
  alarm: -0.5,
  /** A danger, of what the lists would close: a person reads it. */
  reopen: -1,
  /** So much more where something is denied, asked or somebody else's. */
  turned: 1,
  /** And of ordinary words alone, to alarm. */
  ordinary: 0.5,
  /** Not a danger, and harmless, so that words of no list need no person. */
  noDanger: -2.25,
  harmless: 0,
  /** So far from dangers and so near to harmless replies that nothing good need be found by the lists. */
  farFromDanger: -3,
  plainlyHarmless: 1.5,
  /** Perhaps a wish for no more messages: a person reads it. */
  perhapsOptOut: -1.25,
  /** A wish for no more messages where messages are named, and where they are not; a person reads it too. */
  optOut: -0.75,
  unnamedOptOut: 1,
  /** So much more where something speaks for messages. */
  against: 2,
  /** So unlike such wishes that a listed phrase is none either: a person reads it. */
  noOptOut: -2.5,
} as const;

/**
 * Compares what the lists left open, or would close, with labelled replies. A danger that the lists found stays one. It
 * closes nothing in which something bad is told or anything asked, and without something good or usual on that day only
 * what is plainly harmless.
 */
export const comparedWithKnown = (byLists: ReadByLists, day: number | undefined): Compared => {
  const { disposition, told, turned, unexplained, intents, ifExplained, ifHarmless, read, decided } = byLists;
  const asItIs = { disposition, decided: [] };
  const open = leftOpen.has(disposition);
  // A code of staff, a name: one word that no list knows is near to nothing.
  if (read.words.length < 2 || !(told || open || intents.optOut || closed.has(disposition))) return asItIs;
  const { danger, harmless, optOut } = likenessOf(byLists, day);
  const near = (rule: Decided['rule'], kind: LikenessKind, alarms?: true): Decided => ({
    rule,
    word: '',
    at: weightiestWords(byLists, day, kind),
    ...(alarms && { alarms }),
  });

  const names = speaksOfMessages(read.words);
  const wantsNoMore =
    !intents.optOut &&
    !intents.optIn &&
    !wantsMessages(read.words) &&
    // "Make it stop" may be about anything.
    (names || !(told || speaksOfOtherThings(read.words))) &&
    optOut > (names ? bars.optOut : bars.unnamedOptOut) + (speaksForMessages(read.words) ? bars.against : 0);
  const beside = wantsNoMore ? { optOut: true } : {};
  const likeOptOut = (): Decided[] => (wantsNoMore ? [near('like-an-opt-out', 'optOut')] : []);
  if (told) return { disposition, ...beside, decided: likeOptOut() };
  // What the tables grade is graded: only what they do not speak of may be more.
  const graded = disposition === 'watch' && unexplained.length === 0;
  const bar = turned ? bars.turned : 0;
  const wished = disposition === 'optout';
  if ((open || wished) && !graded && danger > bars.alarm + bar + (unexplained.length === 0 ? bars.ordinary : 0))
    return {
      disposition: 'urgent',
      ...(names && beside),
      decided: [near('like-a-danger', 'danger', true), ...(names ? likeOptOut() : [])],
    };
  if (isPhraseAmongOthers(decided) && optOut < bars.noOptOut)
    return {
      disposition: open ? disposition : 'unclear',
      optOut: false,
      decided: [{ rule: 'unlike-an-opt-out', word: '', at: [] }],
    };
  if (wished)
    return danger > bars.reopen ? { disposition: 'unclear', decided: [near('like-a-danger', 'danger')] } : asItIs;
  if (!intents.optOut && (wantsNoMore || optOut > bars.perhapsOptOut))
    return { disposition: open ? disposition : 'unclear', ...beside, decided: [near('like-an-opt-out', 'optOut')] };
  if (!open && danger > bars.reopen + bar)
    return { disposition: 'unclear', decided: [near('like-a-danger', 'danger')] };
  const closes =
    (danger < bars.noDanger && harmless > bars.harmless && ifExplained) ||
    (danger < bars.farFromDanger && harmless > bars.plainlyHarmless && ifHarmless);
  if (closes) return { disposition: closes, decided: [{ rule: 'like-harmless', word: '', at: [] }] };
  return asItIs;
};

/** Not a keyword that is the whole message: that ends messages whatever it is like. */
const isPhraseAmongOthers = (decided: readonly Decided[]): boolean =>
  decided.some(({ rule, at }) => rule === 'opt-out' && at.length > 0);
