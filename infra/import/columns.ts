import { Channel, ConsentClass } from '../../shared/domain/consent.ts';

type ConsentName = `${ConsentClass}${'Sms' | 'Email'}`;

/** A column by the name docs/import.md gives it. `<consent>At` and `<consent>Proof` speak for that consent alone. */
export type ColumnName = keyof typeof synonyms | ConsentName | `${ConsentName}At` | `${ConsentName}Proof`;

/** Other headers a column is known by, as booking systems write them. Case, accents and everything but letters and digits do not count. */
const synonyms = {
  sessionId: ['Appointment ID', 'Booking ID', 'Visit ID', 'Treatment ID', 'Appointment number', 'Booking number'],
  clinicId: ['Clinic', 'Location ID', 'Site ID'],
  status: ['Appointment status', 'Booking status', 'Session status'],
  completedAt: ['Finished at', 'Date and time', 'Date/time', 'Appointment date and time', 'End date and time'],
  completedOn: ['Date', 'Session date', 'Appointment date', 'Treatment date', 'Visit date'],
  completedTime: ['Time', 'Session time', 'Appointment time', 'End time', 'Finish time'],
  device: ['Service', 'Service name', 'Treatment', 'Treatment name', 'Method'],
  needleDepthMm: ['Depth', 'Depth (mm)', 'Needle depth', 'Needle depth in mm', 'Needle length (mm)'],
  areas: ['Area', 'Treated areas', 'Treatment area', 'Treatment areas', 'Body area', 'Zones traitées'],
  indication: ['Concern', 'Skin concern', 'Treatment reason'],
  courseId: ['Course', 'Package ID', 'Series ID'],
  sessionNumber: ['Session no', 'Session number in course'],
  sessionsPlanned: ['Sessions in course', 'Course sessions', 'Package sessions'],
  intervalDays: ['Interval', 'Interval (days)', 'Days between sessions'],
  clientId: ['Client number', 'Customer ID', 'Patient ID', 'Guest ID', 'Client no'],
  firstName: ['First', 'Given name', 'Forename', 'Client first name', 'Customer first name', 'Prénom', 'Nombre'],
  lastName: [
    'Last',
    'Surname',
    'Family name',
    'Client last name',
    'Customer last name',
    'Nom',
    'Apellido',
    'Apellidos',
  ],
  phone: [
    'Mobile',
    'Mobile number',
    'Mobile phone',
    'Cell',
    'Cell phone',
    'Phone number',
    'Téléphone',
    'Teléfono',
    'Móvil',
  ],
  email: [
    'Email address',
    'E-mail',
    'E-mail address',
    'Mail',
    'Client email',
    'Courriel',
    'Correo',
    'Correo electrónico',
  ],
  language: ['Preferred language', 'Client language', 'Langue', 'Idioma'],
  clientTimeZone: ['Client time zone', 'Customer time zone'],
  preferredChannel: ['Preferred contact', 'Contact preference', 'Contact by'],
  riskFlags: ['Risks', 'Risk', 'Contraindications', 'Medical flags'],
  consentAt: ['Consent date', 'Consent given at', 'Consent signed', 'Date of consent'],
  consentProof: ['Proof of consent', 'Consent form', 'Consent source'],
  /** Written by `--errors-file`, for people. */
  problem: [],
} as const;

/** What the consents of a row stand under, one column for each class and channel. */
export const consentColumns = ConsentClass.options.flatMap((consentClass) =>
  Channel.options.map((channel) => {
    const name: ConsentName = `${consentClass}${channel === 'sms' ? 'Sms' : 'Email'}`;
    return {
      class: consentClass,
      channel,
      name,
      at: `${name}At`,
      proof: `${name}Proof`,
      others:
        channel === 'sms' ? [`${consentClass} text`, `${consentClass} consent sms`] : [`${consentClass} consent email`],
    } as const;
  }),
);
export type ConsentColumn = (typeof consentColumns)[number];

/** A header as it is compared: `Depth (mm)` and `DEPTH_MM` are the same. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const known: ReadonlyMap<string, ColumnName> = new Map([
  ...Object.entries(synonyms).flatMap(
    ([name, others]) =>
      [name, ...others].map((header): [string, ColumnName] => [plainHeader(header), name as ColumnName]), // its own keys
  ),
  ...consentColumns.flatMap(({ name, at, proof, others }) => [
    ...[name, ...others].map((header): [string, ColumnName] => [plainHeader(header), name]),
    [plainHeader(at), at] as [string, ColumnName],
    [plainHeader(proof), proof] as [string, ColumnName],
  ]),
]);

/** The column of this name, however it is written; undefined when there is none. */
export const columnNamed = (name: string): ColumnName | undefined => known.get(plainHeader(name));

/** How many of these headers are known: the separator that makes most of them known is the file's. */
export const knownHeaders = (headers: readonly string[]): number =>
  new Set(headers.flatMap((header) => known.get(plainHeader(header)) ?? [])).size;

/** Where the columns of a file are, and under which header. */
export type Columns = ReadonlyMap<ColumnName, { readonly index: number; readonly header: string }>;

export interface ColumnWishes {
  /** Headers the person named themselves, by column: they come before every synonym. */
  readonly named: ReadonlyMap<ColumnName, string>;
  /** What flags or the configuration say for the whole file, so that no column has to. */
  readonly given: ReadonlySet<ColumnName>;
}

export type FoundColumns =
  | { readonly kind: 'found'; readonly columns: Columns; readonly ignored: readonly string[] }
  /** Sentences about what keeps the file from being read. */
  | { readonly kind: 'unusable'; readonly reasons: readonly string[] };

/** Finds the columns in a header. Unknown ones are ignored and told; what is missing or said twice makes the file unusable. */
export const findColumns = (headers: readonly string[], { named, given }: ColumnWishes): FoundColumns => {
  const reasons: string[] = [];
  const columns = new Map<ColumnName, { index: number; header: string }>();
  for (const [name, wanted] of named) {
    const index = headers.findIndex((header) => plainHeader(header) === plainHeader(wanted));
    const header = headers[index];
    if (header === undefined) reasons.push(`There is no column "${wanted}" for --column ${name}=...`);
    else columns.set(name, { index, header });
  }
  const taken = new Set([...columns.values()].map(({ index }) => index));
  const ignored: string[] = [];
  headers.forEach((header, index) => {
    if (taken.has(index)) return;
    const name = known.get(plainHeader(header));
    const first = name && columns.get(name);
    if (!name || (first && named.has(name))) ignored.push(header);
    else if (first)
      reasons.push(
        `The columns "${first.header}" and "${header}" both mean ${name}. Say which one: --column ${name}="${header}"`,
      );
    else columns.set(name, { index, header });
  });

  const missing = (needed.filter((name) => !columns.has(name) && !given.has(name)) as string[]).concat(
    columns.has('completedAt') || columns.has('completedOn') ? [] : ['completedAt (or completedOn and completedTime)'],
    columns.has('phone') || columns.has('email') ? [] : ['phone or email'],
  );
  if (missing.length > 0)
    reasons.push(
      `Missing: ${missing.join(', ')}. The header has ${headers.map((header) => `"${header}"`).join(', ')}. ` +
        'A column of another name can be named: --column firstName="Called"',
    );
  if (reasons.length > 0) return { kind: 'unusable', reasons };
  return { kind: 'found', columns, ignored: ignored.filter((header) => header.trim() !== '') };
};

const needed = [
  'clinicId',
  'clientId',
  'firstName',
  'device',
  'needleDepthMm',
  'areas',
  'indication',
] as const satisfies readonly ColumnName[];
