import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordClass } from '../../shared/domain/triage/word-class-packing.ts';

/** The classes of `word-classes/` by name, and of each word its classes as places among the names. */
export const wordClasses = (): { names: string[]; classes: Map<string, WordClass[]> } => {
  const folder = join(import.meta.dirname, 'word-classes');
  const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'));
  const told = lines.map((line) => line.split(': '));
  const names = [...new Set(told.map(([name = '']) => name))].sort();
  const classes = new Map<string, WordClass[]>();
  for (const [name = '', words = ''] of told)
    for (const word of words.split(' ')) {
      const own = classes.get(word) ?? [];
      const number = names.indexOf(name);
      if (!own.includes(number))
        classes.set(
          word,
          [...own, number].sort((one, other) => one - other),
        );
    }
  return { names, classes };
};
