import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Wording, WordingPiece } from '../../shared/domain/wording.ts';

/** A message that is no ICU MessageFormat, or uses more of it than this system fills in. The message is one clause. */
export class UnreadableWording extends Error {
  override readonly name = 'UnreadableWording';
}

/**
 * An ICU message as the functions fill it in, so that none of them carries the parser. Places, `select` and `plural` are
 * known; a `#` is the number its plural chose by. Throws UnreadableWording.
 */
export const compileWording = (source: string): Wording => {
  const known = compiled.get(source) ?? compileAnew(source);
  compiled.set(source, known);
  return known;
};

const compiled = new Map<string, Wording>();

const compileAnew = (source: string): Wording => {
  let elements: MessageFormatElement[];
  try {
    elements = parse(source, { ignoreTag: true, requiresOtherClause: true });
  } catch (cause) {
    throw new UnreadableWording(`is no ICU message (${sentenceOf(cause)})`);
  }
  return wordingOf(elements, undefined);
};

const wordingOf = (elements: readonly MessageFormatElement[], counted: string | undefined): Wording =>
  elements.map((element) => pieceOf(element, counted));

const pieceOf = (element: MessageFormatElement, counted: string | undefined): WordingPiece => {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.argument:
      return [element.value];
    case TYPE.pound:
      return counted === undefined ? '#' : [counted];
    case TYPE.select:
      return [element.value, 'select', casesOf(element.options, counted)];
    case TYPE.plural:
      if (element.offset !== 0 || element.pluralType !== 'cardinal')
        throw new UnreadableWording(`holds {${element.value}}, a plural with an offset or of ordinals`);
      return [element.value, 'plural', casesOf(element.options, element.value)];
    default:
      throw new UnreadableWording('formats a number, a date or a time; only places, select and plural are known');
  }
};

const casesOf = (
  options: Readonly<Record<string, { value: readonly MessageFormatElement[] }>>,
  counted: string | undefined,
): Record<string, Wording> =>
  Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, wordingOf(value, counted)]));

const sentenceOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message.toLowerCase().replaceAll('_', ' ') : String(cause);

/** The places of a message, also those inside its choices, each once. */
export const placesIn = (wording: Wording): Set<string> =>
  new Set(
    wording.flatMap((piece) => {
      if (typeof piece === 'string') return [];
      const [place, , cases] = piece;
      return [place, ...Object.values(cases ?? {}).flatMap((inner) => [...placesIn(inner)])];
    }),
  );
