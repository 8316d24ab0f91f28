import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';
import { OPENAPI_PATH, openapiText } from './openapi-document.ts';

/** `npm run openapi`: the document is written anew from the schemas; a test tells when that is due. */
writeFileSync(join(PROJECT_ROOT, OPENAPI_PATH), openapiText());
