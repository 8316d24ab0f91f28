import type { Clinic } from './clinic.ts';
import type { ClinicProtocol } from './clinic-protocol-schema.ts';
import { type ProtocolRow, protocol } from './protocol.ts';

/** What some row can be given otherwise. */
interface RowOverride {
  at?: string | undefined;
  off?: true | undefined;
  for?: 'at-risk' | 'everybody' | undefined;
  silentFrom?: { day: number; at: string } | undefined;
}

/** A row as a clinic's configuration calls it: `day-1-check`, and `day-1-nudge` for its second attempt. */
export const nameOfRow = ({ kind, attempt }: Pick<ProtocolRow, 'kind' | 'attempt'>): string =>
  attempt === 1 ? kind : kind.replace('check', 'nudge');

/** The Protocol as this clinic keeps it: the defaults, but for the rows its configuration changes or takes out. */
export const protocolOf = ({ protocol: changes }: Pick<Clinic, 'protocol'>): readonly ProtocolRow[] =>
  changes === undefined ? protocol : protocol.flatMap((row) => changed(row, overrideOf(row, changes)));

/** This clinic's row of a kind and attempt; undefined where it has taken it out. */
export const rowOf = (
  clinic: Pick<Clinic, 'protocol'>,
  kind: ProtocolRow['kind'],
  attempt: ProtocolRow['attempt'] = 1,
): ProtocolRow | undefined => protocolOf(clinic).find((row) => row.kind === kind && row.attempt === attempt);

const overrideOf = (row: ProtocolRow, { intervals: _intervals, grading: _grading, ...rows }: ClinicProtocol) =>
  new Map<string, RowOverride | undefined>(Object.entries(rows)).get(nameOfRow(row)) ?? {};

const changed = (row: ProtocolRow, { at, off, for: whom, silentFrom }: RowOverride): ProtocolRow[] => {
  if (off) return [];
  const { only, ...rest } = row;
  return [
    {
      ...rest,
      ...(at === undefined ? {} : movedTo(row, at)),
      ...(only === undefined || whom === 'everybody' ? {} : { only }),
      ...(silentFrom === undefined ? {} : { silentFrom }),
    },
  ];
};

/** At another hour it is of use until the same moment: a check must still be answered about its day. */
const movedTo = ({ due, useful }: ProtocolRow, at: string): Pick<ProtocolRow, 'due' | 'useful'> => {
  if (!('at' in due)) return { due, useful };
  const later = minutesOf(at) - minutesOf(due.at);
  return { due: { ...due, at }, useful: 'minutes' in useful ? { minutes: useful.minutes - later } : useful };
};

/** Minutes of a local clock since midnight. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
