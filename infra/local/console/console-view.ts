import { type ChangeFeed, createChangeFeed } from './change-feed.ts';
import { type ClinicRecords, createRecordsReader } from './clinic-records.ts';
import { type ClockMove, watchMoves } from './clock-moves.ts';
import type { ConsoleParts } from './console-parts.ts';
import { listPeople, type Person } from './people.ts';
import { openReadMarks, type ReadMarks } from './read-marks.ts';
import { createTimeSpeaker, type SpokenTime } from './spoken-time.ts';
import { openTourMemory, type TourMemory } from './tour-actions.ts';
import { listUpcoming, type Upcoming } from './upcoming.ts';

/** The clinic as the console sees it at this moment. */
export interface ConsoleView {
  readonly parts: ConsoleParts;
  readonly feed: ChangeFeed;
  /** Moves the clock; whoever looks sees it move. */
  readonly loop: ConsoleParts['loop'];
  readonly currentMove: () => ClockMove | undefined;
  readonly readMarks: ReadMarks;
  readonly tour: TourMemory;
  readonly time: () => SpokenTime;
  readonly records: () => Promise<ClinicRecords>;
  readonly people: () => Promise<Person[]>;
  readonly upcoming: () => Promise<Upcoming[]>;
}

export async function openConsoleView(parts: ConsoleParts): Promise<ConsoleView> {
  const feed = createChangeFeed(Date.now());
  parts.onActivity(feed.changed);
  const { loop, current } = watchMoves(parts.loop, parts.clock, feed.changed);
  const records = createRecordsReader({ items: parts.tableItems, version: () => feed.version });
  const speak = createTimeSpeaker(parts.clinic.timeZone);
  const time = () => speak(parts.clock.now());
  return {
    parts,
    feed,
    loop,
    currentMove: current,
    readMarks: await openReadMarks(parts.state),
    tour: await openTourMemory(parts.state),
    time,
    records,
    people: async () =>
      listPeople({
        texts: parts.texts.texts(),
        emails: parts.mail.emails(),
        clients: (await records()).clients,
        phones: parts.clinic.people,
        staffMailboxes: parts.clinic.staffMailboxes,
      }),
    upcoming: async () =>
      listUpcoming({
        records: await records(),
        timers: parts.timers(),
        ladders: parts.clinic.ladders,
        staffNames: parts.clinic.staffNames,
        nowMs: parts.clock.now(),
        time: time(),
      }),
  };
}
