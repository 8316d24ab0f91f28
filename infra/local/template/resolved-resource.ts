import { isObject } from './template-body.ts';

/** A resource with its properties resolved. */
export interface ResolvedResource {
  readonly logicalId: string;
  readonly type: string;
  /** What `Ref` gives. */
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly properties: PropertyReader;
}

/** Reads resolved JSON by dotted path. Reading what is missing or of another kind throws an error that names the place. */
export interface PropertyReader {
  has(path: string): boolean;
  text(path: string): string;
  optionalText(path: string): string | undefined;
  number(path: string): number;
  optionalNumber(path: string): number | undefined;
  /** CloudFormation takes true and 'true' alike. */
  flag(path: string, otherwise: boolean): boolean;
  /** Empty when absent; a single value counts as a list of one. */
  texts(path: string): string[];
  /** Empty when absent. */
  list(path: string): PropertyReader[];
  object(path: string): Record<string, unknown>;
  readonly value: Readonly<Record<string, unknown>>;
}

export function readProperties(value: unknown, place: string): PropertyReader {
  const root = isObject(value) ? value : {};
  const find = (path: string): unknown =>
    path.split('.').reduce<unknown>((found, name) => (isObject(found) ? found[name] : undefined), root);
  const wrong = (path: string, expected: string): Error => new Error(`${place} ${path} is not ${expected}`);

  const optionalText = (path: string): string | undefined => {
    const found = find(path);
    if (found === undefined) return undefined;
    if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean') return String(found);
    throw wrong(path, 'a text');
  };
  const optionalNumber = (path: string): number | undefined => {
    const found = find(path);
    if (found === undefined) return undefined;
    const number = Number(found);
    if (Number.isNaN(number)) throw wrong(path, 'a number');
    return number;
  };
  const array = (path: string): unknown[] => {
    const found = find(path);
    if (found === undefined) return [];
    return Array.isArray(found) ? found : [found];
  };

  return {
    value: root,
    has: (path) => find(path) !== undefined,
    optionalText,
    optionalNumber,
    text(path) {
      const found = optionalText(path);
      if (found === undefined) throw wrong(path, 'there');
      return found;
    },
    number(path) {
      const found = optionalNumber(path);
      if (found === undefined) throw wrong(path, 'there');
      return found;
    },
    flag(path, otherwise) {
      const found = find(path);
      return found === undefined ? otherwise : String(found) === 'true';
    },
    texts: (path) => array(path).map(String),
    list: (path) => array(path).map((member, index) => readProperties(member, `${place} ${path}[${index}]`)),
    object(path) {
      const found = find(path);
      if (found === undefined) return {};
      if (!isObject(found)) throw wrong(path, 'an object');
      return found;
    },
  };
}
