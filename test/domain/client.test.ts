import { describe, expect, it } from 'vitest';
import { ClientTold } from '../../shared/domain/client-told.ts';
import { check } from '../../shared/domain/schema.ts';

const told = {
  clientId: 'C-1',
  firstName: 'Ann',
  phone: '(212) 555-0134',
  language: 'en',
  consents: [{ class: 'care', channel: 'sms', given: true, at: '2026-03-02T14:00:00-05:00', proof: 'intake form 7' }],
};
const pathsOf = (changes: object): string[] => {
  const parsed = check(ClientTold, { ...told, ...changes });
  return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
};

describe('a client as told', () => {
  it.each<[string, object]>([
    ['with the least', {}],
    [
      'with everything',
      {
        lastName: 'Placeholder',
        email: 'ann@example.com',
        timeZone: 'Pacific/Honolulu',
        preferredChannel: 'email',
        riskFlags: ['keloid', 'around-eyes'],
      },
    ],
    ['without contact points', { phone: undefined }],
    ['without consents', { consents: [] }],
    ['with any script', { firstName: 'Zoë 李 😀', lastName: "O’Neil-d'Arc" }],
  ])('is taken %s', (_, changes) => {
    expect(pathsOf(changes)).toEqual([]);
  });

  it('is trimmed', () => {
    expect(ClientTold.parse({ ...told, firstName: '  Ann ' }).firstName).toBe('Ann');
  });

  it.each<[string, object]>([
    ['clientId', { clientId: 'C 1' }],
    ['clientId', { clientId: undefined }],
    ['firstName', { firstName: '   ' }],
    ['firstName', { firstName: 'A'.repeat(81) }],
    ['firstName', { firstName: 'Ann\nBob' }],
    ['firstName', { firstName: 'A\u0000' }],
    ['firstName', { firstName: 'A\ud800' }],
    ['firstName', { firstName: 'A\ufffdn' }],
    ['lastName', { lastName: '' }],
    ['phone', { phone: '' }],
    ['phone', { phone: 2125550134 }],
    ['phone', { phone: '5'.repeat(41) }],
    ['email', { email: 'ann at example.com' }],
    ['language', { language: 'de' }],
    ['language', { language: undefined }],
    ['timeZone', { timeZone: 'America/Nowhere' }],
    ['timeZone', { timeZone: '+05:00' }],
    ['preferredChannel', { preferredChannel: 'fax' }],
    ['riskFlags[1]', { riskFlags: ['keloid', 'tall'] }],
    ['consents', { consents: undefined }],
    ['consents[0].class', { consents: [{ ...told.consents[0], class: 'marketing' }] }],
    ['consents[0].at', { consents: [{ ...told.consents[0], at: '2026-03-02' }] }],
    ['consents[0].given', { consents: [{ ...told.consents[0], given: 'yes' }] }],
    ['consents[0].proof', { consents: [{ ...told.consents[0], proof: '' }] }],
    ['consents', { consents: Array.from({ length: 31 }, () => told.consents[0]) }],
    ['nickname', { nickname: 'Annie' }],
  ])('is refused at "%s": %j', (path, changes) => {
    expect(pathsOf(changes)).toEqual([path]);
  });
});
