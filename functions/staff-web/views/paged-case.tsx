import type { StaffWords } from '../words.ts';

/** One Case, its clinic and one button. */
export const PagedCasePage = ({
  words,
  clinicName,
  code,
  action,
}: {
  words: StaffWords;
  clinicName: string;
  code: string;
  action: string;
}) => (
  <>
    <CaseHeading words={words} clinicName={clinicName} code={code} />
    <form method="post" action={action}>
      <p>{words.takeExplained}</p>
      <button type="submit">{words.take}</button>
    </form>
  </>
);

/**
 * A Case somebody has taken. `said` tells by whom and when; absent, it is the reader who just took it. `rest` leads to
 * all that is known of it, behind sign-in.
 */
export const TakenCasePage = ({
  words,
  clinicName,
  code,
  rest,
  said,
}: {
  words: StaffWords;
  clinicName: string;
  code: string;
  rest: string;
  said?: string;
}) => (
  <>
    <CaseHeading words={words} clinicName={clinicName} code={code} />
    {said === undefined ? (
      <div role="status">
        <h2>{words.taken}</h2>
        <p>{words.takenExplained}</p>
      </div>
    ) : (
      <p role="status">{said}</p>
    )}
    <p>
      <a class="rest" href={rest}>
        {words.openCase}
      </a>{' '}
      {words.openCaseExplained}
    </p>
  </>
);

const CaseHeading = ({ words, clinicName, code }: { words: StaffWords; clinicName: string; code: string }) => (
  <h1>
    <span class="quiet">
      {clinicName} · {words.caseOf}
    </span>
    <br />
    <span class="code">{code}</span>
  </h1>
);
