import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the files of a test, removed by `close`. */
export const openFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-import-'));
  return {
    folder,
    write(text: string | Buffer, name = 'sessions.csv'): string {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};

export const HEADER =
  'Appointment ID,Clinic,Client ID,First name,Mobile,Completed at,Device,Depth (mm),Areas,Indication';

/** A line of a CSV under `HEADER`. */
export const csvLine = (
  number: number,
  { at = '2026-03-02 14:00', depth = '1.5', client = `cl-${number}`, name = 'Ann', areas = 'face', phone = '' } = {},
): string =>
  `apt-${number},main,${client},${name},${phone || `212-555-${String(120 + (number % 70)).padStart(4, '0')}`},${at},pen,${depth},${areas},glow`;

export const csvOf = (...lines: string[]): string => `${[HEADER, ...lines].join('\n')}\n`;
