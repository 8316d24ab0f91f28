import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { PROJECT_ROOT } from '../../infra/project-root.ts';

/**
 * A browser for tests: on Linux x64 the Chromium that is installed with the packages, elsewhere the machine's own Chrome.
 * Throws with what is missing when none starts.
 */
export const startBrowser = async (): Promise<Browser> => {
  const packed = process.platform === 'linux' && process.arch === 'x64';
  try {
    return packed ? await startUnpacked() : await chromium.launch({ channel: 'chrome', args: offline });
  } catch (cause) {
    const missing = packed
      ? `the Chromium of the package @sparticuz/chromium does not start; run npm ci, and remove ${cacheFolder} if it is damaged`
      : 'Google Chrome is not installed on this machine, and the browser tests need it here';
    throw new Error(`No browser for the tests: ${missing}`, { cause });
  }
};

/** No test reaches beyond this machine. */
const offline = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

const cacheFolder = join(PROJECT_ROOT, 'node_modules', '.cache', 'aftercare-chromium');

const startUnpacked = async (): Promise<Browser> => {
  const folder = await unpacked();
  return await chromium.launch({
    executablePath: join(folder, 'chromium'),
    // The package's own arguments hold --single-process, with which the second page crashes.
    // Where there is no graphics card a process that plays one costs a tenth of what a test does.
    args: ['--no-sandbox', '--disable-gpu', ...offline],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  });
};

/** Unpacks once for each version, whole or not at all, whoever else does the same at this moment. */
const unpacked = async (): Promise<string> => {
  const folder = join(cacheFolder, versionOf('@sparticuz/chromium'));
  if (existsSync(folder)) return folder;
  mkdirSync(cacheFolder, { recursive: true });
  const unfinished = mkdtempSync(join(cacheFolder, 'unfinished-'));
  const unpacking = spawn(process.execPath, [join(import.meta.dirname, 'unpack-chromium.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  const [code] = await once(unpacking, 'close');
  if (code !== 0) throw new Error(`unpacking Chromium ended with ${code}`);
  writeFileSync(join(unfinished, 'fonts.conf'), fontsIn(folder));
  try {
    renameSync(unfinished, folder);
  } catch (cause) {
    if (!existsSync(folder)) throw cause;
    rmSync(unfinished, { recursive: true });
  }
  return folder;
};

const versionOf = (name: string): string => {
  const require = createRequire(import.meta.url);
  const { version }: { version: string } = require(join(packageFolder(require.resolve(name), name), 'package.json'));
  return version;
};

const packageFolder = (entry: string, name: string): string => {
  const folder = dirname(entry);
  return folder.endsWith(name) ? folder : packageFolder(folder, name);
};

/** The package's own font alone, so that pages look the same on every machine. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
