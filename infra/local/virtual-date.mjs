/**
 * A `Date` whose "now" is read from shared memory; everything else of it, zones and parsing, is the real one.
 * Loaded into the workers of functions before any product code. Timers stay real: a function's waiting is not the clinic's time.
 */
export function installVirtualDate(memory) {
  const RealDate = globalThis.Date;
  const cell = new BigInt64Array(memory);
  const now = () => Number(Atomics.load(cell, 0));

  function VirtualDate(...parts) {
    if (new.target === undefined) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, new.target);
  }
  Object.setPrototypeOf(VirtualDate, RealDate);
  Object.defineProperty(VirtualDate, 'now', { value: now, configurable: true, writable: true });
  Object.defineProperty(VirtualDate, 'prototype', { value: RealDate.prototype });
  Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
  Object.defineProperty(VirtualDate, 'length', { value: RealDate.length });
  RealDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;
}
