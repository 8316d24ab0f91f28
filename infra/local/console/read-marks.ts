import type { DurableState } from '../parts.ts';
import type { Person } from './people.ts';

/** How much of what each person received has been looked at. Kept, so that a restart does not make all of it new. */
export interface ReadMarks {
  unread(person: Person): number;
  /** All they have received so far has been looked at. */
  looked(person: Person): Promise<void>;
}

export async function openReadMarks(state: DurableState): Promise<ReadMarks> {
  const stored = state.collection<number>('console-read');
  const marks = new Map(await stored.entries());
  return {
    unread: ({ id, received }) => Math.max(0, received - (marks.get(id) ?? 0)),
    async looked({ id, received }) {
      if (marks.get(id) === received) return;
      marks.set(id, received);
      await stored.put(id, received);
    },
  };
}
