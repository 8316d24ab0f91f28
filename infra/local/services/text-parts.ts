/** How a text travels: 7-bit GSM characters or 16-bit Unicode, in how many parts the carrier bills. */
export interface TextParts {
  readonly encoding: 'GSM' | 'Unicode';
  readonly parts: number;
}

const GSM_BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Sent as an escape and a second character. */
const GSM_EXTENDED = new Set('\f^{}\\[~]|€');

/** Counts parts as carriers do: 160 or 70 characters in one, 153 or 67 in each of several. */
export function countTextParts(text: string): TextParts {
  let septets = 0;
  for (const character of text) {
    if (GSM_BASIC.has(character)) septets += 1;
    else if (GSM_EXTENDED.has(character)) septets += 2;
    else return { encoding: 'Unicode', parts: text.length <= 70 ? 1 : Math.ceil(text.length / 67) };
  }
  return { encoding: 'GSM', parts: septets <= 160 ? 1 : Math.ceil(septets / 153) };
}
