import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import { readPreviousSecret } from '../../shared/adapters/generated-secret.ts';
import { jweSeal } from '../../shared/adapters/jwe-seal.ts';
import { sealKeys } from '../../shared/adapters/seal-keys.ts';
import { answers, openProvider, place } from './provider-fixture.ts';

/** A secret that can be replaced, and a clock; counts how often each version is read. */
const aSecret = () => {
  const state = { current: 'first', previous: undefined as string | undefined, now: '2026-03-02T14:00:00.000Z' };
  const reads = { current: 0, previous: 0 };
  const open = () =>
    jweSeal(
      sealKeys(
        {
          async current() {
            reads.current += 1;
            return state.current;
          },
          async previous() {
            reads.previous += 1;
            return state.previous;
          },
        },
        { now: () => state.now },
      ),
    );
  const replace = (next: string) => Object.assign(state, { current: next, previous: state.current });
  return { state, reads, open, replace };
};
const content = { who: 'nadia', more: ['x', 1] };

describe('a seal', () => {
  it('gives back what was sealed, to whoever has the same secret', async () => {
    const { open } = aSecret();
    expect(await open().open('session', await open().seal('session', content))).toEqual(content);
  });

  it('is worth nothing for another purpose, or without the secret', async () => {
    const sealed = await aSecret().open().seal('session', content);
    expect(await aSecret().open().open('signing-in', sealed)).toBeUndefined();
    const other = aSecret();
    other.replace('another');
    other.replace('and another');
    expect(await other.open().open('session', sealed)).toBeUndefined();
  });

  it('throws what keeps the secret from being read', async () => {
    const failing = jweSeal(
      sealKeys(
        { current: () => Promise.reject(new Error('not now')), previous: async () => undefined },
        { now: () => '2026-03-02T14:00:00.000Z' },
      ),
    );
    const sealed = await aSecret().open().seal('session', content);
    await expect(failing.open('session', sealed)).rejects.toThrow('not now');
    await expect(failing.seal('session', content)).rejects.toThrow('not now');
  });

  it('reads the secret once', async () => {
    const { open, reads } = aSecret();
    const seal = open();
    for (let time = 0; time < 3; time += 1) await seal.open('session', await seal.seal('session', content));
    expect(reads).toEqual({ current: 1, previous: 0 });
  });
});

describe('after the secret was replaced', () => {
  it('what was sealed before is still opened, once', async () => {
    const { open, replace } = aSecret();
    const sealed = await open().seal('session', content);
    replace('second');
    expect(await open().open('session', sealed)).toEqual(content);
    replace('third');
    expect(await open().open('session', sealed)).toBeUndefined();
  });

  it('who had read the old one reads again for the new one’s seals', async () => {
    const { open, replace } = aSecret();
    const old = open();
    const before = await old.seal('session', content);
    replace('second');
    const sealed = await open().seal('session', content);
    expect(await old.open('session', sealed)).toEqual(content);
    expect(await old.open('session', before)).toEqual(content);
    expect(await open().open('session', await old.seal('session', content))).toEqual(content);
  });

  it('names that are made up make nobody read more than once a minute', async () => {
    const { open, reads, state } = aSecret();
    const foreign = aSecret();
    foreign.replace('foreign');
    const sealed = await foreign.open().seal('session', content);
    const seal = open();
    for (let time = 0; time < 5; time += 1) expect(await seal.open('session', sealed)).toBeUndefined();
    expect(reads).toEqual({ current: 2, previous: 1 });
    state.now = '2026-03-02T14:01:00.000Z';
    await seal.open('session', sealed);
    expect(reads).toEqual({ current: 3, previous: 2 });
  });
});

describe('the version before', () => {
  const read = async (status: number, answer: unknown) => {
    const { endpoint, asked } = await openProvider(answers(status, answer));
    const client = new SecretsManagerClient({ ...place, endpoint, maxAttempts: 1 });
    return { secret: readPreviousSecret(client, 'arn:secret'), asked };
  };

  it('is asked for by its stage', async () => {
    const { secret, asked } = await read(200, { SecretString: 'old' });
    expect(await secret).toBe('old');
    expect(asked[0]?.body).toEqual({ SecretId: 'arn:secret', VersionStage: 'AWSPREVIOUS' });
  });

  it('may not exist', async () => {
    expect(await (await read(400, { __type: 'ResourceNotFoundException', Message: 'no' })).secret).toBeUndefined();
  });

  it('is thrown about when it may not be read', async () => {
    const { secret } = await read(400, { __type: 'AccessDeniedException', Message: 'no' });
    await expect(secret).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});
