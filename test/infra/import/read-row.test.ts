import { describe, expect, it } from 'vitest';
import { faultsOf, readChanged, sessionOf } from './row-fixture.ts';

describe('a good row', () => {
  it('becomes the session the API takes', () => {
    expect(sessionOf({ lastName: ' Example ', 'E-mail': 'ann@example.com' })).toEqual({
      sessionId: 'apt-1',
      clinicId: 'main',
      completedAt: '2026-03-02T19:00:00.000Z',
      treatment: { device: 'pen', needleDepthMm: 1.5, areas: ['face'], indication: 'glow' },
      client: {
        clientId: 'cl-1',
        firstName: 'Ann',
        lastName: 'Example',
        phone: '212-555-0121',
        email: 'ann@example.com',
        language: 'en',
        consents: [],
      },
    });
  });

  it.each([
    ['1,5', 1.5],
    ['0.25 mm', 0.25],
    ['2', 2],
    ['="1.5"', 1.5],
  ])('a depth of %s is %d mm', (cell, depth) =>
    expect(sessionOf({ 'Depth (mm)': cell }).treatment.needleDepthMm).toBe(depth),
  );

  it.each([
    ['face|neck', ['face', 'neck']],
    ['Face / Neck', ['face', 'neck']],
    ['face + hands', ['face', 'hands']],
    ['face, Décolleté', ['face', 'decollete']],
    ['visage; cuir chevelu', ['face', 'scalp']],
    ['face|FACE', ['face']],
  ])('areas %s', (cell, areas) => expect(sessionOf({ areas: cell }).treatment.areas).toEqual(areas));

  it.each([
    ['RF Microneedling - face', 'rf'],
    ['Dermapen', 'pen'],
    ['Derma roller', 'roller'],
    ['PEN', 'pen'],
  ])('the service %s is done with %s', (cell, device) =>
    expect(sessionOf({ device: cell }).treatment.device).toBe(device),
  );

  it.each([
    ['Acne scars', 'acne-scars'],
    ['Fine lines', 'wrinkles'],
    ['hair_loss', 'hair-loss'],
  ])('the indication %s is %s', (cell, indication) =>
    expect(sessionOf({ indication: cell }).treatment.indication).toBe(indication),
  );

  it('keeps a number as it is written, for the API to read in the country of the clinic', () => {
    expect(sessionOf({ Mobile: "'+12125550121" }).client.phone).toBe('+12125550121');
    expect(sessionOf({ Mobile: '="(212) 555-0121"' }).client.phone).toBe('(212) 555-0121');
  });

  it.each([
    ['English', 'en'],
    ['fr-FR', 'fr'],
    ['Español', 'es'],
    ['', 'en'],
  ])('the language %s is %s; the clinic speaks for whom none is named', (cell, language) =>
    expect(sessionOf({ language: cell }).client.language).toBe(language),
  );

  it('at another clinic is read by its zone and language, and its name is as good as its id', () => {
    const session = sessionOf({ clinicId: 'Harbor & Lantern', completedAt: '2026-03-02 14:00' });
    expect(session).toMatchObject({
      clinicId: 'harbor',
      completedAt: '2026-03-02T22:00:00.000Z',
      client: { language: 'es' },
    });
  });

  it('may say date and time in two columns, the date as a midnight too', () => {
    const at = (changes: Record<string, string>) => sessionOf({ completedAt: undefined, ...changes }).completedAt;
    expect(at({ Date: '2026-03-02', Time: '2:00 PM' })).toBe('2026-03-02T19:00:00.000Z');
    expect(at({ Date: '2026-03-02 00:00:00', Time: '14:00' })).toBe('2026-03-02T19:00:00.000Z');
    expect(at({ Date: '2026-03-02 14:00' })).toBe('2026-03-02T19:00:00.000Z');
    expect(at({ Date: '2026-03-02 14:00', Time: '' })).toBe('2026-03-02T19:00:00.000Z');
  });

  it('may belong to a course and carry risk flags', () => {
    const session = sessionOf({
      Course: 'c-1',
      'Session number': '2',
      'Sessions planned': '4',
      risks: 'Cold sores, diabetes',
    });
    expect(session.course).toEqual({ courseId: 'c-1', sessionNumber: 2, sessionsPlanned: 4 });
    expect(session.client.riskFlags).toEqual(['cold-sores', 'diabetes']);
    expect(sessionOf({ risks: 'none' }).client.riskFlags).toEqual([]);
  });

  it('without an id gets one that another export of the same session gets too', () => {
    const idOf = (changes: Record<string, string>) => sessionOf({ sessionId: undefined, ...changes }).sessionId;
    expect(idOf({})).toMatch(/^import-[0-9a-f]{32}$/);
    expect(idOf({ completedAt: '2026-03-02 14:00', Mobile: '212-555-0122' })).toBe(idOf({}));
    expect(idOf({ completedAt: '2026-03-02 14:01' })).not.toBe(idOf({}));
    expect(idOf({ clientId: 'cl-2' })).not.toBe(idOf({}));
    expect(idOf({ clinicId: 'harbor' })).not.toBe(idOf({}));
  });

  it('takes from flags what it leaves empty', () => {
    const otherwise = new Map([
      ['device', 'rf'] as const,
      ['indication', 'other'] as const,
      ['clinicId', 'main'] as const,
    ]);
    expect(sessionOf({ device: '', indication: undefined, clinicId: '' }, { otherwise }).treatment).toMatchObject({
      device: 'rf',
      indication: 'other',
    });
    expect(sessionOf({ device: 'pen' }, { otherwise }).treatment.device).toBe('pen');
  });

  it('is taken in without a number that cannot be read when there is an address', () => {
    expect(readChanged({ Mobile: '12', email: 'ann@example.com' })).toMatchObject({
      kind: 'session',
      warnings: [{ column: 'phone', message: 'cannot be read as a phone number in US' }],
    });
  });
});

describe('a session that did not take place', () => {
  it.each(['Cancelled', 'No-show', 'no show', 'Booked', 'CONFIRMED', 'Annulé'])('%s is left out', (status) =>
    expect(readChanged({ status, 'Depth (mm)': '' })).toEqual({ kind: 'notCompleted' }),
  );

  it.each(['Completed', 'checked out', 'Done', ''])('"%s" is a session', (status) =>
    expect(readChanged({ status }).kind).toBe('session'),
  );

  it('a status nobody knows is asked about, until a flag says it means completed', () => {
    expect(faultsOf({ status: 'Arrived' })).toEqual([
      'status: "Arrived" is not known. If it means that the session took place: --completed-status "Arrived"',
    ]);
    expect(readChanged({ status: 'ARRIVED' }, { completedStatus: ['arrived'] }).kind).toBe('session');
  });
});

describe('a bad row', () => {
  it.each<[Record<string, string | undefined>, string[]]>([
    [{ 'Depth (mm)': '4.1' }, ['needleDepthMm: must be between 0.1 and 4 (mm)']],
    [{ 'Depth (mm)': '0' }, ['needleDepthMm: must be between 0.1 and 4 (mm)']],
    [{ 'Depth (mm)': '1.5-2' }, ['needleDepthMm: "1.5-2" is no depth in millimetres']],
    [{ 'Depth (mm)': '1.234,5' }, ['needleDepthMm: "1.234,5" is no depth in millimetres']],
    [{ 'Depth (mm)': '' }, ['needleDepthMm: is empty']],
    [{ device: 'Facial' }, ['device: "Facial" does not say one of pen, roller or rf']],
    [{ device: 'RF pen' }, ['device: "RF pen" does not say one of pen, roller or rf']],
    [{ areas: '' }, ['areas: is empty']],
    [{ sessionId: '' }, ['sessionId: is empty']],
    [{ sessionId: 'a b' }, ['sessionId: must be 1 to 64 letters, digits, hyphens or underscores']],
    [{ clinicId: '' }, ['clinicId: is empty']],
    [{ clinicId: 'elsewhere' }, ['clinicId: "elsewhere" is no clinic of the configuration']],
    [{ completedAt: '' }, ['completedAt: is empty']],
    [{ completedAt: '2026-03-02' }, ['completedAt: "2026-03-02" has no time of day']],
    [{ completedAt: undefined, Date: '2026-03-02', Time: '' }, ['completedTime: is empty']],
    [
      { completedAt: undefined, Date: '2026-03-02', Time: 'noon' },
      [
        'completedOn: "2026-03-02 noon" is no date this can read; write it such as 2026-03-02T14:00:00-05:00, 2026-03-02 14:00 or 2 Mar 2026 2:00 PM',
      ],
    ],
    [{ clientId: '' }, ['clientId: is empty']],
    [{ firstName: ' ' }, ['firstName: is empty']],
    [{ Mobile: '' }, ['-: needs a phone or an email']],
    [{ Mobile: '12' }, ['phone: cannot be read as a phone number in US']],
    [{ Mobile: '2.12556E+09' }, ['phone: cannot be read as a phone number in US']],
    [{ email: 'ann@' }, ['email: must be an email address']],
    [{ 'Client time zone': 'Mars/Base' }, ['clientTimeZone: must be an IANA time zone, such as America/New_York']],
    [{ course: '', 'Session number': '2', 'Sessions planned': '4' }, ['courseId: is empty']],
    [
      { course: 'c', 'Session number': '5', 'Sessions planned': '4' },
      ['sessionNumber: must not be above sessionsPlanned'],
    ],
  ])('%o', (changes, faults) => expect(faultsOf(changes)).toEqual(faults));

  it('names all its faults at once', () => {
    expect(
      faultsOf({ 'Depth (mm)': '9', device: '', areas: 'knee', language: 'German' }).map(
        (fault) => fault.split(':')[0],
      ),
    ).toEqual(['device', 'needleDepthMm', 'areas', 'language']);
  });

  it('shows no personal value', () => {
    const personal = {
      firstName: 'Zoé\u0007',
      lastName: 'Secret\u0007',
      Mobile: '00-secret',
      email: 'secret@',
      clientId: 'se cret',
    };
    const said = faultsOf({ ...personal, careSms: 'yes' }).join(' ');
    for (const value of ['Zo', 'Secret', 'secret', 'se cret']) expect(said).not.toContain(value);
  });
});
