import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_STORIES } from '../../infra/local/demo/demo-stories.ts';
import { StoryClinic } from '../support/story-clinic.ts';
import { SYNTH_CACHE } from '../support/synthesized.ts';
import { ClinicProcess } from './clinic-process.ts';

const AT = '2026-03-04T15:30:00-05:00';

describe('a first start that is killed in the middle of the demo', () => {
  let dataFolder: string;
  let clinicProcess: ClinicProcess;
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'aftercare-first-start-'));
    symlinkSync(SYNTH_CACHE, join(dataFolder, 'synth')); // where a start looks for what it once synthesized
    clinicProcess = new ClinicProcess({ dataFolder, at: AT, demoClients: true });
  });
  afterEach(async () => {
    await clinicProcess.abandon();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('leaves no half a demo: the next start has all of it, and the one after resumes it', {
    timeout: 120_000,
  }, async () => {
    clinicProcess.spawn();
    while (!existsSync(join(dataFolder, 'data', 'CURRENT'))) await pause(20);
    await pause(700);
    await clinicProcess.kill();
    expect(existsSync(join(dataFolder, 'data.unfinished-demo')), 'it was killed in the middle').toBe(true);

    await clinicProcess.start();
    let clinic = new StoryClinic(clinicProcess.base);
    const clients = DEMO_STORIES.map(({ clientId }) => clientId);
    expect(await clinic.now()).toBe(new Date(AT).toISOString());
    const cases = await clinic.openCases();
    expect(cases).toHaveLength(6);
    const messages = (await clinic.messages()).length;
    const timelines = await Promise.all(clients.map((clientId) => clinic.timeline(clientId)));
    expect(timelines.map((entries) => entries.filter(({ kind }) => kind === 'session').length)).toEqual(
      clients.map(() => 1),
    );
    await clinicProcess.stop();

    await clinicProcess.start();
    clinic = new StoryClinic(clinicProcess.base);
    expect(await clinic.now()).toBe(new Date(AT).toISOString());
    expect(await clinic.openCases()).toEqual(cases);
    expect(await clinic.messages()).toHaveLength(messages);
    await clinicProcess.stop();
  });
});
