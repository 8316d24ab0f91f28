import { describe, expect, it } from 'vitest';
import { AwsError } from '../../infra/local/parts.ts';
import { type Case, contactOwner } from '../../shared/domain/case.ts';
import { MalformedInput } from '../../shared/domain/refusals.ts';
import { aCase, minutesLater, type OpenedStore, openStore } from './store-fixture.ts';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
const nth = (n: number): string => `${base32[n % 32]}${base32[Math.floor(n / 32)]}`.padEnd(26, 'a');
const caseOf = (n: number, changes: Partial<Case> = {}): Case =>
  aCase({
    caseId: nth(n),
    owner: contactOwner(nth(n)),
    code: `${'ABCDEFGH'[n % 8]}${2 + (Math.floor(n / 8) % 8)}${2 + (Math.floor(n / 64) % 8)}`,
    openedAt: minutesLater(n),
    ...changes,
  });
const keep = async ({ store }: OpenedStore, ...cases: Case[]): Promise<void> => {
  for (const openCase of cases) await store.commit({ expected: [], changes: [{ put: 'newCase', openCase }] });
};

/** The request for the first key alone, and what is left of it. */
const splitKeys = (input: Record<string, unknown>) => {
  const requests = input.RequestItems as Record<string, { Keys: unknown[] }>; // DynamoDB's own shape
  const pick = (from: number, to?: number) =>
    Object.fromEntries(
      Object.entries(requests).map(([table, request]) => [table, { ...request, Keys: request.Keys.slice(from, to) }]),
    );
  const left = Object.values(requests).some(({ Keys }) => Keys.length > 1);
  return { first: { ...input, RequestItems: pick(0, 1) }, rest: left ? pick(1) : {} };
};

describe('a clinic’s open Cases', () => {
  it('stand most urgent first, then oldest first, acknowledged or not', async () => {
    const opened = await openStore();
    const watch = caseOf(1, { acuity: 'watch' });
    const urgent = caseOf(2);
    const older = caseOf(0, { status: 'acknowledged' });
    const emergency = caseOf(3, { acuity: 'emergency' });
    await keep(opened, watch, urgent, older, emergency, caseOf(4, { clinicId: 'uptown' }));
    expect(await opened.store.openCases('main')).toEqual({ cases: [emergency, older, urgent, watch] });
    expect(await opened.store.openCases('nowhere')).toEqual({ cases: [] });
  });

  it('come in pages without a repeat', async () => {
    const opened = await openStore();
    const all = Array.from({ length: 120 }, (_, n) => caseOf(n));
    await keep(opened, ...all);
    const found: Case[][] = [];
    let cursor: string | undefined;
    do {
      const page = await opened.store.openCases('main', cursor);
      found.push(page.cases);
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(found.map((page) => page.length)).toEqual([50, 50, 20]);
    expect(found.flat()).toEqual(all);
  });

  it('are all read when DynamoDB hands keys back', async () => {
    const opened = await openStore();
    await keep(opened, caseOf(0), caseOf(1), caseOf(2));
    let rounds = 0;
    opened.intercept(async (operation, input) => {
      if (operation !== 'BatchGetItem') return undefined;
      rounds += 1;
      const { first, rest } = splitKeys(input);
      const { Responses } = await opened.dynamo.call(operation, first, { kind: 'machine' });
      return { Responses, UnprocessedKeys: rest };
    });
    expect((await opened.store.openCases('main')).cases).toEqual([caseOf(0), caseOf(1), caseOf(2)]);
    expect(rounds).toBe(3);
  });

  it('are not given out in part when it keeps handing them back', async () => {
    const opened = await openStore();
    await keep(opened, caseOf(0));
    opened.intercept((operation, input) =>
      operation === 'BatchGetItem' ? { Responses: {}, UnprocessedKeys: input.RequestItems } : undefined,
    );
    await expect(opened.store.openCases('main')).rejects.toThrow('1 Cases were not read');
  });

  it('are not guessed when DynamoDB does not answer', async () => {
    const opened = await openStore();
    await keep(opened, caseOf(0));
    opened.intercept((operation) => {
      if (operation === 'BatchGetItem') throw new AwsError('InternalServerError', 'no', 500);
      return undefined;
    });
    await expect(opened.store.openCases('main')).rejects.toThrow();
  });

  it('refuse a cursor that was never given out, or that another clinic’s list gave out', async () => {
    const opened = await openStore();
    await keep(opened, ...Array.from({ length: 60 }, (_, n) => caseOf(n)));
    const { cursor } = await opened.store.openCases('main');
    await expect(opened.store.openCases('uptown', cursor)).rejects.toBeInstanceOf(MalformedInput);
    await expect(opened.store.openCases('main', 'e30')).rejects.toBeInstanceOf(MalformedInput);
    await expect(opened.store.openCases('main', '%')).rejects.toBeInstanceOf(MalformedInput);
  });
});
