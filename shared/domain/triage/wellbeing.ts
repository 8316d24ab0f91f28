import type { Decided } from './by-lists.ts';
import { saysHarmless } from './harmless-cues.ts';
import type { Finding, WordsRead } from './reading-of-words.ts';
import { isTurn } from './turns.ts';

/** What a text says of how its sender is, beside signs. */
export interface Wellbeing {
  good: boolean;
  /** Something good is said that is no denial: "no redness" says nothing of what stands beside it. */
  saysGood: boolean;
  bad: boolean;
  /** Thanks and nothing else: no report. */
  courtesy: boolean;
  reasons: Decided[];
}

const unfinished = new Set('but mais pero except sauf excepto'.split(' '));

/** "Fine, except that my towel needs changing": what follows a turn must say something harmless by itself. */
const turnsUnexplained = (words: WordsRead['words'], cues: WordsRead['cues'], findings: readonly Finding[]): boolean =>
  words.some(({ text }, turn) => {
    if (!isTurn(words, turn)) return false;
    const next = words.findIndex(({ opens }, at) => at > turn && opens === 'sentence');
    const end = next < 0 ? words.length : next;
    // "I was worried but" and "though" at the end stand alone.
    if (end - turn <= 2 && text !== 'except' && text !== 'sauf') return false;
    const within = (at: number): boolean => at > turn && at < end;
    return !(saysHarmless(cues, within) || findings.some(({ grade, at }) => grade !== 'not-theirs' && at.some(within)));
  });

const deniers = new Set('not isnt arent doesnt dont didnt wasnt never hasnt havent cant pas no sin nothing'.split(' '));
const deniedWords = /^(no|not|nothing|none|zero|cero|without|sans|sin|pas|aucune?|ni|nada|ningun|rien|plus)\b/;
const degrees = new Set(
  'so very too that all really quite exactly feeling doing looking super tres trop muy tan la todo estoy esta es me va se'.split(
    ' ',
  ),
);
/** The check asks whether the skin is well; the French menu names 1 as "oui". */
const agreeing = new Set('yes yep yup yeah oui ouais si sip'.split(' '));
const asksSomething = (cues: WordsRead['cues']): boolean => cues.has('ask') || cues.has('booking') || cues.has('if');

/** Whether all is said to be well or not. */
export const wellbeingOf = ({ words, cues }: WordsRead, findings: readonly Finding[]): Wellbeing => {
  const denied = (from: number): boolean => {
    let at = from - 1;
    while (at >= 0 && from - at <= 3 && words[at + 1]?.opens === 'none' && degrees.has(words[at]?.text ?? '')) {
      if (deniers.has(words[at]?.text ?? '')) return true;
      at -= 1;
    }
    return words[at + 1]?.opens === 'none' && deniers.has(words[at]?.text ?? '');
  };
  const goods = cues.get('good') ?? [];
  const good = goods.find(({ from, at }) => at.length > 1 || !denied(from));
  const deniedGood = goods.find(({ from, at }) => at.length === 1 && denied(from));
  const bad = (cues.get('bad') ?? []).find(({ from }) => !denied(from)) ?? deniedGood;
  const goodNews = findings.some(
    ({ grade, listed }) => grade === 'good-news' && !/^(wor|pe[ou]|preoc|inqui|scar|concern)/.test(listed),
  );
  const thanks = cues.get('thanks') ?? [];
  const courtesy = thanks.length > 0 && findings.length === 0 && !good && !bad && !asksSomething(cues);
  const agrees = words.length <= 3 && words.some(({ text }) => agreeing.has(text)) && findings.length === 0;
  return {
    good: good !== undefined || goodNews || agrees,
    saysGood: goods.some((one) => !deniedWords.test(one.listed) && (one.at.length > 1 || !denied(one.from))),
    // "Fine but": the important part is missing.
    bad: bad !== undefined || unfinished.has(words.at(-1)?.text ?? '') || turnsUnexplained(words, cues, findings),
    courtesy,
    reasons: [
      ...(courtesy ? [{ rule: 'courtesy' as const, word: '', at: [] }] : []),
      ...(good ? [{ rule: 'good-answer' as const, word: good.listed, at: good.at }] : []),
      ...(bad ? [{ rule: 'bad-answer' as const, word: bad.listed, at: bad.at }] : []),
    ],
  };
};
