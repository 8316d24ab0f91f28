import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';

/** One thing a write demands of the item as it stands. Paths reach into maps: `case.round`. */
export type Clause =
  | { path: string; is: string | number }
  | { path: string; oneOf: readonly string[] }
  | { path: string; exists: boolean }
  | { path: string; absentOrAtMost: number }
  /** Of a list. */
  | { path: string; absentOrLacks: string };

/** A write to part of an item. A path set to undefined is removed. */
export interface Edit {
  set?: Readonly<Record<string, unknown>>;
  add?: Readonly<Record<string, number>>;
  append?: Readonly<Record<string, readonly string[]>>;
  when: readonly Clause[];
}

interface Condition {
  ConditionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues?: Record<string, AttributeValue>;
}

/** Attributes as DynamoDB wants them; what is undefined is left out at any depth. */
export const attributes = (values: Readonly<Record<string, unknown>>): Record<string, AttributeValue> =>
  marshall(values, { removeUndefinedValues: true });

/** All clauses must hold. */
export const condition = (clauses: readonly Clause[]): Condition => {
  const words = createWords();
  const ConditionExpression = conditionText(clauses, words);
  return { ConditionExpression, ...words.used() };
};

export const edit = ({ set = {}, add = {}, append = {}, when }: Edit): Condition & { UpdateExpression: string } => {
  const words = createWords();
  const kept = Object.entries(set).filter(([, value]) => value !== undefined);
  const removed = Object.entries(set).filter(([, value]) => value === undefined);
  const clauses = [
    section('SET', [
      ...kept.map(([path, value]) => `${words.path(path)} = ${words.value(value)}`),
      ...Object.entries(append).map(
        ([path, values]) => `${words.path(path)} = list_append(${words.path(path)}, ${words.value(values)})`,
      ),
    ]),
    section(
      'REMOVE',
      removed.map(([path]) => words.path(path)),
    ),
    section(
      'ADD',
      Object.entries(add).map(([path, value]) => `${words.path(path)} ${words.value(value)}`),
    ),
  ];
  const UpdateExpression = clauses.filter((clause) => clause !== '').join(' ');
  const ConditionExpression = conditionText(when, words);
  return { UpdateExpression, ConditionExpression, ...words.used() };
};

const section = (keyword: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : `${keyword} ${parts.join(', ')}`;

const conditionText = (clauses: readonly Clause[], words: Words): string =>
  clauses
    .map((clause) => {
      const path = words.path(clause.path);
      if ('is' in clause) return `${path} = ${words.value(clause.is)}`;
      if ('oneOf' in clause) return `${path} IN (${clause.oneOf.map((one) => words.value(one)).join(', ')})`;
      if ('exists' in clause) return clause.exists ? `attribute_exists(${path})` : `attribute_not_exists(${path})`;
      if ('absentOrLacks' in clause)
        return `(attribute_not_exists(${path}) OR NOT contains(${path}, ${words.value(clause.absentOrLacks)}))`;
      return `(attribute_not_exists(${path}) OR ${path} <= ${words.value(clause.absentOrAtMost)})`;
    })
    .join(' AND ');

interface Words {
  path(path: string): string;
  value(value: unknown): string;
  used(): Pick<Condition, 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>;
}

/** Placeholders for names and values: many of our names are reserved words of the expression language. */
const createWords = (): Words => {
  const names = new Map<string, string>();
  const values: unknown[] = [];
  const name = (part: string): string => {
    const placeholder = names.get(part) ?? `#n${names.size}`;
    names.set(part, placeholder);
    return placeholder;
  };
  return {
    path: (path) => path.split('.').map(name).join('.'),
    value: (value) => `:v${values.push(value) - 1}`,
    used: () => ({
      ExpressionAttributeNames: Object.fromEntries([...names].map(([part, placeholder]) => [placeholder, part])),
      ...(values.length === 0
        ? {}
        : { ExpressionAttributeValues: attributes(Object.fromEntries(values.map((value, n) => [`:v${n}`, value]))) }),
    }),
  };
};
