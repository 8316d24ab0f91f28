import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import { readSecret } from '../../shared/adapters/generated-secret.ts';
import { hmacIds } from '../../shared/adapters/hmac-ids.ts';
import { keyedIds } from '../../shared/adapters/keyed-ids.ts';
import { InternalId } from '../../shared/domain/schema.ts';
import type { Ids } from '../../shared/ports.ts';
import { answers, openProvider, place } from './provider-fixture.ts';

const ids = hmacIds('key');

const everyKind = (of: Ids, value: string): string[] => [
  of.clientKey(value),
  of.sessionKey(value),
  of.bookingKey(value),
  of.phoneHash(value),
  of.emailHash(value),
  of.idOf('reply', value),
  of.staffLinkToken(value, value),
  of.clientLinkToken(value),
  of.tokenHash(value),
];

describe('an id', () => {
  it('is 26 lower-case base32 characters', () => {
    for (const value of ['C-1', '+12125550101', '', 'é']) {
      const all = everyKind(ids, value);
      expect(all.filter((one) => !InternalId.safeParse(one).success)).toEqual([]);
    }
  });

  it('is the same each time, in every process', () => {
    expect(everyKind(hmacIds('key'), 'C-1')).toEqual(everyKind(ids, 'C-1'));
    expect(ids.clientKey('C-1')).toBe('iq7t6lfi3nwzyqwyjzj6t6wdhj');
  });

  it('is another for every purpose', () => {
    expect(new Set(everyKind(ids, 'C-1')).size).toBe(9);
  });

  it('is another with another key', () => {
    const other = everyKind(hmacIds('other key'), 'C-1');
    expect(everyKind(ids, 'C-1').filter((one) => other.includes(one))).toEqual([]);
  });

  it('of an address is blind to case, as providers are; of anything else it is not', () => {
    expect(ids.emailHash('Ann@Example.com')).toBe(ids.emailHash('ann@example.com'));
    expect(ids.emailHash('ann@example.com')).not.toBe(ids.emailHash('anna@example.com'));
    expect(ids.clientKey('C-1')).not.toBe(ids.clientKey('c-1'));
  });

  it('of two parts cannot be read as another two', () => {
    expect(ids.staffLinkToken('ab', 'c')).not.toBe(ids.staffLinkToken('a', 'bc'));
  });

  it('uses every character of the alphabet', () => {
    const text = Array.from({ length: 200 }, (_, n) => ids.clientKey(String(n))).join('');
    expect(new Set(text).size).toBe(32);
  });
});

describe('the key', () => {
  const read = async (status: number, content: unknown) => {
    const { endpoint, asked } = await openProvider(answers(status, content));
    const client = new SecretsManagerClient({ ...place, endpoint, maxAttempts: 1 });
    return { key: readSecret(client, 'arn:secret'), asked };
  };

  it('is the secret’s text', async () => {
    const { key, asked } = await read(200, { SecretString: 'key' });
    expect(await key).toBe('key');
    expect(asked[0]?.body).toEqual({ SecretId: 'arn:secret' });
  });

  it('is thrown about when it is not text', async () => {
    const { key } = await read(200, {});
    await expect(key).rejects.toThrow('holds no text');
  });

  it('is thrown about when it may not be read', async () => {
    const { key } = await read(400, { __type: 'AccessDeniedException', Message: 'no' });
    await expect(key).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('is read once for all who ask, and again only after a failure', async () => {
    let reads = 0;
    const ids = keyedIds(async () => {
      reads += 1;
      if (reads === 1) throw new Error('not now');
      return 'key';
    });
    await expect(ids()).rejects.toThrow('not now');
    const [one, other] = await Promise.all([ids(), ids()]);
    expect(one).toBe(other);
    expect(one?.clientKey('C-1')).toBe(hmacIds('key').clientKey('C-1'));
    expect(reads).toBe(2);
  });
});
