import type { Channel } from '../../shared/domain/consent.ts';

/** Enough of a number or address for its owner to know it, and for nobody else: `34`, `a***@example.com`. */
export const maskedContact = (channel: Channel, to: string): string => {
  if (channel === 'sms') return to.slice(-2);
  const at = to.lastIndexOf('@');
  return `${to.slice(0, 1)}***${to.slice(at)}`;
};
