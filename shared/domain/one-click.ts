/**
 * What causes the one reading of a link's unsubscribe button: a second click of the same link is the same event. It leaves
 * no Reply, so whoever removes all that a link led to finds it by this.
 */
export const oneClickCause = (tokenHash: string): string => `one-click ${tokenHash}`;
