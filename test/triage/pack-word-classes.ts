import { packableWordClasses } from '../../shared/domain/triage/word-class-packing.ts';
import { wordClasses } from './word-classes.ts';
import { notByHand, packed, writeLearned } from './write-learned.ts';

const { names, classes } = wordClasses();
writeLearned(
  'packed-word-classes.ts',
  `/** Packed ${notByHand} */
// biome-ignore format: one string
export const wordClassNames = '${names.join(' ')}'.split(' ');

// biome-ignore format: one string
export const packedWordClasses = '${packed(packableWordClasses(classes))}';
`,
);
