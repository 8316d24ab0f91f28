import type { Metafile } from 'esbuild';

/** What a bundle contains of one SDK client package. */
export interface SdkUse {
  /** `@aws-sdk/client-sqs` */
  readonly packageName: string;
  /** Client class and commands, as the package exports them. */
  readonly exports: readonly string[];
}

const SDK_FILE = /^node_modules\/(@aws-sdk\/client-[^/]+)\/dist-es\/(?:commands\/(\w+Command)|(\w+Client))\.js$/;

/** The SDK clients and commands that made it into one output of a build. */
export const sdkUses = (output: Pick<Metafile['outputs'][string], 'inputs'>): SdkUse[] => {
  const found = new Map<string, string[]>();
  for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
    const [, packageName, command, client] = SDK_FILE.exec(input) ?? [];
    const name = command ?? client;
    if (packageName === undefined || name === undefined || bytesInOutput === 0) continue;
    found.set(packageName, [...(found.get(packageName) ?? []), name].toSorted());
  }
  return [...found]
    .map(([packageName, exports]) => ({ packageName, exports }))
    .toSorted((a, b) => a.packageName.localeCompare(b.packageName));
};

/** The source of a module that holds these clients and commands and nothing of ours. */
export const bareSource = (uses: readonly SdkUse[]): string =>
  uses.map(({ packageName, exports }) => `export { ${exports.join(', ')} } from '${packageName}';`).join('\n');
