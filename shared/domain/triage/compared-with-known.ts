import { keepsMessages, speaksOfMessages } from './about-messages.ts';
import type { Decided, Disposition, ReadByLists } from './by-lists.ts';
import { type LikenessKind, likenessOf, weightiestWords } from './likeness.ts';

/** What a comparison with labelled replies makes of a text that the lists have read. */
export interface Compared {
  disposition: Disposition;
  /** No more messages are wanted, which the lists did not see. */
  optOut?: true;
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
  turned: 2,
  /** And of ordinary words alone, to alarm. */
  ordinary: 0.5,
  /** Not a danger, and harmless, so that words of no list need no person. */
  noDanger: -2.5,
  harmless: 0,
  /** So far from dangers and so near to harmless replies that nothing good need be found by the lists. */
  farFromDanger: -3.5,
  plainlyHarmless: 2,
  /** Perhaps a wish for no more messages: a person reads it. */
  perhapsOptOut: -0.5,
  /** A wish for no more messages, unless something speaks against it; a person reads it too. */
  optOut: 0,
} as const;

/**
 * Compares what the lists left open, or would close, with labelled replies. A danger that the lists found stays one. It
 * closes nothing in which something bad is told or anything asked, and without something good or usual on that day only
 * what is plainly harmless.
 */
export const comparedWithKnown = (byLists: ReadByLists, day: number | undefined): Compared => {
  const { disposition, told, turned, unexplained, intents, ifExplained, ifHarmless, read } = byLists;
  const asItIs = { disposition, decided: [] };
  const open = leftOpen.has(disposition);
  // A code of staff, a name: one word that no list knows is near to nothing.
  if (read.words.length < 2 || !(told || open || closed.has(disposition))) return asItIs;
  const { danger, harmless, optOut } = likenessOf(byLists, day);
  const near = (rule: Decided['rule'], kind: LikenessKind, alarms?: true): Decided => ({
    rule,
    word: '',
    at: weightiestWords(byLists, day, kind),
    ...(alarms && { alarms }),
  });

  const wantsNoMore =
    !intents.optOut &&
    !intents.optIn &&
    optOut > bars.optOut &&
    speaksOfMessages(read.words) &&
    !keepsMessages(read.words);
  if (told) return wantsNoMore ? { disposition, optOut: true, decided: [near('like-an-opt-out', 'optOut')] } : asItIs;

  // What the tables grade is graded: only what they do not speak of may be more.
  const graded = disposition === 'watch' && unexplained.length === 0;
  const bar = turned ? bars.turned : 0;
  if (open && !graded && danger > bars.alarm + bar + (unexplained.length === 0 ? bars.ordinary : 0))
    return { disposition: 'urgent', decided: [near('like-a-danger', 'danger', true)] };
  if (!intents.optOut && optOut > bars.perhapsOptOut)
    return {
      disposition: open ? disposition : 'unclear',
      ...(wantsNoMore && { optOut: true }),
      decided: [near('like-an-opt-out', 'optOut')],
    };
  if (!open && danger > bars.reopen + bar)
    return { disposition: 'unclear', decided: [near('like-a-danger', 'danger')] };
  const closes =
    (danger < bars.noDanger && harmless > bars.harmless && ifExplained) ||
    (danger < bars.farFromDanger && harmless > bars.plainlyHarmless && ifHarmless);
  if (closes) return { disposition: closes, decided: [{ rule: 'like-harmless', word: '', at: [] }] };
  return asItIs;
};
