const sets = new Set(['SS', 'NS', 'BS']);

/**
 * JSON with sorted members, and with sorted sets of DynamoDB's JSON.
 * Two items are equal for DynamoDB exactly when their canonical JSON is.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return (
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      // An array below one of these names is always a set: a map's attribute of that name holds an object.
      .map(([name, member]) => [name, sets.has(name) && Array.isArray(member) ? member.toSorted() : sorted(member)])
  );
}
