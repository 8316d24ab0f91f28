/**
 * One line to the function's log, as it is: Lambda puts a time and a request id before what goes through `console`, and
 * CloudWatch finds a metric only in a line that is nothing but JSON.
 */
export const writeLine = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
