import type { VirtualClock } from '../parts.ts';
import { isObject } from '../template/template-body.ts';

export interface MetricKey {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

export type Statistic = 'Sum' | 'Maximum' | 'Minimum' | 'Average' | 'SampleCount';

/** CloudWatch's metrics, kept in memory for two virtual days. */
export interface Metrics {
  record(datapoint: MetricKey & { value: number }): void;
  /** Records what a log line carries in embedded metric format; other lines are ignored. */
  readLogLine(text: string): void;
  /** Over the values recorded after `fromMs` and up to `toMs`; undefined when there are none. */
  statistic(key: MetricKey, statistic: Statistic, fromMs: number, toMs: number): number | undefined;
}

const KEPT_MS = 2 * 24 * 60 * 60 * 1000;

export function createMetrics(clock: Pick<VirtualClock, 'now'>): Metrics {
  const series = new Map<string, Array<{ at: number; value: number }>>();

  const record: Metrics['record'] = ({ value, ...key }) => {
    const points = series.get(seriesName(key)) ?? [];
    series.set(seriesName(key), points);
    const at = clock.now();
    const kept = points.findIndex((point) => point.at > at - KEPT_MS);
    points.splice(0, kept < 0 ? points.length : kept);
    points.push({ at, value });
  };

  return {
    record,
    readLogLine(text) {
      if (!text.includes('"_aws"')) return;
      for (const datapoint of readEmbeddedMetrics(text)) record(datapoint);
    },
    statistic(key, statistic, fromMs, toMs) {
      const points = series.get(seriesName(key)) ?? [];
      // Oldest first, and mostly older than asked for: only the end is looked at.
      const recent = points.slice(points.findLastIndex(({ at }) => at <= fromMs) + 1);
      const values = recent.filter(({ at }) => at <= toMs).map(({ value }) => value);
      if (values.length === 0) return undefined;
      if (statistic === 'SampleCount') return values.length;
      if (statistic === 'Maximum') return Math.max(...values);
      if (statistic === 'Minimum') return Math.min(...values);
      const sum = values.reduce((total, value) => total + value, 0);
      return statistic === 'Sum' ? sum : sum / values.length;
    },
  };
}

function seriesName({ namespace, name, dimensions }: MetricKey): string {
  return JSON.stringify([namespace, name, Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** CloudWatch takes a line as metrics only when the whole line is the JSON object; anything else is just a line. */
function readEmbeddedMetrics(text: string): Array<MetricKey & { value: number }> {
  const line = parseJson(text);
  if (!isObject(line) || !isObject(line._aws)) return [];
  const datapoints: Array<MetricKey & { value: number }> = [];
  for (const directive of asList(line._aws.CloudWatchMetrics).filter(isObject)) {
    for (const names of asList(directive.Dimensions)) {
      const dimensions = Object.fromEntries(asList(names).map((name) => [String(name), String(line[String(name)])]));
      for (const metric of asList(directive.Metrics).filter(isObject)) {
        const name = String(metric.Name);
        for (const value of asList(line[name])) {
          datapoints.push({ namespace: String(directive.Namespace), name, dimensions, value: Number(value) });
        }
      }
    }
  }
  return datapoints;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
