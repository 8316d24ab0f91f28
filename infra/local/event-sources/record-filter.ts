import { isObject } from '../template/template-body.ts';

/** The tests of an event pattern that are modelled, beside exact values. */
const TESTS = ['exists', 'prefix', 'anything-but'];

/**
 * Whether an event matches an event pattern: each leaf of the pattern is a list, of which one value or test must hold.
 * Fields the pattern does not name are ignored.
 */
export function matchesPattern(pattern: unknown, event: unknown): boolean {
  if (!isObject(pattern)) return false;
  return Object.entries(pattern).every(([field, expected]) => {
    const actual = isObject(event) ? event[field] : undefined;
    if (Array.isArray(expected)) return expected.some((one) => matchesLeaf(one, actual));
    return matchesPattern(expected, actual);
  });
}

/** Says what in a pattern is not modelled; undefined when everything is. */
export function findUnknownPattern(pattern: unknown): string | undefined {
  if (Array.isArray(pattern)) {
    const tests = pattern.filter(isObject).flatMap((test) => Object.keys(test));
    const unknown = tests.find((test) => !TESTS.includes(test));
    return unknown === undefined ? undefined : `the pattern test "${unknown}" is not modelled`;
  }
  if (!isObject(pattern)) return 'a pattern must be an object of lists';
  return Object.values(pattern)
    .map(findUnknownPattern)
    .find((problem) => problem !== undefined);
}

function matchesLeaf(expected: unknown, actual: unknown): boolean {
  if (!isObject(expected)) return expected === actual;
  return Object.entries(expected).every(([test, argument]) => {
    if (test === 'exists') return (actual !== undefined) === argument;
    if (test === 'prefix') return typeof actual === 'string' && actual.startsWith(String(argument));
    const excluded = Array.isArray(argument) ? argument : [argument];
    return actual !== undefined && !excluded.includes(actual);
  });
}
