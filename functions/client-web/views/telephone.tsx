import type { Clinic } from '../../../shared/domain/clinic.ts';
import type { ClientWords } from '../words.ts';

const telOf = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;

/** A number one presses to call, and what for. */
export const Telephone = ({ said, number }: { said: string; number: string }) => (
  <a href={telOf(number)}>
    <small>{said}</small> <b>{number}</b>
  </a>
);

/** A number as big as a button, never broken into two lines; `main` and `alarm` say how much it matters. */
export const CallButton = ({
  number,
  weight = '',
  said,
}: {
  number: string;
  weight?: 'main' | 'alarm' | '';
  said: string;
}) => {
  const [before, after] = said.split(number);
  return (
    <a class={`action ${weight}`.trim()} href={telOf(number)}>
      <span>
        {before}
        <span class="whole">{number}</span>
        {after}
      </span>
    </a>
  );
};

interface Called {
  clinic: Clinic;
  words: ClientWords;
}

export const CallEmergency = ({ clinic: { emergencyNumber }, words }: Called) => (
  <div class="actions">
    <CallButton number={emergencyNumber} weight="alarm" said={words.callEmergency(emergencyNumber)} />
  </div>
);

export const CallClinic = ({ clinic: { phone }, words }: Called) => (
  <div class="actions">
    <CallButton number={phone} said={words.callClinic(phone)} />
  </div>
);

/** Both, the clinic first: somebody should speak with them today. */
export const CallBoth = ({ clinic: { phone, emergencyNumber }, words }: Called) => (
  <div class="actions">
    <CallButton number={phone} weight="main" said={words.callClinic(phone)} />
    <CallButton number={emergencyNumber} weight="alarm" said={words.callEmergency(emergencyNumber)} />
  </div>
);
