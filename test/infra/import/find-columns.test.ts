import { describe, expect, it } from 'vitest';
import { type ColumnName, findColumns } from '../../../infra/import/columns.ts';

const enough = [
  'Clinic',
  'Client ID',
  'First name',
  'Mobile',
  'Date',
  'Time',
  'Service',
  'Depth (mm)',
  'Areas',
  'Indication',
];
const find = (headers: string[], wishes: { named?: [ColumnName, string][]; given?: ColumnName[] } = {}) => {
  const found = findColumns(headers, { named: new Map(wishes.named), given: new Set(wishes.given) });
  return found.kind === 'found'
    ? {
        names: Object.fromEntries([...found.columns].map(([name, { header }]) => [name, header])),
        ignored: found.ignored,
      }
    : { reasons: found.reasons.join('\n') };
};

describe('the columns of a file', () => {
  it('are known by the headers booking systems write', () => {
    expect(find(['Appointment ID', ...enough])).toEqual({
      names: {
        sessionId: 'Appointment ID',
        clinicId: 'Clinic',
        clientId: 'Client ID',
        firstName: 'First name',
        phone: 'Mobile',
        completedOn: 'Date',
        completedTime: 'Time',
        device: 'Service',
        needleDepthMm: 'Depth (mm)',
        areas: 'Areas',
        indication: 'Indication',
      },
      ignored: [],
    });
  });

  it.each([
    ['DEPTH_MM', 'needleDepthMm'],
    ['needle depth mm', 'needleDepthMm'],
    ['Prénom', 'firstName'],
    ['Téléphone', 'phone'],
    ['care sms', 'careSms'],
    ['Care SMS at', 'careSmsAt'],
    ['BOOKING_EMAIL_PROOF', 'bookingEmailProof'],
  ])('%s is %s: case, accents and signs do not count', (header, name) => {
    const others = enough.filter((one) => !['Depth (mm)', 'First name', 'Mobile'].includes(one));
    const { names } = find([header, ...others], { given: ['needleDepthMm', 'firstName'] });
    expect(
      names ?? find([header, ...others, 'E-mail'], { given: ['needleDepthMm', 'firstName'] }).names,
    ).toHaveProperty(name, header);
  });

  it('that nobody knows are ignored and told', () => {
    expect(find([...enough, 'Therapist', '', 'Time zone', 'SMS consent']).ignored).toEqual([
      'Therapist',
      'Time zone',
      'SMS consent',
    ]);
  });

  it('that are missing are all named, with what is there', () => {
    const { reasons } = find(['Client ID', 'Called', 'Date']);
    expect(reasons).toContain(
      'Missing: clinicId, firstName, device, needleDepthMm, areas, indication, phone or email.',
    );
    expect(reasons).toContain('"Client ID", "Called", "Date"');
  });

  it('need not be there when a flag says it for all rows', () => {
    const headers = enough.filter((header) => header !== 'Clinic' && header !== 'Service');
    expect(find(headers, { given: ['clinicId', 'device'] }).names).not.toHaveProperty('clinicId');
  });

  it('that are there twice must be chosen from', () => {
    const headers = [...enough, 'End time'];
    expect(find(headers).reasons).toContain('The columns "Time" and "End time" both mean completedTime');
    const { names, ignored } = find(headers, { named: [['completedTime', 'end time']] });
    expect(names).toHaveProperty('completedTime', 'End time');
    expect(ignored).toEqual(['Time']);
  });

  it('can be named by the person, and must then be there', () => {
    const headers = [...enough.filter((header) => header !== 'First name'), 'Called'];
    expect(find(headers, { named: [['firstName', 'Called']] }).names).toHaveProperty('firstName', 'Called');
    expect(find(enough, { named: [['email', 'Post']] }).reasons).toBe(
      'There is no column "Post" for --column email=...',
    );
  });
});
