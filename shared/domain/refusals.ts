/** Data from outside that no retry can make right. The entry parks its key with the dead letters; the alarm tells a person. */
export class MalformedInput extends Error {
  override readonly name = 'MalformedInput';
}

/** Our own bug: stored data or code broke a promise of this system. Never retried, always alarmed. */
export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
}

/** For the `default` of an exhaustive switch: a forgotten case is a compile error, an unknown stored value an InvariantViolation. */
export const assertNever = (value: never): never => {
  throw new InvariantViolation(`a value outside its union: ${typeof value}`);
};
