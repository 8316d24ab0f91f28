import { describe, expect, it } from 'vitest';
import { formFaults } from '../../../functions/staff-web/session-faults.ts';

const fault = (path: string) => ({ path, message: 'x' });

describe('where a fault of what was told shows', () => {
  it.each([
    ['known', 'client.phone', { field: 'knownId', says: 'noContact' }],
    ['new', 'client.phone', { field: 'phone', says: 'phone' }],
    ['new', 'client.consents[0].proof', { field: 'proof', says: 'proof' }],
    ['known', 'client.consents[0].proof', { field: 'proof', says: 'proof' }],
    ['new', 'client.consents[0].at', { field: 'form', says: 'form' }],
    ['new', 'client.riskFlags[3]', { field: 'riskFlags', says: 'riskFlags' }],
    ['the-same', 'clinicId', { field: 'form', says: 'form' }],
    ['the-same', 'client', { field: 'phone', says: 'noContact' }],
  ] as const)('of a client who is %s, at %s', (whose, path, shown) => {
    expect(formFaults([fault(path)], { whose, clientId: 'C-1' })).toEqual([shown]);
  });

  it('each field once, in the order of the form', () => {
    const faults = ['course.sessionNumber', 'treatment.areas[0]', 'treatment.areas[1]', 'client.firstName'].map(fault);
    expect(formFaults(faults, { whose: 'new', clientId: 'C-1' }).map(({ field }) => field)).toEqual([
      'firstName',
      'areas',
      'sessionNumber',
    ]);
  });
});
