import type { Acuity } from '../../../shared/domain/acuity.ts';
import type { CaseWords } from '../case-words.ts';

/** A mark beside the word, so that nobody needs to tell colours apart. */
const marks: Record<Acuity, string> = {
  emergency: '!!!',
  urgent: '!!',
  unclear: '?',
  watch: '•',
  expected: '–',
  fine: '–',
};
const heat: Partial<Record<Acuity, string>> = { emergency: 'hot', urgent: 'hot', unclear: 'warm' };

/** How urgent something is: a mark and the word. */
export const Urgency = ({ acuity, words }: { acuity: Acuity; words: CaseWords }) => (
  <span class={`urgency ${heat[acuity] ?? ''}`.trim()}>
    <span class="mark" aria-hidden="true">
      {marks[acuity]}
    </span>
    {words.acuity[acuity]}
  </span>
);
