import { createHmac } from 'node:crypto';
import type { Ids } from '../ports.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const characters = 26;

/** What an id is for is part of what is hashed, so that no id of one purpose is ever one of another. */
type Purpose =
  | 'client'
  | 'session'
  | 'booking'
  | 'phone'
  | 'email'
  | 'reply'
  | 'case'
  | 'staff-link'
  | 'client-link'
  | 'token';

/** Ids of HMAC-SHA-256 with this key: 130 bits, as lower-case base32. */
export const hmacIds = (key: string): Ids => {
  const idOf = (purpose: Purpose, ...parts: readonly string[]): string => {
    const hashed = JSON.stringify([purpose, ...parts]); // unambiguous: no part can pass for two
    return base32(createHmac('sha256', key).update(hashed).digest()).slice(0, characters);
  };
  return {
    clientKey: (clientId) => idOf('client', clientId),
    sessionKey: (sessionId) => idOf('session', sessionId),
    bookingKey: (bookingId) => idOf('booking', bookingId),
    phoneHash: (e164) => idOf('phone', e164),
    emailHash: (address) => idOf('email', address.toLowerCase()),
    idOf: (what, cause) => idOf(what, cause),
    staffLinkToken: (caseId, staffId) => idOf('staff-link', caseId, staffId),
    clientLinkToken: (followUpId) => idOf('client-link', followUpId),
    tokenHash: (token) => idOf('token', token),
  };
};

const base32 = (bytes: Uint8Array): string => {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >>> bits) & 31];
    }
  }
  return text;
};
