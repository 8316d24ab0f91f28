import type { Cue } from './cue.ts';
import { isDenied } from './denial.ts';
import { figuresMet } from './figures-met.ts';
import { gradeSign, type SignGrade, type Telling } from './grade-sign.ts';
import { type Meeting, phrasesMet, type ReadWord, readWords } from './phrases-met.ts';
import type { Symptom } from './red-flag.ts';
import type { Sign } from './sign.ts';
import { supposedOrOthers } from './supposed-or-others.ts';
import { textWords } from './text-words.ts';

export type Grade = SignGrade | 'good-news' | 'not-theirs';

/** Something a text says of the client's state. */
export interface Finding {
  rule: Symptom | Sign | 'negated' | 'asked' | 'somebody-else' | 'score';
  listed: string;
  grade: Grade;
  at: readonly number[];
}

/** A text as the lists read it. */
export interface WordsRead {
  words: readonly ReadWord[];
  findings: readonly Finding[];
  cues: ReadonlyMap<Cue, readonly Meeting[]>;
  optOuts: readonly Meeting[];
  /** Positions of the words that some phrase explains. */
  explained: ReadonlySet<number>;
}

const inside = ({ at }: Meeting, { from, to }: Meeting): boolean => at.every((one) => one >= from && one <= to);
const isCue = (meeting: Meeting, ...cues: Cue[]): boolean =>
  meeting.meaning.kind === 'cue' && cues.includes(meeting.meaning.cue);

/** Reads every word on one day. */
export const readingOfWords = (text: string, day: number | undefined, language: string): WordsRead => {
  const words = readWords(textWords(text));
  const all = phrasesMet(words).filter(
    ({ meaning }) => meaning.kind !== 'flag' || meaning.flag.onlyIn === undefined || meaning.flag.onlyIn === language,
  );
  const explained = new Set(all.flatMap(({ at }) => at));
  const met = unmasked(all, words, day);
  const symptomWords = new Set(
    met.filter(({ meaning }) => meaning.kind === 'flag' || meaning.kind === 'sign').flatMap(({ at }) => at),
  );
  const cues = new Map<Cue, Meeting[]>();
  for (const meeting of met)
    if (meeting.meaning.kind === 'cue') {
      const list = cues.get(meeting.meaning.cue);
      if (list) list.push(meeting);
      else cues.set(meeting.meaning.cue, [meeting]);
    }
  const findings = met.flatMap((meeting): Finding[] => findingOf(meeting, words, cues, symptomWords, day));
  const figures = figuresMet(words);
  for (const figure of figures) {
    explained.add(figure.at);
    const finding = findingOfFigure(figure, day);
    if (finding) findings.push(finding);
  }
  if (together(findings, 'itch', 'bumps'))
    for (const finding of findings)
      if (finding.rule === 'bumps' && finding.grade === 'expected') finding.grade = 'watch';
  return {
    words,
    findings: withNormalTemperature(findings, figures),
    cues,
    optOuts: met.filter(({ meaning }) => meaning.kind === 'opt-out'),
    explained,
  };
};

/** Bumps that itch may be an allergy. */
const together = (findings: readonly Finding[], one: Sign, other: Sign): boolean =>
  [one, other].every((rule) => findings.some((finding) => finding.rule === rule && finding.grade !== 'good-news'));

/** Without what stands in a turn of speech ("fever pitch") or in a longer phrase that says it more exactly. */
const unmasked = (all: readonly Meeting[], words: readonly ReadWord[], day: number | undefined): Meeting[] => {
  const maskers = all.filter((meeting) => {
    // "No respiro bien" is no "respiro bien".
    if (meeting.at.length < 2 || deniers.has(words[meeting.from - 1]?.text ?? '')) return false;
    if (meeting.meaning.kind === 'sign') return meeting.meaning.sign !== 'blood-specks' || day === 0;
    return isCue(meeting, 'idiom', 'good', 'mild', 'bad');
  });
  if (maskers.length === 0) return [...all];
  return all.filter((meeting) => {
    const { kind } = meeting.meaning;
    const hides = (masker: Meeting): boolean => {
      if (masker === meeting || !inside(meeting, masker)) return false;
      if (masker.at.length <= meeting.at.length && meeting.from === masker.from && meeting.to === masker.to)
        return isCue(masker, 'idiom', 'good') && kind === 'flag' && meeting.at.length === masker.at.length;
      if (kind === 'flag') return isCue(masker, 'idiom', 'good') || masker.meaning.kind === 'sign';
      if (kind === 'sign') return isCue(masker, 'idiom', 'good');
      return kind === 'cue' && !(isCue(masker, 'idiom') && isCue(meeting, 'good'));
    };
    return !maskers.some(hides);
  });
};

const findingOf = (
  meeting: Meeting,
  words: readonly ReadWord[],
  cues: ReadonlyMap<Cue, readonly Meeting[]>,
  symptomWords: ReadonlySet<number>,
  day: number | undefined,
): Finding[] => {
  const { meaning, listed, at } = meeting;
  if (meaning.kind === 'opt-out' || meaning.kind === 'cue') return [];
  const holdsDenial = at.some((one) => ownDenials.has(words[one]?.text ?? ''));
  const denied =
    (meaning.kind === 'flag' && meaning.flag.undeniable) || holdsDenial
      ? undefined
      : isDenied(words, meeting, symptomWords);
  if (denied) {
    const stopped = denied === 'no-longer' && meaning.kind === 'flag';
    return [{ rule: 'negated', listed, grade: stopped ? 'not-theirs' : 'good-news', at }];
  }
  const elsewhere = supposedOrOthers(meeting, words, cues);
  if (elsewhere) return [{ rule: elsewhere, listed, grade: 'not-theirs', at }];
  if (meaning.kind === 'flag') {
    const { flag } = meaning;
    if (flag.untilDay !== undefined && day !== undefined && day > flag.untilDay) return [];
    if (flag.symptom === 'eye' && at.some((one) => eyeWords.has(words[one]?.text ?? '') && isPlaceByTheEye(words, one)))
      return [];
    if (flag.symptom === 'spreading' && day === 0) return [{ rule: 'spreading', listed, grade: 'watch', at }];
    return [{ rule: flag.symptom, listed, grade: flag.acuity, at }];
  }
  const telling = tellingOf(meeting, words, cues);
  const lateNearEye = (day ?? 60) > 3 && words.some(({ text }) => eyeWords.has(text));
  const nearEye = meaning.sign === 'swelling-sign' && lateNearEye;
  return [
    {
      rule: meaning.sign,
      listed,
      grade: gradeSign(meaning.sign, nearEye ? { ...telling, oneSided: true } : telling, day),
      at,
    },
  ];
};

const ownDenials = new Set(
  'wont doesnt dont didnt isnt hasnt havent not cant cannot couldnt never wouldnt no pas plus jamais sin unable ni'.split(
    ' ',
  ),
);
const eyeWords = new Set('eye eyes eyelid eyelids oeil yeux paupiere paupieres ojo ojos parpado parpados'.split(' '));
const besideWords = new Set(
  'under around near by below beneath above underneath corner autour sous pres debajo alrededor bajo contour contorno entre between next outside'.split(
    ' ',
  ),
);
const isPlaceByTheEye = (words: readonly ReadWord[], from: number): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) if (besideWords.has(words[at]?.text ?? '')) return true;
  return besideWords.has(words[from - 1]?.text ?? '');
};

const deniers = new Set(
  'not no isnt arent doesnt dont didnt wont never hasnt havent cant pas n ne sin nunca nothing'.split(' '),
);
const turning = new Set('but mais pero however though except sauf aunque'.split(' '));

/** How a sign is told: what stands close to it, and for its course what stands in the same sentence. */
const tellingOf = (sign: Meeting, words: readonly ReadWord[], cues: ReadonlyMap<Cue, readonly Meeting[]>): Telling => {
  const has = (cue: Cue, before: number, after: number, pastTurns: boolean): boolean =>
    (cues.get(cue) ?? []).some((one) => {
      if (deniers.has(words[one.from - 1]?.text ?? '') && cue !== 'mild') return false;
      if (cue === 'strong' && speaksOfRelief(one, words, cues)) return false;
      if (cue === 'growing' && isComparedAsLess(one, words)) return false;
      // "Dégonflé" is a swelling that eases.
      if (inside(one, sign)) return cue === 'easing';
      if (one.from > sign.to) return one.from - sign.to <= after && joined(words, sign.to, one.from, pastTurns);
      if (one.to < sign.from) return sign.from - one.to <= before && joined(words, one.to, sign.from, pastTurns);
      return false;
    });
  return {
    mild: has('mild', 5, 4, false),
    strong: has('strong', 2, 3, false) && !has('good', 2, 1, false),
    easing: has('easing', 10, 12, true),
    gone: has('gone', 4, 12, true),
    growing: has('growing', 8, 10, true),
    lasting: has('lasting', 8, 6, true),
    oneSided: has('one-sided', 6, 6, false),
  };
};

/** "Much better", "completely gone": a lot of it is good news. */
const speaksOfRelief = (
  strong: Meeting,
  words: readonly ReadWord[],
  cues: ReadonlyMap<Cue, readonly Meeting[]>,
): boolean =>
  (['easing', 'gone', 'good'] as const).some((cue) =>
    (cues.get(cue) ?? []).some(
      (one) =>
        one.from > strong.to &&
        one.from - strong.to <= 2 &&
        one.to > strong.to &&
        joined(words, strong.to, one.from, false),
    ),
  );

const lessWords = new Set('less fewer lighter better calmer smaller softer moins mieux menos mejor'.split(' '));
/** "Less pink than yesterday". */
const isComparedAsLess = ({ from, listed }: Meeting, words: readonly ReadWord[]): boolean =>
  /^(than|qu|que)/.test(listed) && words.slice(Math.max(0, from - 5), from).some(({ text }) => lessWords.has(text));

const joined = (words: readonly ReadWord[], from: number, to: number, pastTurns: boolean): boolean => {
  for (let at = from + 1; at <= to; at += 1) {
    const word = words[at];
    if (word?.opens === 'sentence') return false;
    if (!pastTurns && (word?.opens === 'clause' || turning.has(word?.text ?? ''))) return false;
  }
  return true;
};

const findingOfFigure = (
  { at, says, value }: ReturnType<typeof figuresMet>[number],
  day: number | undefined,
): Finding | undefined => {
  const listed = String(value);
  if (says === 'fever') return { rule: 'fever', listed, grade: 'urgent', at: [at] };
  if (says === 'score') return { rule: 'score', listed, grade: value >= 8 ? 'good-news' : 'not-theirs', at: [at] };
  if (says !== 'pain') return undefined;
  const days = day ?? 60;
  const grade =
    value >= 7 ? 'urgent' : value >= 4 ? (days <= 1 ? 'watch' : 'urgent') : days <= 1 ? 'expected' : 'watch';
  return { rule: 'pain', listed, grade, at: [at] };
};

/** "temp 36.9": a temperature that is told and is none to worry about. */
const withNormalTemperature = (findings: readonly Finding[], figures: ReturnType<typeof figuresMet>): Finding[] => {
  const normal = figures.filter(({ says }) => says === 'no-fever');
  const feverish = figures.some(({ says }) => says === 'fever');
  if (normal.length === 0 || feverish) return [...findings];
  return findings.map((finding) =>
    finding.rule === 'fever' && /^(temp|degr|grad)/.test(finding.listed)
      ? { ...finding, rule: 'negated', grade: 'good-news' }
      : finding,
  );
};
