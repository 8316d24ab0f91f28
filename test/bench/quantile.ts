/** The value that this share (0 to 1) of the values does not exceed. Throws when there are none. */
export const quantile = (values: readonly number[], share: number): number => {
  const ascending = values.toSorted((a, b) => a - b);
  const found = ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)];
  if (found === undefined) throw new RangeError('no values');
  return found;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);
