import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';
import { compiledContent } from './compiled-content.ts';

/** `npm run content`: what is sent is compiled anew from what is written; a test tells when that is due. */
for (const { path, text } of await compiledContent()) writeFileSync(join(PROJECT_ROOT, path), text);
