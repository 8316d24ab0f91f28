import type { Clinic } from '../../../shared/domain/clinic.ts';
import type { ClientWords } from '../words.ts';
import { CallButton } from './telephone.tsx';

/** What no form should be filled in for, and the number to call instead. */
export const FirstOfAll = ({ words: { firstOfAll }, clinic }: { words: ClientWords; clinic: Clinic }) => (
  <div class="notice alarm">
    <p>{firstOfAll.question}</p>
    <ul>
      {firstOfAll.signs.map((sign) => (
        <li>{sign}</li>
      ))}
    </ul>
    <CallButton number={clinic.emergencyNumber} weight="alarm" said={firstOfAll.call(clinic.emergencyNumber)} />
  </div>
);
