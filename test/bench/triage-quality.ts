import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../shared/domain/clinic.ts';
import { triageText } from '../../shared/domain/triage-text.ts';
import { quantile } from './quantile.ts';
import { textTable } from './text-table.ts';

/** One labelled reply of the corpus; the labels are told in docs/triage.md. */
interface LabelledReply {
  text: string;
  lang: Language;
  day: number;
  label: 'red' | 'benign' | 'person' | 'optout' | 'optin' | 'help';
  optOut?: true;
  tags?: string[];
}

/** How many of how many. */
export interface Share {
  hits: number;
  of: number;
}

export interface TriageQuality {
  redAlerted: Share;
  redSeen: Share;
  benignAlerted: Share;
  benignToPerson: Share;
  optOutFound: Share;
  optOutFalse: Share;
}

const folder = join(import.meta.dirname, '..', 'triage');

/** The corpus in this checkout, or its part to tune on or to measure with; empty when it is not here. */
export const corpus = (part?: 'tune' | 'measure', from = folder): readonly LabelledReply[] =>
  part === undefined ? [...partOf('tune', from), ...partOf('measure', from)] : partOf(part, from);

const read = new Map<string, readonly LabelledReply[]>();
/** Tens of thousands of lines: each part is read once. */
const partOf = (part: 'tune' | 'measure', from: string): readonly LabelledReply[] => {
  const path = join(from, part);
  const known = read.get(path);
  if (known) return known;
  const replies = (existsSync(path) ? readdirSync(path) : [])
    .flatMap((name) => readFileSync(join(path, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as LabelledReply);
  read.set(path, replies);
  return replies;
};

const toPerson = new Set(['watch', 'unclear', 'booking', 'question']);

/** What the reading makes of labelled replies. */
export const qualityOf = (replies: readonly LabelledReply[]): TriageQuality => {
  const read = replies.map((reply) => ({
    ...reply,
    reading: triageText(reply.text, { language: reply.lang, day: reply.day }),
  }));
  type Read = (typeof read)[number];
  const share = (of: (one: Read) => boolean, hit: (one: Read) => boolean): Share => {
    const those = read.filter(of);
    return { hits: those.filter(hit).length, of: those.length };
  };
  const red = ({ label }: Read): boolean => label === 'red';
  const benign = ({ label }: Read): boolean => label === 'benign';
  const alerted = ({ reading }: Read): boolean => reading.alert;
  const waits = ({ reading }: Read): boolean => !reading.alert && toPerson.has(reading.disposition);
  const ends = ({ optOut }: Read): boolean => optOut === true;
  const readAsEnd = ({ reading }: Read): boolean => reading.intents.optOut;
  return {
    redAlerted: share(red, alerted),
    redSeen: share(red, (one) => alerted(one) || waits(one)),
    benignAlerted: share(benign, alerted),
    benignToPerson: share(benign, waits),
    optOutFound: share(ends, readAsEnd),
    optOutFalse: share((one) => !ends(one), readAsEnd),
  };
};

/** Wilson's 95 % interval of a share, as fractions. */
export const wilson = ({ hits, of }: Share): [number, number] => {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const rate = hits / of;
  const middle = rate + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((rate * (1 - rate)) / of + z ** 2 / (4 * of ** 2));
  const scale = 1 + z ** 2 / of;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
};

const percent = (fraction: number): string => (fraction * 100).toFixed(1);
const said = (share: Share): string => {
  if (share.of === 0) return '-';
  const [low, high] = wilson(share);
  return `${percent(share.hits / share.of)} (${percent(low)}-${percent(high)}, n ${share.of})`;
};

/** The quality as a table: all, per language and per tag. */
export const qualityTable = (title: string, replies: readonly LabelledReply[]): string => {
  const groups: [string, readonly LabelledReply[]][] = [
    ['all', replies],
    ...(['en', 'fr', 'es'] as const).map((lang): [string, LabelledReply[]] => [
      lang,
      replies.filter((reply) => reply.lang === lang),
    ]),
    ...[...new Set(replies.flatMap(({ tags = [] }) => tags))]
      .sort()
      .map((tag): [string, LabelledReply[]] => [tag, replies.filter(({ tags = [] }) => tags.includes(tag))]),
  ];
  return textTable(
    title,
    [
      '',
      'red: alert %',
      'red: seen %',
      'benign: alert %',
      'benign: to a person %',
      'opt-out found %',
      'opt-out false %',
    ],
    groups.map(([name, those]) => {
      const quality = qualityOf(those);
      return [
        name,
        said(quality.redAlerted),
        said(quality.redSeen),
        said(quality.benignAlerted),
        said(quality.benignToPerson),
        said(quality.optOutFound),
        said(quality.optOutFalse),
      ];
    }),
  );
};

export interface ReadingSpeed {
  /** Replies a second on one core, once warm: the middle one of the rounds, and the one least disturbed by neighbours. */
  perSecond: number;
  bestPerSecond: number;
  /** The slowest of a hundred. */
  p99Ms: number;
}

const warmingRounds = 10;
const measuredRounds = 40;

export const readingSpeed = (replies: readonly LabelledReply[]): ReadingSpeed => {
  const times: number[] = [];
  const rates: number[] = [];
  for (let round = 0; round < warmingRounds + measuredRounds; round += 1) {
    const began = performance.now();
    for (const { text, lang, day } of replies) {
      const start = performance.now();
      triageText(text, { language: lang, day });
      if (round >= warmingRounds) times.push(performance.now() - start);
    }
    if (round >= warmingRounds) rates.push((replies.length / (performance.now() - began)) * 1000);
  }
  return { perSecond: quantile(rates, 0.5), bestPerSecond: Math.max(...rates), p99Ms: quantile(times, 0.99) };
};
