/** How many different features are told apart; a power of two. */
export const likenessBuckets = 32_768;
const mask = likenessBuckets - 1;

const start = 2166136261;
/** FNV-1a, so that a feature is a number without a list of them. Goes on from the hash of what stands before. */
export const hashed = (text: string, from = start): number => {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash;
};

/** The feature of a hash. */
export const bucketOf = (hash: number): number => hash & mask;

/** The feature of two things side by side, in this order, in a relation of this name. */
export const paired = (relation: number, one: number, other: number): number => {
  const first = Math.imul(one ^ relation, 0x9e3779b1);
  const both = Math.imul(((first ^ (first >>> 15)) + other) | 0, 0x85ebca6b);
  return bucketOf(both ^ (both >>> 13));
};

const shortest = 3;
const longest = 5;

/** The parts of a word of three to five letters, its edges among them. */
export const eachPart = (word: string, visit: (feature: number) => void): void => {
  const edged = `^${word}$`;
  for (let from = 0; from + shortest <= edged.length; from += 1) {
    let hash = start;
    const end = Math.min(edged.length, from + longest);
    for (let at = from; at < end; at += 1) {
      hash = Math.imul(hash ^ edged.charCodeAt(at), 16777619);
      if (at - from + 1 >= shortest) visit(bucketOf(hash));
    }
  }
};
