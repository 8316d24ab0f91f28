import type { Decided, Disposition, ReadByLists } from './by-lists.ts';
import { type Likeness, likenessOf } from './likeness.ts';

/** What a comparison with labelled replies makes of a text that the lists have read. */
export interface Compared {
  disposition: Disposition;
  decided: readonly Decided[];
}

const leftOpen: ReadonlySet<Disposition> = new Set(['unclear', 'watch', 'question', 'booking']);
const closed: ReadonlySet<Disposition> = new Set(['fine', 'expected']);

/** Log odds, chosen by cross-validation. Source: docs/clinical.md U6 and U8. */
const bars = {
  /** A danger, of what the lists leave open. */
  alarm: -0.5,
  /** A danger, of what the lists would close: a person reads it. */
  reopen: -0.5,
  /** So much more where something is denied, asked or somebody else's. */
  turned: 2,
  /** And of ordinary words alone, to alarm. */
  ordinary: 1,
  /** Not a danger, and harmless, so that words of no list need no person. */
  noDanger: -2,
  harmless: 0.5,
  /** Perhaps a wish for no more messages: a person reads it. */
  optOut: -0.5,
} as const;

/**
 * Compares what the lists left open, or would close, with labelled replies. A danger that the lists found stays one. It
 * closes only what the lists found good or usual on that day, with nothing bad or asked in it.
 */
export const comparedWithKnown = (byLists: ReadByLists, day: number | undefined): Compared => {
  const { disposition, told, turned, unexplained, intents, ifExplained, read } = byLists;
  const asItIs = { disposition, decided: [] };
  const open = leftOpen.has(disposition);
  // A code of staff, a name: one word that no list knows is near to nothing.
  if (told || read.words.length < 2 || !(open || closed.has(disposition))) return asItIs;
  const { danger, harmless, optOut } = likenessOf(byLists, day);
  const near = (rule: Decided['rule'], { at }: Likeness, alarms?: true): Decided => ({
    rule,
    word: '',
    at,
    ...(alarms && { alarms }),
  });

  // What the tables grade is graded: only what they do not speak of may be more.
  const graded = disposition === 'watch' && unexplained.length === 0;
  const bar = turned ? bars.turned : 0;
  if (open && !graded && danger.score > bars.alarm + bar + (unexplained.length === 0 ? bars.ordinary : 0))
    return { disposition: 'urgent', decided: [near('like-a-danger', danger, true)] };
  // No text is taken for an opt-out because it is near to one: "don't stop the texts" is near to many.
  if (!intents.optOut && optOut.score > bars.optOut)
    return { disposition: open ? disposition : 'unclear', decided: [near('like-an-opt-out', optOut)] };
  if (!open && danger.score > bars.reopen + bar)
    return { disposition: 'unclear', decided: [near('like-a-danger', danger)] };
  if (ifExplained && danger.score < bars.noDanger && harmless.score > bars.harmless)
    return { disposition: ifExplained, decided: [near('like-harmless', { ...harmless, at: [] })] };
  return asItIs;
};
