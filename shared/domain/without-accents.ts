const invisible = /\p{M}|\p{Cf}|\p{Emoji_Modifier}|\uFE0F/gu;

/** Lower case, without accents, ligatures and invisible characters. */
export const withoutAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o');
