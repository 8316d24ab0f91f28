/** An encoded word may have 75 characters (RFC 2047): 12 of frame and 60 of base64 hold 45 bytes. */
const bytesInEncodedWord = 45;

/**
 * `Name <address>` as SES takes it in `FromEmailAddress`: 7-bit, a name that is plain ASCII as a quoted string, any other
 * in encoded words. A name cannot add an address or a header: quotes are escaped, line ends and other controls are spaces.
 * A name without a visible character gives the bare address.
 */
export const fromAddress = (name: string, address: string): string => {
  const oneLine = name.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (oneLine === '') return address;
  // Many readers decode `=?...?=` inside quotes too.
  const plain = /^[ -~]+$/.test(oneLine) && !oneLine.includes('=?');
  return `${plain ? `"${oneLine.replace(/["\\]/g, '\\$&')}"` : encodedWords(oneLine)} <${address}>`;
};

/** Never cut inside a character: each word is decoded by itself. Readers drop the space between two words. */
const encodedWords = (name: string): string => {
  const words: string[] = [''];
  for (const character of name) {
    const longer = `${words.at(-1)}${character}`;
    if (Buffer.byteLength(longer) <= bytesInEncodedWord) words[words.length - 1] = longer;
    else words.push(character);
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
};
