import { isObject, type TemplateBody } from './template-body.ts';

/** What `Ref` and `Fn::GetAtt` of one resource give. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Turns template values with intrinsic functions into plain JSON. */
export interface Resolver {
  /** Throws `UnresolvedValue` for what is not modelled. `AWS::NoValue` members are left out. */
  resolve(value: unknown): unknown;
  /** Whether a named condition holds; undefined names always hold. */
  holds(condition: string | undefined): boolean;
}

/** An intrinsic function, reference or attribute that the local cloud does not know. */
export class UnresolvedValue extends Error {
  override readonly name = 'UnresolvedValue';
  readonly property: string;
  constructor(property: string, message: string) {
    super(message);
    this.property = property;
  }
}

const NO_VALUE = Symbol('AWS::NoValue');

export function createResolver(options: {
  template: TemplateBody;
  pseudoParameters: Readonly<Record<string, string>>;
  /** The identity of a resource; undefined for a logical id that is not a resource. */
  identify: (logicalId: string) => Identity | undefined;
}): Resolver {
  const { template, pseudoParameters, identify } = options;

  const reference = (name: string): unknown => {
    if (name === 'AWS::NoValue') return NO_VALUE;
    if (Object.hasOwn(pseudoParameters, name)) return pseudoParameters[name];
    const parameter = template.Parameters?.[name];
    if (parameter !== undefined) {
      if (parameter.Default === undefined) throw new UnresolvedValue(`Ref.${name}`, 'a parameter without a default');
      return parameter.Default;
    }
    const identity = identify(name);
    if (identity === undefined) throw new UnresolvedValue(`Ref.${name}`, 'there is no such resource or parameter');
    return identity.ref;
  };

  const attribute = (logicalId: string, name: string): string => {
    const value = identify(logicalId)?.attributes[name];
    if (value === undefined) throw new UnresolvedValue(`GetAtt.${logicalId}.${name}`, 'this attribute is not modelled');
    return value;
  };

  const substitute = (argument: unknown): string => {
    const [text, map] = Array.isArray(argument) ? argument : [argument, {}];
    const own = isObject(map) ? map : {};
    return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal === '!') return `\${${name}}`;
      if (Object.hasOwn(own, name)) return String(resolve(own[name]));
      const dot = name.indexOf('.');
      return String(dot < 0 ? reference(name) : attribute(name.slice(0, dot), name.slice(dot + 1)));
    });
  };

  const list = (value: unknown): unknown[] => {
    const resolved = resolve(value);
    return Array.isArray(resolved) ? resolved : [resolved];
  };

  const condition = (value: unknown): boolean => {
    if (isObject(value) && typeof value.Condition === 'string') return holds(value.Condition);
    return resolve(value) === true;
  };

  const functions: Readonly<Record<string, (argument: unknown) => unknown>> = {
    Ref: (name) => reference(String(name)),
    'Fn::GetAtt': (argument) => {
      const [logicalId, name] = Array.isArray(argument) ? argument : String(argument).split(/\.(.*)/s);
      return attribute(String(logicalId), String(name));
    },
    'Fn::Join': (argument) => {
      const [separator, parts] = list(argument);
      return (Array.isArray(parts) ? parts : []).join(String(separator));
    },
    'Fn::Sub': substitute,
    'Fn::Select': (argument) => {
      const [index, values] = list(argument);
      return Array.isArray(values) ? values[Number(index)] : undefined;
    },
    'Fn::Split': (argument) => {
      const [separator, text] = list(argument);
      return String(text).split(String(separator));
    },
    'Fn::If': (argument) => {
      const [name, yes, no] = Array.isArray(argument) ? argument : [];
      return resolve(holds(String(name)) ? yes : no);
    },
    'Fn::Equals': (argument) => {
      const [left, right] = list(argument);
      return left === right;
    },
    'Fn::And': (argument) => Array.isArray(argument) && argument.every(condition),
    'Fn::Or': (argument) => Array.isArray(argument) && argument.some(condition),
    'Fn::Not': (argument) => Array.isArray(argument) && !condition(argument[0]),
    'Fn::FindInMap': (argument) => {
      const [map, first, second] = list(argument).map(String);
      const found = template.Mappings?.[map ?? '']?.[first ?? '']?.[second ?? ''];
      if (found === undefined)
        throw new UnresolvedValue(`FindInMap.${map}.${first}.${second}`, 'there is no such entry');
      return found;
    },
  };

  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve).filter((member) => member !== NO_VALUE);
    if (!isObject(value)) return value;
    const [name, ...others] = Object.keys(value);
    if (name !== undefined && others.length === 0) {
      const intrinsic = functions[name];
      if (intrinsic !== undefined) return intrinsic(value[name]);
      if (name.startsWith('Fn::')) throw new UnresolvedValue(name, 'this intrinsic function is not modelled');
    }
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, member]): [string, unknown] => [key, resolve(member)])
        .filter(([, member]) => member !== NO_VALUE),
    );
  };

  const holds = (name: string | undefined): boolean => {
    if (name === undefined) return true;
    const definition = template.Conditions?.[name];
    if (definition === undefined) throw new UnresolvedValue(`Condition.${name}`, 'there is no such condition');
    return condition(definition);
  };

  return { resolve, holds };
}
