import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { HttpAnswer } from '../http-exchange.ts';

/** The page's style, its script, and the library that swaps what changed without losing focus or what is being typed. */
const ASSETS: Readonly<Record<string, { readonly type: string; readonly path: string }>> = {
  'console.css': { type: 'text/css', path: join(import.meta.dirname, 'browser', 'console.css') },
  'live.js': { type: 'text/javascript', path: join(import.meta.dirname, 'browser', 'live.js') },
  'idiomorph.js': {
    type: 'text/javascript',
    path: createRequire(import.meta.url).resolve('idiomorph/dist/idiomorph.esm.js'),
  },
};

/** Read when asked, so that a change is seen at the next reload. */
export function answerAsset(name: string): HttpAnswer | undefined {
  const asset = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
  if (asset === undefined) return undefined;
  return {
    status: 200,
    headers: {
      'content-type': `${asset.type}; charset=utf-8`,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    },
    body: readFileSync(asset.path),
  };
}
