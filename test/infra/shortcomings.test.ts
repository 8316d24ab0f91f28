import { describe, expect, it } from 'vitest';
import { shortcomingsOf } from '../../infra/shortcomings.ts';
import { aClinic } from '../support/builders.ts';
import { demoConfig, synthesizeArtifact } from './synthesize.ts';

const withAddress = aClinic({ postalAddress: '12 Example Street, Sampletown' });
const short = 'https://care.example.com';
const long = 'https://aftercare.our-clinic.example.com';

describe('what a configuration leaves undone', () => {
  it('is nothing with a short address and a postal address for each clinic', () => {
    expect(shortcomingsOf({ clinics: [withAddress] }, short)).toEqual([]);
  });

  it.each([
    [undefined, "there is no publicUrl, and API Gateway's own address is too long for a text"],
    [long, 'aftercare.our-clinic.example.com in publicUrl has 32 characters, and a text has room for at most 25'],
  ])('are links in texts with the address %s, and why', (publicUrl, why) => {
    const [found, ...more] = shortcomingsOf({ clinics: [withAddress] }, publicUrl);
    expect(found?.sentence).toContain('Texts to clients carry no links, only digits to answer with');
    expect(found?.sentence).toContain(why);
    expect(more).toEqual([]);
  });

  it('are the postal addresses that mail needs, clinic by clinic', () => {
    const clinics = [aClinic(), withAddress, aClinic({ clinicId: 'north' })];
    expect(shortcomingsOf({ clinics }, short).map(({ sentence }) => sentence)).toEqual([
      'The clinic "main" has no postalAddress. Mail about booking and results needs one: the law asks for it.',
      'The clinic "north" has no postalAddress. Mail about booking and results needs one: the law asks for it.',
    ]);
  });
});

describe('texts of more than one part', () => {
  const long = (changes: Parameters<typeof aClinic>[0]) =>
    shortcomingsOf({ clinics: [{ ...withAddress, ...changes }] }, short).map(({ sentence }) => sentence);

  it('are none with a name of 20 characters and a phone of 12', () => {
    expect(long({ name: 'Clear Lake Skin Desk', phone: '212-555-0100', emergencyNumber: '911' })).toEqual([]);
  });

  it('are named with their clinic and languages, and the character that does it', () => {
    const [found, ...more] = long({ clinicId: 'north', name: 'Clínica Ejemplo' });
    expect(more).toEqual([]);
    expect(found).toContain('"north" take more than one part: "í" in its name or numbers is outside GSM-7');
    expect(found).toContain('day-1-check (en, fr, es)');
    expect(found).toContain('page-text (en, fr, es)');
    expect(found).not.toContain('-link');
    expect(found).not.toContain('page-email');
  });

  it('are only those that a long name makes too long, clinic by clinic', () => {
    const named = { ...withAddress, clinicId: 'north', name: 'The Sampletown Clinic of Skin and Light' };
    const found = shortcomingsOf({ clinics: [withAddress, named] }, short);
    expect(found.map(({ id }) => id)).toEqual(['long-texts:north']);
    expect(found[0]?.sentence).toContain('its name or numbers are too long');
    expect(found[0]?.sentence).toContain('aftercare (en');
    expect(found[0]?.sentence).not.toContain('acknowledged (en');
  });
});

describe('whoever synthesizes the stack', () => {
  const told = (options: Parameters<typeof synthesizeArtifact>[0]): string[] =>
    synthesizeArtifact(options).messages.map(({ level, entry }) => `${level}: ${entry.data}`);

  it('is warned of each shortcoming, which does not make the command fail', () => {
    const config = demoConfig();
    for (const clinic of config.clinics) delete clinic.postalAddress;
    expect(told({ config, publicUrl: long })).toEqual([
      expect.stringMatching(/^warning: Texts to clients carry no links/),
      expect.stringMatching(/^warning: The clinic "main" has no postalAddress/),
      expect.stringMatching(/^warning: The clinic "harbor" has no postalAddress/),
    ]);
  });

  it('hears nothing of a configuration that leaves nothing undone', () => {
    expect(told({ publicUrl: short })).toEqual([]);
  });

  it('is told about links by the address that the stack is made with', () => {
    expect(told({})).toEqual([expect.stringContaining('there is no publicUrl')]);
  });
});
