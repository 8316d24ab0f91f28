import type { WebRequest } from './http.ts';

/**
 * Whether a form was sent from our own page, as far as the browser says. A browser that tells nothing is believed: the
 * link's token is the secret. `null` counts as nothing told, because our pages' `no-referrer` makes browsers send it.
 */
export const fromOurOwnPage = ({ headers }: Pick<WebRequest, 'headers'>): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = headers.origin;
  if (origin === undefined || origin === 'null') return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
};
