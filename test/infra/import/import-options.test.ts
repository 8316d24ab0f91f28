import { describe, expect, it } from 'vitest';
import { readImportOptions } from '../../../infra/import/import-options.ts';

const read = (argv: string[], apiKey?: string) => readImportOptions(argv, { apiKey, from: '/from' });
const refusal = (argv: string[], apiKey?: string): string => {
  const options = read(argv, apiKey);
  return options.kind === 'refused' ? options.reason : options.kind;
};

describe('the flags of npm run import', () => {
  it('default to the local run', () => {
    expect(read(['day.csv'])).toMatchObject({
      options: { path: '/from/day.csv', url: 'http://127.0.0.1:4400', key: 'local-key', dryRun: false, correct: false },
    });
  });

  it('take the address with or without /v1 and a slash', () => {
    for (const url of [
      'https://care.example.com/prod',
      'https://care.example.com/prod/',
      'https://care.example.com/prod/v1/',
    ])
      expect(read(['day.csv', '--url', url], 'k')).toMatchObject({ options: { url: 'https://care.example.com/prod' } });
  });

  it('take the key of the environment, unless one is given', () => {
    expect(read(['day.csv'], 'from-env')).toMatchObject({ options: { key: 'from-env' } });
    expect(read(['day.csv', '--key', 'given'], 'from-env')).toMatchObject({ options: { key: 'given' } });
  });

  it.each<[string[], string]>([
    [[], 'Which file?'],
    [['a.csv', 'b.csv'], 'One file at a time.'],
    [['a.csv', '--dry'], '--dry'],
    [['a.csv', '--url', 'nowhere'], '--url takes an address'],
    [['a.csv', '--url', 'http://care.example.com', '--key', 'k'], 'must be https'],
    [['a.csv', '--url', 'http://127.0.0.1.example.com', '--key', 'k'], 'must be https'],
    [['a.csv', '--url', 'https://care.example.com'], 'set AFTERCARE_API_KEY'],
    [['a.csv', '--key', ''], 'set AFTERCARE_API_KEY'],
    [['a.csv', '--key', 'a\nb'], 'characters that no key has'],
    [['a.csv', '--date-order', 'us'], 'dmy, mdy or ymd'],
    [['a.csv', '--column', 'colour=Hair'], '--column takes NAME=HEADER'],
    [['a.csv', '--column', 'firstName='], '--column takes NAME=HEADER'],
  ])('%j are refused', (argv, reason) => expect(refusal(argv)).toContain(reason));

  it('name columns and what empty cells mean', () => {
    const options = read(['a.csv', '--column', 'first name=Called = by', '--clinic', 'main', '--device', 'rf']);
    expect(options).toMatchObject({
      options: {
        named: new Map([['firstName', 'Called = by']]),
        otherwise: new Map([
          ['clinicId', 'main'],
          ['device', 'rf'],
        ]),
      },
    });
    expect(read(['--help'])).toEqual({ kind: 'help' });
  });
});
