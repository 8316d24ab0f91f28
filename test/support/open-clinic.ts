import { type LaunchedClinic, launchLocalClinic } from '../../infra/local/launch-local-clinic.ts';
import type { LocalCloud } from '../../infra/local/local-cloud.ts';
import { StoryClinic } from './story-clinic.ts';
import { SYNTH_CACHE } from './synthesized.ts';

type LaunchOptions = Parameters<typeof launchLocalClinic>[0];

export interface OpenClinicOptions {
  /** Where the clock starts, ISO 8601 with offset. */
  at: string;
  /** With the demo clients; without them unless asked for. */
  demoClients?: boolean;
  /** Below what everything is, the product API and the links it sends, such as `/prod`. */
  prefix?: string;
  /** A grant of the stack to leave out, as `access.grants()` names it. */
  without?: string;
  /** Another configuration file than the demonstration clinic's. */
  config?: string;
  /** Where its stack is kept; with everybody's unless told. */
  cacheFolder?: string;
  /** Told of every AWS call a function made, when it has been answered. */
  onAwsCall?: LaunchOptions['onAwsCall'];
}

/** A clinic that runs in memory, on a port of its own. */
export class OpenClinic extends StoryClinic {
  readonly cloud: LocalCloud;
  readonly #launched: LaunchedClinic;
  readonly #defects: readonly unknown[];

  constructor(launched: LaunchedClinic, defects: readonly unknown[], prefix?: string) {
    super(launched.url, prefix);
    this.cloud = launched.cloud;
    this.#launched = launched;
    this.#defects = defects;
  }

  /** Throws when the local cloud itself had a defect, so that no story passes on a broken one. */
  async close(): Promise<void> {
    await this.#launched.close();
    if (this.#defects.length > 0) throw new AggregateError(this.#defects, 'the local cloud had defects');
  }
}

/** Starts the stack as it would be deployed. Throws what would keep it from starting. */
export const openClinic = async ({ at, prefix, config, ...wishes }: OpenClinicOptions): Promise<OpenClinic> => {
  const defects: unknown[] = [];
  const launched = await launchLocalClinic({
    port: 0,
    cacheFolder: SYNTH_CACHE,
    atMs: Date.parse(at),
    demoClients: false,
    onDefect: (defect) => defects.push(defect),
    ...(config !== undefined && { configPath: config }),
    ...(prefix !== undefined && { publicPath: prefix }),
    ...wishes,
  });
  return new OpenClinic(launched, defects, prefix);
};
