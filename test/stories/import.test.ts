import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../infra/project-root.ts';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';

const COMMAND = join(PROJECT_ROOT, 'infra', 'import', 'import.ts');
const SAMPLE = join(PROJECT_ROOT, 'docs', 'import', 'sample-sessions.csv');
const CLIENTS = ['cl-201', 'cl-202', 'cl-203', 'cl-205', 'cl-206'];

describe('npm run import', () => {
  let clinic: OpenClinic;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aftercare-import-'));
    clinic = await openClinic({ at: '2026-03-02T18:00:00-05:00' });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await clinic.close();
  });

  const run = async (path: string, ...flags: string[]) => {
    const command = spawn(process.execPath, [COMMAND, path, '--url', clinic.base, ...flags], {
      env: { ...process.env, AFTERCARE_API_KEY: 'local-key' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => command.once('exit', resolve));
    const [code, out, err] = await Promise.all([ended, text(command.stdout), text(command.stderr)]);
    await clinic.idle();
    return { code, said: out + err };
  };
  const write = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  /** Everything the clinic knows of the sample's clients, and all it has sent. */
  const known = async () => ({
    timelines: await Promise.all(CLIENTS.map((clientId) => clinic.timeline(clientId))),
    messages: await clinic.messages(),
    cases: await clinic.openCases(),
  });

  it('tries the sample first: nothing is sent', async () => {
    const { code, said } = await run(SAMPLE, '--dry-run');
    expect([code, said]).toEqual([0, expect.stringContaining('nothing was sent: 5 would be sent, 0 bad')]);
    expect((await clinic.api('GET', '/clients/cl-201/timeline')).status).toBe(404);
  });

  it('imports the sample, whose clients then get their follow-ups', async () => {
    const { code, said } = await run(SAMPLE);
    expect(said).toContain('5 imported, 0 already there, 0 bad, 1 left out because they did not take place.');
    expect(code).toBe(0);
    expect(await clinic.followUp('cl-201', 'aftercare')).toMatchObject({ status: 'sent' });
    expect(await clinic.textsTo('+12125550121', 'aftercare')).toHaveLength(1);
    expect(await clinic.textsTo('+12125550124')).toEqual([]);
    expect((await clinic.followUp('cl-203', 'day-3-check'))?.status).toBe('planned');
    const consents = (await clinic.timeline('cl-203')).filter(({ kind }) => kind === 'consent');
    expect(consents.map(({ class: forClass, channel, given }) => `${forClass} ${channel} ${given}`).sort()).toEqual([
      'booking sms false',
      'care email true',
      'care sms true',
    ]);
  });

  it('changes nothing when it is run again', async () => {
    const before = await known();
    const { code, said } = await run(SAMPLE);
    expect([code, said]).toEqual([0, expect.stringContaining('0 imported, 5 already there, 0 bad')]);
    expect(await known()).toEqual(before);
  });

  it('reads the same sessions as Excel in Europe writes them', async () => {
    const header =
      'Rendez-vous;Clinic;Client ID;Prénom;Nom;Téléphone;Language;Date;Time;Service;Depth (mm);Areas;Indication;Risks;Care SMS;Booking SMS;Consent date;Consent proof';
    const row =
      'apt-1002;main;cl-202;Lucía;Sample;212-555-0122;es;02/03/2026;15h15;Roller;0,5;neck + face;glow;;oui;;02/03/2026 14:50;"Signed intake form, page 2"';
    const file = Buffer.from(`\uFEFF${header}\r\n${row}\r\n`);
    const before = await known();
    const path = write('europe.csv', file);
    expect((await run(path, '--column', 'sessionId=Rendez-vous')).said).toContain('could mean two days');
    const { code, said } = await run(path, '--column', 'sessionId=Rendez-vous', '--date-order', 'dmy');
    expect([code, said]).toEqual([0, expect.stringContaining('0 imported, 1 already there, 0 bad')]);
    expect(said).toContain('UTF-8, separated by semicolons');
    expect(await known()).toEqual(before);
  });

  it('reports what it cannot take by line and column, and imports the rest', async () => {
    const [header = '', first = ''] = readFileSync(SAMPLE, 'utf8').split('\n');
    const row = (id: string, from: string, to: string) =>
      first.replace('apt-1001', id).replaceAll('cl-201', `cl-${id}`).replace(from, to);
    const lines = [
      header,
      row('apt-1', ',1.5,', ',"4,5",'),
      row('apt-2', ',14:00,', ',19:00,'),
      row('apt-3', '2026-01-05', '2026-03-04'),
      row('apt-4', 'none', 'none'),
      first.replace(',1.5,', ',2,'),
    ];
    const { code, said } = await run(write('bad.csv', lines.join('\n')));
    expect(code).toBe(1);
    expect(said).toContain('line 2, column "Depth (mm)": must be between 0.1 and 4 (mm)');
    expect(said).toContain('line 3, column "Date": must not be more than 5 minutes ahead');
    expect(said).toContain('line 4, column "Consent date": must not be more than 5 minutes ahead');
    expect(said).toContain('line 6, column "Depth (mm)": differs from what was imported before');
    expect(said).toContain('1 imported, 0 already there, 4 bad.');
    expect(said).not.toContain('0121');
    expect((await clinic.followUp('cl-apt-4', 'day-1-check'))?.status).toBe('planned');
    expect((await clinic.api('GET', '/clients/cl-apt-1/timeline')).status).toBe(404);
  });

  it('sends a correction when asked to', async () => {
    const deeper = readFileSync(SAMPLE, 'utf8').replace(',Pen,1.5,', ',Pen,2,');
    const { code, said } = await run(write('deeper.csv', deeper), '--correct');
    expect([code, said]).toEqual([0, expect.stringContaining('0 imported, 4 already there, 1 corrected, 0 bad')]);
    expect(await clinic.textsTo('+12125550121', 'aftercare')).toHaveLength(1);
  });

  it('ends with 2 and a sentence when nothing can be done', async () => {
    expect(await run(write('page.csv', '<!doctype html><title>Sign in</title>'))).toMatchObject({
      code: 2,
      said: expect.stringContaining('It holds a web page'),
    });
    expect(await run(join(folder, 'none.csv'))).toMatchObject({
      code: 2,
      said: expect.stringContaining('no such file'),
    });
    const refused = await run(SAMPLE, '--key', 'guess');
    expect(refused).toMatchObject({ code: 2, said: expect.stringContaining('The key was refused') });
  });
});
