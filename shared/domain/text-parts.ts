/** One code unit each in GSM 03.38's basic alphabet (7 bits). */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** Two units each: an escape and the character. */
const extended = new Set('\f^{}\\[~]|€');

/** Units in one text, and in each part of a longer one, whose header takes the rest (source: docs/clinical.md W13). */
const limits = { GSM: { alone: 160, split: 153 }, 'UCS-2': { alone: 70, split: 67 } } as const;

/** How a carrier counts and bills a text. */
export interface TextParts {
  encoding: 'GSM' | 'UCS-2';
  /** Septets of GSM, or 16-bit units of UCS-2. */
  units: number;
  /** 0 only for the empty text. */
  parts: number;
}

/** Counts a text as carriers do: one character outside GSM-7 turns the whole text into UCS-2. */
export const textParts = (text: string): TextParts => {
  const characters = [...text];
  const isGsm = characters.every((character) => basic.has(character) || extended.has(character));
  const encoding = isGsm ? 'GSM' : 'UCS-2';
  const sizes = characters.map((character) => (isGsm ? (extended.has(character) ? 2 : 1) : character.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  return { encoding, units, parts: countParts(sizes, units, limits[encoding]) };
};

// A two-unit character is never cut in half: it moves to the next part whole, so dividing the sum would be too low.
const countParts = (sizes: number[], units: number, limit: { alone: number; split: number }): number => {
  if (units <= limit.alone) return units === 0 ? 0 : 1;
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > limit.split) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
};
