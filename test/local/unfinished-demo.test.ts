import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginDemo, forgetUnfinishedDemo } from '../../infra/local/demo/unfinished-demo.ts';

describe('data that gets the demo', () => {
  let folder: string;
  let dataPath: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'demo-'));
    dataPath = join(folder, 'data');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const fill = () => {
    mkdirSync(dataPath);
    writeFileSync(join(dataPath, 'kept'), '');
  };

  it('is forgotten when the demo was cut off', () => {
    beginDemo(dataPath);
    fill();
    forgetUnfinishedDemo(dataPath);
    expect(existsSync(dataPath)).toBe(false);
    fill();
    forgetUnfinishedDemo(dataPath);
    expect(existsSync(join(dataPath, 'kept'))).toBe(true);
  });

  it('is forgotten also when it was cut off before there was any', () => {
    beginDemo(dataPath);
    forgetUnfinishedDemo(dataPath);
    fill();
    forgetUnfinishedDemo(dataPath);
    expect(existsSync(join(dataPath, 'kept'))).toBe(true);
  });

  it('stays once the demo is whole', () => {
    const finish = beginDemo(dataPath);
    fill();
    finish();
    forgetUnfinishedDemo(dataPath);
    expect(existsSync(join(dataPath, 'kept'))).toBe(true);
  });

  it('stays when there never was a demo', () => {
    fill();
    forgetUnfinishedDemo(dataPath);
    expect(existsSync(join(dataPath, 'kept'))).toBe(true);
  });
});
