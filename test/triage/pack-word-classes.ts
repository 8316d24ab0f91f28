import { packableWordClasses } from '../../shared/domain/triage/word-class-packing.ts';
import { wordClasses } from './word-classes.ts';
import { notByHand, packed, writeLearned } from './write-learned.ts';

const { names, classes } = wordClasses();
writeLearned(
  'packed-word-classes.ts',
  `/** Packed ${notByHand} */
export const wordClassNames = '${names.join(' ')}'.split(' ');

export const packedWordClasses = '${packed(packableWordClasses(classes))}';
`,
);
