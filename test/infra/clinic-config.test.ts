import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadClinicConfig, parseClinicConfig, regionOf, UnusableClinicConfig } from '../../infra/clinic-config.ts';
import { demoConfig } from './synthesize.ts';

const faultsOf = (raw: unknown): Array<[path: string, message: string]> => {
  try {
    parseClinicConfig(raw, 'clinic.config.json');
  } catch (cause) {
    if (cause instanceof UnusableClinicConfig) return cause.faults.map(({ path, message }) => [path, message]);
    throw cause;
  }
  return [];
};
const pathsOf = (raw: unknown): string[] => faultsOf(raw).map(([path]) => path);
const demo = (change: (config: ReturnType<typeof demoConfig>) => void) => {
  const config = structuredClone(demoConfig());
  change(config);
  return config;
};
const clinic = (config: ReturnType<typeof demoConfig>) => {
  const [first] = config.clinics;
  if (!first) throw new Error('the demo has a clinic');
  return first;
};

describe('the demo configuration', () => {
  it('is the clinic main in New York, with a ladder of two to three steps', () => {
    const { clinicId, timeZone, ladder } = clinic(demoConfig());
    expect({ clinicId, timeZone }).toEqual({ clinicId: 'main', timeZone: 'America/New_York' });
    expect(ladder.steps.length).toBeGreaterThanOrEqual(2);
    expect(regionOf(demoConfig())).toBe('us-east-1');
  });

  it('has a second clinic on the other coast, with a zone, language, number, people and ladder of its own', () => {
    const [main, harbor, ...more] = demoConfig().clinics;
    expect(more).toEqual([]);
    expect(harbor).toMatchObject({ clinicId: 'harbor', timeZone: 'America/Los_Angeles', language: 'es' });
    expect(harbor?.texting).toMatchObject({ phoneNumber: '+13105550100' });
    expect(harbor?.texting.phoneNumberArn).not.toBe(main?.texting.phoneNumberArn);
    expect(harbor?.mailing.from).not.toBe(main?.mailing.from);
    const peopleOfMain = new Set(main?.staff.flatMap(({ staffId, phone, email }) => [staffId, phone, email]));
    for (const { staffId, phone, email } of harbor?.staff ?? [])
      for (const known of [staffId, phone, email]) expect(peopleOfMain.has(known)).toBe(false);
  });

  it('shows a booking page and goes without one, and has an address to print under mail for both', () => {
    expect(demoConfig().clinics.map(({ bookingUrl }) => bookingUrl)).toEqual([
      'https://booking.example.com/fern-and-fable',
      undefined,
    ]);
    for (const { postalAddress } of demoConfig().clinics) expect(postalAddress).toContain('Example');
  });

  it('reaches nobody: fictional numbers and example addresses only', () => {
    const text = JSON.stringify(demoConfig());
    for (const number of text.match(/\+\d+/g) ?? []) expect(number).toMatch(/^\+1\d{3}55501\d{2}$/);
    for (const address of text.match(/[\w.]+@[\w.]+/g) ?? []) expect(address).toMatch(/@example\.com$/);
  });
});

describe('a configuration is refused', () => {
  it('with a protocol below a floor of safety, in a sentence that names the clinic and the row', () => {
    const own = { 'day-1-check': { at: '21:30' }, 'day-1-nudge': { off: true }, intervals: { S: { days: 10 } } };
    const raw = demo((config) => Object.assign(clinic(config), { protocol: own }));
    expect(faultsOf(raw)).toEqual([
      [
        'clinics[0].protocol.day-1-check.at',
        'clinic "main", day-1-check: 21:30 is outside 09:00 to 20:00, when it may go (docs/clinical.md T3)',
      ],
      [
        'clinics[0].protocol.intervals.S.days',
        'clinic "main", intervals S: 10 days are fewer than 14, so approvedBy must name who stands behind it (docs/clinical.md T11)',
      ],
    ]);
    expect(pathsOf(demo((config) => Object.assign(clinic(config), { protocol: { 'day-1-chek': {} } })))).toEqual([
      'clinics[0].protocol.day-1-chek',
    ]);
  });

  it('but not with a protocol above them, which it keeps as it is', () => {
    const own = { 'day-1-check': { at: '11:00' }, intervals: { S: { days: 10, approvedBy: 'Dr. Ines Placeholder' } } };
    const raw = demo((config) => Object.assign(clinic(config), { protocol: own }));
    expect(parseClinicConfig(raw, 'clinic.config.json').clinics[0]?.protocol).toEqual(own);
  });

  it('without anybody to alarm', () => {
    const { alarmContacts: _, ...rest } = demoConfig();
    expect(pathsOf(rest)).toEqual(['alarmContacts']);
    expect(faultsOf({ ...rest, alarmContacts: [] })).toEqual([
      ['alarmContacts', 'must have at least one email address, or alarms reach nobody'],
    ]);
    expect(pathsOf({ ...rest, alarmContacts: ['somebody'] })).toEqual(['alarmContacts[0]']);
  });

  it.each([
    'http://care.example.com',
    'https://care.example.com/',
    'care.example.com',
    'https://care.example.com/?x=1',
    'https://care.example.com/#top',
    'https://somebody:secret@care.example.com',
    'https://Care.example.com',
    'https://pflege-münchen.example',
    'https://care.example.com:443',
    'https://care.example.com/care/',
    ' https://care.example.com',
    'ftp://care.example.com',
    '',
  ])('with the public address %s', (publicUrl) => {
    expect(pathsOf({ ...demoConfig(), publicUrl })).toEqual(['publicUrl']);
  });

  it.each(['https://care.example.com', 'https://example.com/care', 'http://127.0.0.1:4400', 'http://localhost:4400'])(
    'but not with the public address %s',
    (publicUrl) => {
      expect(pathsOf({ ...demoConfig(), publicUrl })).toEqual([]);
    },
  );

  it('when a clinic mails from outside the verified identity', () => {
    expect(pathsOf({ ...demoConfig(), mailIdentity: 'elsewhere.example' })).toEqual([
      'clinics[0].mailing.from',
      'clinics[1].mailing.from',
    ]);
    expect(pathsOf({ ...demoConfig(), mailIdentity: 'care@example.com' })).toEqual(['clinics[1].mailing.from']);
  });

  it('when the ladder pages somebody who is not on the staff', () => {
    const config = demo((changed) => clinic(changed).ladder.steps[1]?.staffIds.push('ghost'));
    expect(faultsOf(config)).toEqual([
      ['clinics[0].ladder.steps[1].staffIds[1]', 'nobody in staff has the id "ghost"'],
    ]);
  });

  it('when clinics text from numbers in different regions', () => {
    const config = demo((changed) => {
      const [, harbor] = changed.clinics;
      if (harbor) harbor.texting.phoneNumberArn = 'arn:aws:sms-voice:eu-west-1:000000000000:phone-number/phone-2';
    });
    expect(pathsOf(config)).toEqual(['clinics[1].texting.phoneNumberArn']);
  });

  it.each(['http://booking.example.com', 'http://localhost.example.com/book'])(
    'with the booking page %s, which anybody on the way could change',
    (bookingUrl) => {
      expect(faultsOf(demo((changed) => Object.assign(clinic(changed), { bookingUrl })))).toEqual([
        ['clinics[0].bookingUrl', 'must be an https address; http only for 127.0.0.1 or localhost'],
      ]);
    },
  );

  it.each(['http://127.0.0.1:8080/book', 'http://localhost/book', 'https://booking.example.com/book?clinic=2#day'])(
    'but not with the booking page %s',
    (bookingUrl) => {
      expect(pathsOf(demo((changed) => Object.assign(clinic(changed), { bookingUrl })))).toEqual([]);
    },
  );

  it('with a booking page that is no address, whatever else is wrong', () => {
    const config = demo((changed) => {
      clinic(changed).bookingUrl = 'booking.example.com';
      changed.mailIdentity = 'elsewhere.example';
    });
    expect(pathsOf(config)).toContain('clinics[0].bookingUrl');
  });

  it('with a toll-free number, where the carrier answers STOP and HELP itself', () => {
    for (const phoneNumber of ['+18005550100', '+18335550100', '+18885550100'])
      expect(faultsOf(demo((changed) => Object.assign(clinic(changed).texting, { phoneNumber })))).toEqual([
        ['clinics[0].texting.phoneNumber', expect.stringContaining('must not be toll-free')],
      ]);
    for (const phoneNumber of ['+18085550100', '+18015550100'])
      expect(pathsOf(demo((changed) => Object.assign(clinic(changed).texting, { phoneNumber })))).toEqual([]);
  });

  it('with a misspelt setting, at the top or in a clinic', () => {
    expect(pathsOf({ ...demoConfig(), alarmContact: [] })).toEqual(['alarmContact']);
    expect(faultsOf(demo((changed) => Object.assign(clinic(changed), { bookingURL: 'https://x.example' })))).toEqual([
      ['clinics[0].bookingURL', 'is not known here'],
    ]);
    expect(pathsOf(demo((changed) => Object.assign(clinic(changed).ladder, { repeatMinutes: 5 })))).toEqual([
      'clinics[0].ladder.repeatMinutes',
    ]);
  });

  it('with a wrong log retention, or no clinic', () => {
    expect(pathsOf({ ...demoConfig(), logRetentionDays: 8 })).toEqual(['logRetentionDays']);
    expect(pathsOf({ ...demoConfig(), clinics: [] })).toEqual(['clinics']);
  });

  it('with everything that is wrong at once, each by its path', () => {
    const config = demo((changed) => {
      clinic(changed).timeZone = 'America/Nowhere';
      clinic(changed).texting.phoneNumber = '555-0100';
      changed.alarmContacts = ['x'];
    });
    expect(pathsOf(config).sort()).toEqual([
      'alarmContacts[0]',
      'clinics[0].texting.phoneNumber',
      'clinics[0].timeZone',
    ]);
  });
});

describe('a configuration file', () => {
  const file = (text: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'aftercare-config-')), 'clinic.config.json');
    writeFileSync(path, text);
    return path;
  };

  it('that is missing or no JSON is refused by its name', () => {
    expect(() => loadClinicConfig('no-such-file.json')).toThrow(/no-such-file\.json cannot be used:\n.*cannot be read/);
    expect(() => loadClinicConfig(file('{'))).toThrow(/clinic\.config\.json cannot be used:\n.*is not JSON/);
  });

  it('that leaves out the log retention keeps logs for 90 days', () => {
    const { logRetentionDays: _, ...rest } = demoConfig();
    expect(loadClinicConfig(file(JSON.stringify(rest))).logRetentionDays).toBe(90);
  });
});
