import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** The file beside the data that stays there until the demo is whole. */
const markOf = (dataPath: string): string => `${dataPath}.unfinished-demo`;

/** Forgets data in which a demo was cut off: half a story would stay so for ever, and nobody has used it yet. */
export function forgetUnfinishedDemo(dataPath: string): void {
  if (!existsSync(markOf(dataPath))) return;
  rmSync(dataPath, { recursive: true, force: true });
  rmSync(markOf(dataPath));
}

/** From now until the returned function is called the data counts as unfinished. */
export function beginDemo(dataPath: string): () => void {
  writeFileSync(markOf(dataPath), '');
  return () => rmSync(markOf(dataPath));
}
