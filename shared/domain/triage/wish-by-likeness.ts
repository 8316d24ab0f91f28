import { speaksForMessages, speaksOfMessages, speaksOfOtherThings, wantsMessages } from './about-messages.ts';
import type { Decided, ReadByLists } from './by-lists.ts';
import { isPlainStop } from './commands.ts';
import type { Likeness } from './likeness.ts';
import { bars } from './likeness-bars.ts';

/** What likeness says of a wish for no more messages that no list finds: a plain one holds beside a danger too. */
export type LikeWish = 'none' | 'perhaps' | 'wish' | 'plain-wish';

/** In words: what is shorter may mean anything. */
const longestVague = 7;

export const likeWishIn = (
  { intents, told, read: { words } }: ReadByLists,
  { optOut, harmless }: Likeness,
): LikeWish => {
  if (intents.optOut || optOut <= bars.perhapsOptOut) return 'none';
  if (intents.optIn || optOut <= bars.optOut || wantsMessages(words)) return 'perhaps';
  // "How do I get these to stop".
  const plainly = words.length > longestVague ? bars.plainOptOut : bars.plainShortOptOut;
  const plain = speaksOfMessages(words) || optOut > plainly;
  if (!plain && (told || intents.booking || speaksOfOtherThings(words))) return 'perhaps';
  const against = speaksForMessages(words) || harmless > bars.plainlyHarmless ? bars.against : 0;
  if (optOut <= bars.optOut + against) return 'perhaps';
  return plain ? 'plain-wish' : 'wish';
};

/** Whether a listed phrase counts for no wish. A keyword as the whole message or a clause ends messages whatever it is like. */
export const isUnlikeAWish = (decided: readonly Decided[], { optOut }: Likeness): boolean =>
  optOut < bars.noOptOut &&
  decided.some(({ rule, word, at }) => rule === 'opt-out' && at.length > 0 && !isPlainStop(word));
