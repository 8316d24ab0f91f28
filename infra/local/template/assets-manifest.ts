import { join } from 'node:path';

/** `<Stack>.assets.json` as CDK writes it. */
export interface AssetsManifest {
  readonly files?: Readonly<Record<string, { readonly source: { readonly path?: string } }>>;
}

/** Hash of an asset -> its folder on this machine. */
export function assetFolders(manifest: AssetsManifest, assetFolder: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(manifest.files ?? {}).flatMap(
      ([hash, { source }]): Array<[string, string]> =>
        source.path === undefined ? [] : [[hash, join(assetFolder, source.path)]],
    ),
  );
}
