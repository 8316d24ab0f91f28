import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Goal: the walls of the architecture are a test. Method: read every source file's imports and a few banned words. */

const root = join(import.meta.dirname, '..');
const skipped = new Set(['node_modules', 'cdk.out', 'out', '.git', '.local', '.bundles']);

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(root, path).split(sep).join('/')];
  });

const files = walk(root);
const sources = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const importsOf = (file: string): string[] =>
  [
    ...textOf(file).matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s*'([^']+)'/g,
    ),
  ]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((target) => (target.startsWith('.') ? join(dirname(file), target).split(sep).join('/') : target));

const isPackage = (target: string): boolean => !/^(functions|shared|infra|test|clinic\.config)/.test(target);
const verbOf = (file: string): string => file.split('/')[1] ?? '';

/** The files of a function that its `decide.ts` and `decide-<what>.ts` are made of: they are as pure as these. */
const deciding = new Set<string>();
const follow = (file: string): void => {
  if (deciding.has(file)) return;
  deciding.add(file);
  for (const target of importsOf(file)) if (target.startsWith(`functions/${verbOf(file)}/`)) follow(target);
};
for (const file of sources) if (/^functions\/[^/]+\/decide(-[a-z-]+)?\.ts$/.test(file)) follow(file);

interface Wall {
  name: string;
  of: (file: string) => boolean;
  may: (target: string, file: string) => boolean;
}

const own = (target: string, file: string): boolean => target.startsWith(`functions/${verbOf(file)}/`);
const within =
  (...prefixes: string[]) =>
  (target: string): boolean =>
    prefixes.some((prefix) => target.startsWith(prefix));

/** What reads the configuration, with the domain's own rules. */
const configuration = new Set(['infra/clinic-config.ts', 'infra/shortcomings.ts']);

const walls: Wall[] = [
  {
    name: 'what decides imports the domain and its own folder only',
    of: (file) => deciding.has(file),
    may: (target, file) => within('shared/domain/', 'zod')(target) || own(target, file),
  },
  {
    name: 'the domain imports zod, temporal and its own; phone numbers are parsed in phone.ts only, and what was packed is unpacked in unpacked.ts',
    of: (file) => file.startsWith('shared/domain/'),
    may: (target, file) =>
      within('shared/domain/', 'zod', 'temporal-polyfill')(target) ||
      (file === 'shared/domain/phone.ts' && target.startsWith('libphonenumber-js')) ||
      (file === 'shared/domain/triage/unpacked.ts' && target === 'node:zlib'),
  },
  {
    name: 'content imports the domain',
    of: (file) => file.startsWith('shared/content/'),
    may: within('shared/content/', 'shared/domain/'),
  },
  { name: 'ports import the domain', of: (file) => file === 'shared/ports.ts', may: within('shared/domain/') },
  {
    name: 'the intake imports the domain, ports and what commits; it is no function, for two functions take sessions in',
    of: (file) => file.startsWith('shared/intake/'),
    may: within('shared/intake/', 'shared/domain/', 'shared/ports.ts', 'shared/until-committed.ts'),
  },
  {
    name: 'adapters import ports, the domain, the environment, the lambda log, the SDK and the libraries of the sign-in',
    of: (file) => file.startsWith('shared/adapters/'),
    may: (target) =>
      within(
        'shared/adapters/',
        'shared/ports.ts',
        'shared/domain/',
        'shared/env.ts',
        '@aws-sdk/',
        '@smithy/',
        'openid-client',
        'jose',
        'node:',
        'zod',
      )(target),
  },
  {
    name: 'functions import their own folder, domain, content, ports, intake, lambda, web and the composition root; never each other',
    of: (file) => file.startsWith('functions/') && !deciding.has(file),
    may: (target, file) =>
      own(target, file) ||
      within(
        'shared/domain/',
        'shared/content/',
        'shared/ports.ts',
        'shared/intake/',
        'shared/lambda/',
        'shared/web/',
        'shared/live/',
        'shared/until-committed.ts',
        'shared/merged-cases.ts',
        'shared/case-cursor.ts',
        'node:',
        'zod',
        'hono',
      )(target),
  },
  {
    name: 'the infrastructure imports its own, the environment and configuration; functions by path only',
    of: (file) =>
      file.startsWith('infra/') &&
      !configuration.has(file) &&
      !/^infra\/(import|openapi|wording|previews)\//.test(file),
    may: (target) => isPackage(target) || within('infra/', 'shared/env.ts')(target),
  },
  {
    name: 'what compiles and checks the wordings knows the content and the domain, nothing of the stack',
    of: (file) => file.startsWith('infra/wording/'),
    may: (target) =>
      isPackage(target) ||
      within('infra/wording/', 'infra/project-root.ts', 'shared/content/', 'shared/domain/')(target),
  },
  {
    name: 'the previews know the wordings, the content, the domain and the configuration, nothing of the stack',
    of: (file) => file.startsWith('infra/previews/'),
    may: (target) =>
      isPackage(target) ||
      within(
        'infra/previews/',
        'infra/wording/',
        'infra/clinic-config.ts',
        'infra/project-root.ts',
        'shared/content/',
        'shared/domain/',
      )(target),
  },
  {
    name: 'the configuration is checked by the domain',
    of: (file) => configuration.has(file),
    // The shortcomings of a configuration include texts that its names make too long, so that one file reads the texts.
    may: (target, file) =>
      isPackage(target) ||
      within('infra/', 'shared/domain/')(target) ||
      (file === 'infra/shortcomings.ts' && target === 'shared/content/messages.ts'),
  },
  {
    name: 'the import knows the domain, the configuration and the contract; nothing of the stack or the local run',
    of: (file) => file.startsWith('infra/import/'),
    may: (target) =>
      within('infra/import/', 'infra/clinic-config.ts', 'infra/project-root.ts', 'shared/domain/')(target) ||
      within('node:', 'zod', 'csv-parse', 'cli-progress')(target),
  },
  {
    name: 'what the import reads out of cells asks nobody: no file, network or terminal',
    of: (file) =>
      /^infra\/import\/(cell|columns|column-of-path|read-|words|was-completed|send-order|report)/.test(file),
    may: within('infra/import/', 'infra/clinic-config.ts', 'shared/domain/', 'node:crypto'),
  },
  {
    // The document is made of the schemas that check requests, and of those the calls are held to; of functions it knows none.
    name: "the API's document is made of the domain's schemas and the shapes of answers",
    of: (file) => file.startsWith('infra/openapi/'),
    may: (target) =>
      isPackage(target) ||
      within('infra/', 'shared/domain/', 'shared/web/api-answers.ts', 'shared/web/problem.ts')(target),
  },
  {
    name: 'nothing that ships imports the tests',
    of: (file) => !file.startsWith('test/'),
    may: (target) => !target.startsWith('test/'),
  },
];

describe('the walls', () => {
  for (const wall of walls)
    it(wall.name, () => {
      const inside = sources.filter(wall.of);
      expect(inside.length).toBeGreaterThan(0);
      const breaches = inside.flatMap((file) =>
        importsOf(file)
          .filter((target) => !wall.may(target, file))
          .map((target) => `${file} -> ${target}`),
      );
      expect(breaches).toEqual([]);
    });

  it('finds a breach when there is one', () => {
    const domain = walls[1];
    expect(domain?.may('shared/ports.ts', 'shared/domain/case.ts')).toBe(false);
    expect(domain?.may('libphonenumber-js/min', 'shared/domain/case.ts')).toBe(false);
  });
});

const codeOf = (file: string): string => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
const breachesOf = (inside: (file: string) => boolean, banned: ReadonlyArray<[RegExp, string]>): string[] =>
  sources
    .filter(inside)
    .flatMap((file) =>
      banned.filter(([pattern]) => pattern.test(codeOf(file))).map(([, instead]) => `${file}: ${instead}`),
    );

/** An address that starts at the host's root, where only a custom domain has our pages. */
const rootedLink = /(?:\b(?:href|action|formaction|src)=\{?|\bredirect\(\s*|\blocation['"]?:\s*)["'`]\//i;

describe('what the core may not reach for', () => {
  it('time, chance, environment and logging come in from outside', () => {
    const banned: ReadonlyArray<[RegExp, string]> = [
      [/\bDate\.now\(/, 'take `now` as an argument instead of Date.now()'],
      [/\bnew Date\(\s*\)/, 'take `now` as an argument instead of new Date()'],
      [/\bMath\.random\(/, 'derive it from an id instead of Math.random()'],
      [/\brandomUUID\b/, 'take an id as an argument instead of randomUUID()'],
      [/\bprocess\.env\b/, 'take configuration as an argument instead of process.env'],
      [/\bconsole\./, 'return a decision with its reason instead of logging'],
    ];
    expect(breachesOf((file) => file.startsWith('shared/domain/') || deciding.has(file), banned)).toEqual([]);
  });

  it('the log is written in one place', () => {
    const banned: ReadonlyArray<[RegExp, string]> = [[/\bconsole\./, 'log through shared/lambda']];
    expect(
      breachesOf((file) => /^(functions|shared)\//.test(file) && !file.startsWith('shared/lambda/'), banned),
    ).toEqual([]);
  });

  it('every link, redirect and form action is made by path(), so that pages work behind a stage', () => {
    const banned: ReadonlyArray<[RegExp, string]> = [
      [rootedLink, 'make the address with path() or link() of shared/web/path.ts'],
    ];
    expect(breachesOf((file) => /^(functions|shared)\//.test(file), banned)).toEqual([]);
    for (const breach of ['<a href="/p/x">', '<form action={`/s/x`}>', "c.redirect('/staff')", "location: '/c/x'"])
      expect(breach).toMatch(rootedLink);
    for (const fine of ['<form action={path(publicUrl, `/s/x`)}>', '<a href="https://x.example/">', '<form action="">'])
      expect(fine).not.toMatch(rootedLink);
  });

  it('no bundle carries the shapes of answers, which nothing checks while an answer is given', () => {
    const banned: ReadonlyArray<[RegExp, string]> = [
      [/\bimport\s+(?!type\b)[^;]*\/api-answers\.ts'/, 'import type from api-answers.ts'],
    ];
    expect(breachesOf((file) => /^(functions|shared)\//.test(file), banned)).toEqual([]);
    expect("import { CasesAnswer } from '../../shared/web/api-answers.ts';").toMatch(banned[0]?.[0] ?? /never/);
  });

  it('product code does not know where it runs', () => {
    const banned: ReadonlyArray<[RegExp, string]> = [
      [/127\.0\.0\.1|localhost/, 'no address of this machine'],
      [/AWS_ENDPOINT_URL/, 'the SDK reads its endpoint itself'],
    ];
    expect(breachesOf((file) => /^(functions|shared)\//.test(file), banned)).toEqual([]);
  });
});

describe('names', () => {
  it('every file says what it is', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|manager|service|processor|data|info|index)\.(ts|tsx|mjs)$/;
    expect(sources.filter((file) => vague.test(file))).toEqual([]);
  });

  it('files are kebab-case', () => {
    expect(sources.filter((file) => !/^[a-z0-9.-]+$/.test(file.split('/').at(-1) ?? ''))).toEqual([]);
  });

  it('no folder gathers what has no name', () => {
    expect(sources.filter((file) => /\/(utils?|helpers?|common|misc|lib)\//.test(`/${file}`))).toEqual([]);
  });

  it('each function has its edge and its decision', () => {
    const verbs = [...new Set(sources.filter((file) => file.startsWith('functions/')).map(verbOf))];
    expect(verbs.length).toBeGreaterThan(7);
    for (const verb of verbs)
      for (const part of ['handler.ts', 'decide'])
        expect(
          sources.some((file) => file.startsWith(`functions/${verb}/${part}`)),
          `${verb}/${part}`,
        ).toBe(true);
  });
});

describe('the repository', () => {
  it('has only the agreed folders and files at its top', () => {
    const allowed = new Set([
      'infra',
      'functions',
      'shared',
      'test',
      'docs',
      'cdk.json',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'README.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'SECURITY.md',
      'clinic.config.json',
      'node_modules',
      'cdk.out',
      'out',
      'bench-results.json',
    ]);
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.has(name))).toEqual([]);
  });

  it('holds no file too long to be one idea', () => {
    const long = sources.filter((file) => !file.startsWith('test/') && textOf(file).split('\n').length > 400);
    expect(long).toEqual([]);
  });

  it('is readable', () => {
    expect(statSync(join(root, 'README.md')).size).toBeGreaterThan(1000);
  });
});
