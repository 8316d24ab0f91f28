import type { ConsentClass } from './consent.ts';
import type { ProtocolRow } from './protocol.ts';

/** What a mail's own unsubscribe button ends at its address. Source: docs/clinical.md K6 and M13. */
export const endedByOneClick: readonly ConsentClass[] = ['results', 'booking'];

/**
 * The class by which one click ends mail of this row, whatever else it goes by; undefined for care mail, which carries no
 * such button.
 */
export const leftByOneClick = ({ consents }: Pick<ProtocolRow, 'consents'>): ConsentClass | undefined =>
  consents.find((forClass) => endedByOneClick.includes(forClass));

/**
 * What causes the one reading of a link's unsubscribe button: a second click of the same link is the same event. It leaves
 * no Reply, so whoever removes all that a link led to finds it by this.
 */
export const oneClickCause = (tokenHash: string): string => `one-click ${tokenHash}`;
