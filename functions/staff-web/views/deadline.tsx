import type { Clinic } from '../../../shared/domain/clinic.ts';
import type { CaseWords } from '../case-words.ts';
import { clinicTime, untilOrSince } from '../clinic-time.ts';
import type { Taken } from '../decide-case-line.ts';

interface Deadline {
  deadlineAt: string;
  taken?: Taken;
}

/** By when somebody should take a Case and how long is left; or who has it, since when, and by when an outcome is due. */
export const DeadlineOrTaken = ({
  of: { deadlineAt, taken },
  clinic,
  words,
  now,
}: {
  of: Deadline;
  clinic: Clinic;
  words: CaseWords;
  now: string;
}) => {
  const { list, people } = words;
  if (!taken)
    return (
      <>
        <p>
          {list.due(clinicTime(deadlineAt, now, clinic))}
          {' · '}
          <Left at={deadlineAt} words={words} now={now} />
        </p>
        <p>{list.notTaken}</p>
      </>
    );
  return (
    <>
      <p>{list.takenBy(taken.by?.name ?? people.formerColleague, clinicTime(taken.at, now, clinic))}</p>
      {taken.outcomeBy === undefined ? null : (
        <p>
          {list.outcomeBy(clinicTime(taken.outcomeBy, now, clinic))}
          {' · '}
          <Left at={taken.outcomeBy} words={words} now={now} />
        </p>
      )}
    </>
  );
};

const Left = ({ at, words, now }: { at: string; words: CaseWords; now: string }) => {
  const { overdue, said } = untilOrSince(at, now, words);
  return <span class={overdue ? 'late' : undefined}>{said}</span>;
};
