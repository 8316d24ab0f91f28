import { describe, expect, it } from 'vitest';

interface Decided {
  kind: string;
  reason?: string;
}

/** A decision by its kind and, where it has one, its reason: `skip opted-out`. */
export type OutcomeOf<Decision extends Decided> = Decision extends {
  kind: infer Kind extends string;
  reason: infer Reason extends string;
}
  ? `${Kind} ${Reason}`
  : Decision['kind'];

/** Rows of facts for every outcome: a decision that learns a new reason does not compile without a row for it. */
export type DecisionTable<Decision extends Decided, Row> = Record<OutcomeOf<Decision>, readonly [Row, ...Row[]]>;

export const outcomeOf = ({ kind, reason }: Decided): string => (reason === undefined ? kind : `${kind} ${reason}`);

/** One test per row: the decision must be what the row stands under. */
export const decides = <Row extends { when: string }>(
  table: Readonly<Record<string, readonly Row[]>>,
  decide: (row: Row) => Decided,
): void => {
  describe.each(Object.entries(table))('%s', (outcome, rows) => {
    it.each([...rows])('$when', (row) => {
      expect(outcomeOf(decide(row))).toBe(outcome);
    });
  });
};
