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

  it('reaches nobody: fictional numbers and example addresses only', () => {
    const text = JSON.stringify(demoConfig());
    for (const number of text.match(/\+\d+/g) ?? []) expect(number).toMatch(/^\+1\d{3}55501\d{2}$/);
    for (const address of text.match(/[\w.]+@[\w.]+/g) ?? []) expect(address).toMatch(/@example\.com$/);
  });
});

describe('a configuration is refused', () => {
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
    expect(pathsOf({ ...demoConfig(), mailIdentity: 'elsewhere.example' })).toEqual(['clinics[0].mailing.from']);
    expect(pathsOf({ ...demoConfig(), mailIdentity: 'care@example.com' })).toEqual([]);
  });

  it('when the ladder pages somebody who is not on the staff', () => {
    const config = demo((changed) => clinic(changed).ladder.steps[1]?.staffIds.push('ghost'));
    expect(faultsOf(config)).toEqual([
      ['clinics[0].ladder.steps[1].staffIds[1]', 'nobody in staff has the id "ghost"'],
    ]);
  });

  it('when clinics text from numbers in different regions', () => {
    const config = demo((changed) => {
      const other = structuredClone(clinic(changed));
      other.clinicId = 'second';
      other.texting.phoneNumberArn = 'arn:aws:sms-voice:eu-west-1:000000000000:phone-number/phone-2';
      changed.clinics.push(other);
    });
    expect(pathsOf(config)).toEqual(['clinics[1].texting.phoneNumberArn']);
  });

  it('with a misspelt setting, a wrong log retention, or no clinic', () => {
    expect(pathsOf({ ...demoConfig(), alarmContact: [] })).toEqual(['alarmContact']);
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
