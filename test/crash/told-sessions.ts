import { aSessionTold } from '../support/story-clinic.ts';

export type ToldSession = ReturnType<typeof aSessionTold>;

/** Area codes under which the numbers kept for fiction (555-0100 to 555-0199) make enough different phones. */
const AREA_CODES = ['646', '718', '917', '332', '347', '929'] as const;

/** Sessions of as many clients, each with a phone of its own. At most 600. */
export const toldSessions = (count: number): ToldSession[] =>
  Array.from({ length: count }, (_, index) => {
    const areaCode = AREA_CODES[Math.floor(index / 100)];
    if (areaCode === undefined) throw new RangeError(`at most ${AREA_CODES.length * 100} sessions`);
    const number = String(index).padStart(3, '0');
    return aSessionTold({
      sessionId: `crash-session-${number}`,
      client: { clientId: `crash-client-${number}`, phone: `+1${areaCode}55501${number.slice(-2)}` },
    });
  });
