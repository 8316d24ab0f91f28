import { describe, expect, it } from 'vitest';
import { faultsOf, sessionOf } from './row-fixture.ts';

const stated = { consentAt: '2026-01-05 10:00', consentProof: 'intake form' };
const consentsOf = (changes: Record<string, string>) => sessionOf({ ...stated, ...changes }).client.consents;

describe('the consents of a row', () => {
  it('are the six columns of class and channel, with date and proof', () => {
    expect(consentsOf({ careSms: 'yes', resultsEmail: 'x', bookingSms: 'no' })).toEqual([
      { class: 'care', channel: 'sms', given: true, at: '2026-01-05T15:00:00.000Z', proof: 'intake form' },
      { class: 'results', channel: 'email', given: true, at: '2026-01-05T15:00:00.000Z', proof: 'intake form' },
      { class: 'booking', channel: 'sms', given: false, at: '2026-01-05T15:00:00.000Z', proof: 'intake form' },
    ]);
  });

  it('that are empty are neither given nor withdrawn', () => {
    expect(consentsOf({ careSms: '', bookingEmail: ' ' })).toEqual([]);
  });

  it('may have a date and a proof of their own', () => {
    const [care, booking] = consentsOf({
      careSms: 'yes',
      bookingSms: 'yes',
      bookingSmsAt: '2026-02-01T10:00-05:00',
      bookingSmsProof: 'web form',
    });
    expect(care).toMatchObject({ at: '2026-01-05T15:00:00.000Z', proof: 'intake form' });
    expect(booking).toMatchObject({ at: '2026-02-01T15:00:00.000Z', proof: 'web form' });
  });

  it('are never made up: whoever says yes or no says since when and by what proof', () => {
    expect(faultsOf({ careSms: 'yes' })).toEqual([
      'consentAt: is empty: it must say since when (careSms)',
      'consentProof: is empty: careSms needs its proof, such as the form that was signed',
    ]);
    expect(faultsOf({ careSms: 'no', consentProof: 'form', consentAt: '' })).toEqual([
      'consentAt: is empty: it must say since when (careSms)',
    ]);
    expect(faultsOf({ ...stated, careSms: 'maybe' })).toEqual(['careSms: "maybe" is neither yes nor no']);
    expect(faultsOf({ ...stated, consentAt: '02/03/2026', careEmail: 'yes' })[0]).toContain('could mean two days');
  });

  it('with a date alone: a consent counts from the first minute of that day, a refusal from its last', () => {
    const [care, booking] = consentsOf({ consentAt: '2026-01-05', careSms: 'yes', bookingSms: 'no' });
    expect(care?.at).toBe('2026-01-05T05:00:00.000Z');
    expect(booking?.at).toBe('2026-01-06T04:59:00.000Z');
  });

  it('on the day of the session a refusal counts from the session, which is never ahead', () => {
    const [refusal] = consentsOf({ consentAt: '2026-03-02', careSms: 'no' });
    expect(refusal?.at).toBe('2026-03-02T19:00:00.000Z');
  });
});
