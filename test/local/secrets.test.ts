import { describe, expect, it } from 'vitest';
import type { Access } from '../../infra/local/parts.ts';
import { createSecretService, generateSecret, type SecretGeneration } from '../../infra/local/services/secrets.ts';
import { accessDenying, memoryState, ROLE, standingClock } from './edge-fakes.ts';

const ARN = 'arn:aws:secretsmanager:us-east-1:000000000000:secret:aftercare-hash-key-AbCdEf';
const PLAIN: SecretGeneration = {
  length: 64,
  excludeCharacters: '',
  excludeUppercase: false,
  excludeLowercase: false,
  excludeNumbers: false,
  excludePunctuation: true,
  includeSpace: false,
  requireEachIncludedType: true,
};

const open = (state = memoryState(), access: Access = accessDenying()) =>
  createSecretService({
    clock: standingClock(),
    access,
    state,
    secrets: [{ arn: ARN, name: 'aftercare-hash-key', generate: PLAIN }],
  });
const read = async (SecretId: string, service = open()) => (await service).call('GetSecretValue', { SecretId }, ROLE);

describe('a generated secret', () => {
  it('is made once and the same after a restart', async () => {
    const state = memoryState();
    const first = await read(ARN, open(state));
    expect(first).toMatchObject({
      ARN,
      Name: 'aftercare-hash-key',
      SecretString: expect.stringMatching(/^[A-Za-z0-9]{64}$/),
    });
    expect((await read(ARN, open(state))).SecretString).toBe(first.SecretString);
    expect((await read(ARN)).SecretString).not.toBe(first.SecretString);
  });

  it.each([ARN, 'aftercare-hash-key', ARN.replace('-AbCdEf', '')])('is found by %s', async (id) => {
    expect(await read(id)).toMatchObject({ ARN });
  });

  it('is not found by another name, and no other operation is modelled', async () => {
    await expect(read('other')).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
    await expect((await open()).call('PutSecretValue', {}, ROLE)).rejects.toMatchObject({
      code: 'UnknownOperationException',
    });
  });

  it.each([`secretsmanager:GetSecretValue ${ARN}`, `kms:Decrypt ${ARN}`])('is refused without %s', async (missing) => {
    await expect(read(ARN, open(memoryState(), accessDenying(missing)))).rejects.toMatchObject({
      code: 'AccessDeniedException',
    });
  });
});

describe('the characters of a generated secret', () => {
  it.each<[Partial<SecretGeneration>, RegExp]>([
    [{}, /^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z0-9]{4}$/],
    [{ excludeUppercase: true, excludeLowercase: true }, /^\d{4}$/],
    [{ excludeUppercase: true, excludeLowercase: true, excludeCharacters: '012345678' }, /^9999$/],
    [{ excludePunctuation: false, length: 4 }, /[^A-Za-z0-9\s]/],
    [{ excludeUppercase: true, excludeLowercase: true, excludeNumbers: true, includeSpace: true }, /^ {4}$/],
  ])('%j give %s', (options, pattern) => {
    for (let round = 0; round < 20; round++)
      expect(generateSecret({ ...PLAIN, length: 4, ...options })).toMatch(pattern);
  });

  it('cannot be none', () => {
    const none = { ...PLAIN, excludeUppercase: true, excludeLowercase: true, excludeNumbers: true };
    expect(() => generateSecret(none)).toThrow('cannot be generated');
  });
});
