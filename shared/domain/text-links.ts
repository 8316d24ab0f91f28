/**
 * Characters a link in a text may spend on where it leads, between `https://` and its own path: host, port and base path.
 * With more, not every text would stay one part (textParts).
 */
export const linkHostLimit = { characters: 25, source: 'docs/clinical.md W17' } as const;

/**
 * Whether texts may carry links to our pages: only with a public address short enough for them. Without one the pages
 * lie at API Gateway's own address, which is too long. Texts then carry digits only.
 */
export const textsMayCarryLinks = (publicUrl: string | undefined): boolean =>
  publicUrl !== undefined && linkHost(publicUrl).length <= linkHostLimit.characters;

/** What a link spends on where it leads: `care.example.com`, `127.0.0.1:4400`, `example.com/care`. */
export const linkHost = (publicUrl: string): string => publicUrl.replace(/^https?:\/\//, '').replace(/\/+$/, '');
