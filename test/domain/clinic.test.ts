import { describe, expect, it } from 'vitest';
import { answeringClinic, clinicOf, staffMember } from '../../shared/domain/clinic.ts';
import { Clinic, ClinicRoster } from '../../shared/domain/clinic-schema.ts';
import { check } from '../../shared/domain/schema.ts';
import { aClinic, aRoster } from '../support/builders.ts';

const clinic = aClinic();
const pathsOf = (changes: object): string[] => {
  const parsed = check(Clinic, { ...clinic, ...changes });
  return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
};

describe('a clinic', () => {
  it('is taken as it is configured, also when it is never staffed', () => {
    expect(pathsOf({})).toEqual([]);
    expect(pathsOf({ staffedHours: [] })).toEqual([]);
  });

  it('may have a booking page and an address to print under mail', () => {
    expect(pathsOf({ bookingUrl: 'https://booking.example.com/fern?from=text' })).toEqual([]);
    expect(pathsOf({ postalAddress: '12 Example Street, Sampletown, NY 00000' })).toEqual([]);
    expect(pathsOf({ postalAddress: 'x'.repeat(200) })).toEqual([]);
  });

  it.each<[string, object]>([
    ['clinicId', { clinicId: 'the clinic' }],
    ['name', { name: 'A name so long that it fills a text' }],
    ['timeZone', { timeZone: 'New York' }],
    ['country', { country: 'usa' }],
    ['language', { language: 'de' }],
    ['emergencyNumber', { emergencyNumber: 'call' }],
    ['staffedHours[0].weekday', { staffedHours: [{ weekday: 0, from: '09:00', to: '18:00' }] }],
    ['staffedHours[0].from', { staffedHours: [{ weekday: 1, from: '9:00', to: '18:00' }] }],
    ['staffedHours[0]', { staffedHours: [{ weekday: 1, from: '18:00', to: '09:00' }] }],
    ['texting.phoneNumberArn', { texting: { ...clinic.texting, phoneNumberArn: 'phone-main' } }],
    ['texting.phoneNumber', { texting: { ...clinic.texting, phoneNumber: '(212) 555-0100' } }],
    ['texting.partsPerSecond', { texting: { ...clinic.texting, partsPerSecond: 0 } }],
    ['mailing.from', { mailing: { ...clinic.mailing, from: 'care' } }],
    ['texting.phoneNumber', { texting: { ...clinic.texting, phoneNumber: '+18885550100' } }],
    ['texting.pool', { texting: { ...clinic.texting, pool: 'all' } }],
    ['name', { name: 'Fern\n& Fable' }],
    ['bookingUrl', { bookingUrl: 'booking.example.com' }],
    ['bookingUrl', { bookingUrl: 'ftp://booking.example.com' }],
    ['bookingUrl', { bookingUrl: 'https://booking.example.com/a b' }],
    ['bookingUrl', { bookingUrl: 'https://me:secret@booking.example.com' }],
    ['bookingUrl', { bookingUrl: `https://booking.example.com/${'x'.repeat(200)}` }],
    ['bookingUrl', { bookingUrl: '' }],
    ['postalAddress', { postalAddress: '' }],
    ['postalAddress', { postalAddress: '   ' }],
    ['postalAddress', { postalAddress: 'x'.repeat(201) }],
    ['postalAddress', { postalAddress: '12 Example Street\nSampletown' }],
    ['postal', { postal: 'misspelt' }],
    ['staff', { staff: [], ladder: { ...clinic.ladder, steps: [] } }],
    ['staff[0]', { staff: [{ staffId: 'nadia', name: 'Nadia Fern' }, ...clinic.staff.slice(1)] }],
    ['ladder.steps', { ladder: { ...clinic.ladder, steps: [] } }],
    ['ladder.steps[0].waitMinutes', { ladder: { ...clinic.ladder, steps: [{ staffIds: ['nadia'], waitMinutes: 0 }] } }],
    ['ladder.steps[0].staffIds', { ladder: { ...clinic.ladder, steps: [{ staffIds: [], waitMinutes: 5 }] } }],
    [
      'ladder.steps[0].staffIds[1]',
      { ladder: { ...clinic.ladder, steps: [{ staffIds: ['nadia', 'nobody'], waitMinutes: 5 }] } },
    ],
    ['ladder.repeatAfterMinutes', { ladder: { ...clinic.ladder, repeatAfterMinutes: 1 } }],
    ['ladder.outcomeWithinMinutes', { ladder: { ...clinic.ladder, outcomeWithinMinutes: 5 } }],
  ])('is refused at %s: %j', (path, changes) => {
    expect(pathsOf(changes)).toContain(path);
  });
});

describe('the roster', () => {
  it('is refused without a clinic, and with two of one id', () => {
    expect(ClinicRoster.safeParse({ clinics: [] }).success).toBe(false);
    expect(ClinicRoster.safeParse(aRoster(clinic, clinic)).success).toBe(false);
    expect(ClinicRoster.safeParse(aRoster(clinic, aClinic({ clinicId: 'north' }))).success).toBe(true);
  });

  it('knows its clinics and their people, and nobody who has left', () => {
    expect(clinicOf(aRoster(clinic), 'main')).toEqual(clinic);
    expect(clinicOf(aRoster(clinic), 'closed')).toBeUndefined();
    expect(staffMember(clinic, 'tomas')?.name).toBe('Tomas Fable');
    expect(staffMember(clinic, 'gone')).toBeUndefined();
  });
});

describe('answeringClinic', () => {
  const north = aClinic({ clinicId: 'north' });

  it('is the Case’s own clinic', () => {
    expect(answeringClinic(aRoster(clinic, north), 'north')).toBe(north);
  });

  it('is the first one for a clinic that has left: its open Cases are paged all the same', () => {
    expect(answeringClinic(aRoster(clinic, north), 'closed-down')).toBe(clinic);
  });
});
