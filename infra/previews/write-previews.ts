import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadClinicConfig } from '../clinic-config.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { previewsPage } from './previews-page.ts';

/** `npm run previews`: one page for the clinical lead, with what the clinics of this deployment say in their own words. */
const folder = join(PROJECT_ROOT, 'out');
mkdirSync(folder, { recursive: true });
const path = join(folder, 'previews.html');
writeFileSync(path, previewsPage(loadClinicConfig(join(PROJECT_ROOT, 'clinic.config.json')).clinics));
process.stdout.write(`Every message in every language: ${path}\n`);
