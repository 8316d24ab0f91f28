/** One feature of the template that the local cloud does not have. */
export interface Drift {
  readonly logicalId: string;
  readonly type: string;
  /** Dotted path below `Properties`, or `Type`, or `GetAtt.<attribute>`. */
  readonly property: string;
  readonly problem: string;
}

/** The template uses what is not modelled. Running it anyway would show something else than AWS does. */
export class TemplateDrift extends Error {
  override readonly name = 'TemplateDrift';
  readonly drifts: readonly Drift[];
  constructor(drifts: readonly Drift[]) {
    const lines = drifts.map(
      ({ logicalId, type, property, problem }) => `- ${logicalId} (${type}) ${property}: ${problem}`,
    );
    super(['The local cloud does not model this part of the stack:', ...lines].join('\n'));
    this.drifts = drifts;
  }
}

/** Collects drifts, so that one start-up error names them all. */
export interface DriftLog {
  add(drift: Drift): void;
  /** Throws `TemplateDrift` if there are any. */
  check(): void;
}

export function createDriftLog(): DriftLog {
  const drifts: Drift[] = [];
  return {
    add(drift) {
      drifts.push(drift);
    },
    check() {
      if (drifts.length > 0) throw new TemplateDrift(drifts);
    },
  };
}
