import { describe, expect, it } from 'vitest';
import { describeAccounts, openStaffAccounts } from '../../infra/local/oidc/staff-accounts.ts';
import { demoConfig } from '../infra/synthesize.ts';
import { aClinic } from '../support/builders.ts';
import { memoryState } from './edge-fakes.ts';

const groupsOf = (config: Parameters<typeof describeAccounts>[0]) =>
  Object.fromEntries(describeAccounts(config).map(({ email, groups }) => [email, groups]));

describe('the accounts of the local user pool', () => {
  it('are the demo staff, with every role among them, and one stranger', () => {
    expect(groupsOf(demoConfig())).toEqual({
      'nadia.fern@example.com': ['clinician'],
      'tomas.fable@example.com': ['clinician'],
      'ines@example.com': ['manager'],
      'robin.desk@example.com': ['front-desk'],
      'marina.lantern@example.com': ['clinician'],
      'oscar@example.com': ['manager'],
      'former.colleague@example.com': ['clinician'],
    });
  });

  it('leave out who has no address, and are one for who works at two clinics', () => {
    const elsewhere = aClinic({
      clinicId: 'harbor',
      name: 'Harbor',
      staff: [{ staffId: 'nf', name: 'Dr. Fern', email: 'NADIA@example.com' }],
      ladder: { ...aClinic().ladder, steps: [{ staffIds: ['nf'], waitMinutes: 5 }] },
    });
    const accounts = describeAccounts({ clinics: [aClinic(), elsewhere] });
    expect(accounts.map(({ email, place }) => [email, place])).toEqual([
      ['NADIA@example.com', 'Fern & Fable Skin, Harbor'],
      ['ines@example.com', 'Fern & Fable Skin'],
      ['former.colleague@example.com', 'on no staff list any more'],
    ]);
    expect(new Set(accounts.map(({ subject }) => subject)).size).toBe(3);
  });

  it('keep what was changed of them', async () => {
    const state = memoryState();
    const described = describeAccounts({ clinics: [aClinic()] });
    await openStaffAccounts(described, state).change('ines@example.com', { groups: [] });
    await openStaffAccounts(described, state).change('ines@example.com', { closed: true });
    const ines = (await openStaffAccounts(described, state).all()).find(({ email }) => email === 'ines@example.com');
    expect(ines).toMatchObject({ groups: [], closed: true, name: 'Ines Placeholder' });
    await expect(openStaffAccounts(described, state).change('x@example.com', {})).rejects.toThrow('Nobody has');
  });
});
