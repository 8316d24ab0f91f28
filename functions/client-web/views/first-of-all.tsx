import type { Clinic } from '../../../shared/domain/clinic.ts';
import type { ClientWords } from '../words.ts';

/** What no form should be filled in for, and the number to call instead. */
export const FirstOfAll = ({ words: { firstOfAll }, clinic }: { words: ClientWords; clinic: Clinic }) => (
  <div class="notice alarm">
    <p>{firstOfAll.question}</p>
    <ul>
      {firstOfAll.signs.map((sign) => (
        <li>{sign}</li>
      ))}
    </ul>
    <a class="action alarm" href={`tel:${clinic.emergencyNumber}`}>
      {firstOfAll.call(clinic.emergencyNumber)}
    </a>
  </div>
);
