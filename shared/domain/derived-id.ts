const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * Another internal id made from one: the same each time for the same id and purpose, different for different ids, and
 * in all likelihood for different purposes.
 * Hides nothing (the first id is already irreversible), so it needs no key.
 */
export const derivedId = (internalId: string, purpose: string): string => {
  let mixed = 17;
  const mixIn = (text: string): void => {
    for (const character of text) mixed = (Math.imul(mixed, 33) ^ character.charCodeAt(0)) >>> 0;
  };
  mixIn(purpose);
  let derived = '';
  for (const character of internalId) {
    mixIn('.');
    // The high bits: the low ones of such a mix depend on the low ones of the purpose alone.
    derived += alphabet[(Math.max(alphabet.indexOf(character), 0) + (mixed >>> 27)) % 32];
  }
  return derived;
};
