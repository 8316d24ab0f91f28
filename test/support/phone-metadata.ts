import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import full from 'libphonenumber-js/metadata.min.json';

/** Places in a country's entry that only formatting and telling mobile from landline need. */
const formats = 4;
const typesFrom = 11;

/** The numbering plans `shared/domain/phone-metadata.ts` holds, made from the installed library. */
export const phoneMetadata = (): unknown => ({
  ...full,
  countries: Object.fromEntries(
    Object.entries(full.countries).map(([country, entry]) => [
      country,
      (entry as unknown[]).slice(0, typesFrom).map((part, place) => (place === formats ? 0 : part)),
    ]),
  ),
});

/** Run by hand after the library was raised: `node test/support/phone-metadata.ts --write`. */
if (process.argv.includes('--write'))
  writeFileSync(
    join(import.meta.dirname, '../../shared/domain/phone-metadata.ts'),
    `/** Made by test/support/phone-metadata.ts: JSON, read at the first number and not at every cold start. */\nexport const phoneMetadata = String.raw\`${JSON.stringify(phoneMetadata())}\`;\n`,
  );
