import type { Difference } from '../filled-form.ts';
import type { KnownWords } from '../known-words.ts';
import type { SessionField } from '../session-entry.ts';
import type { SessionWords } from '../session-words.ts';

/** Somebody else was faster: both versions side by side, and the way to keep what is there now. */
export const ChangedNotice = ({
  differences,
  cancelled,
  sessionPath,
  words,
  known,
}: {
  differences: readonly Difference[];
  cancelled: boolean;
  sessionPath: string;
  words: SessionWords;
  known: KnownWords;
}) => {
  const { changed, form } = words;
  return (
    <div class="notice alarm" role="alert" tabindex={-1} autofocus>
      <h2>{changed.heading}</h2>
      <p>{changed.explanation}</p>
      {cancelled ? <p>{changed.cancelled}</p> : null}
      {differences.length === 0 ? (
        <p>{changed.sameNow}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{changed.field}</th>
              <th scope="col">{changed.now}</th>
              <th scope="col">{changed.yours}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, now, yours }) => (
              <tr>
                <th scope="row">{form.fields[field].question}</th>
                <td data-of={changed.now}>{said(field, now, words, known)}</td>
                <td data-of={changed.yours}>{said(field, yours, words, known)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <a class="link" href={sessionPath}>
          {changed.keep}
        </a>
      </p>
    </div>
  );
};

/** What a field holds, in words; what was typed stands for itself. */
const said = (field: SessionField, values: readonly string[], words: SessionWords, known: KnownWords): string => {
  const options = optionsOf(field, words, known);
  const named = values
    .filter((value) => value.trim() !== '')
    .map((value) => (Object.hasOwn(options, value) ? (options[value] ?? value) : value))
    .map((value) => (field === 'completedAt' ? value.replace('T', ' ') : value));
  return named.length === 0 ? words.changed.empty : named.join(', ');
};

const optionsOf = (
  field: SessionField,
  { form }: SessionWords,
  known: KnownWords,
): Readonly<Record<string, string>> => {
  switch (field) {
    case 'language':
      return known.languages;
    case 'preferredChannel':
      return form.channels;
    case 'riskFlags':
      return known.risk;
    case 'device':
      return known.device;
    case 'areas':
      return known.areas;
    case 'indication':
      return known.indication;
    default:
      return {};
  }
};
