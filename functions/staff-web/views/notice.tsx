/** A page that only says something: what happened, and what to do now. */
export const NoticePage = ({ heading, explanation }: { heading: string; explanation: string }) => (
  <>
    <h1>{heading}</h1>
    <p>{explanation}</p>
  </>
);
