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

const overlaps = ({ at }: Meeting, { from, to }: Meeting): boolean => at.some((one) => one >= from && one <= to);
const inside = ({ at }: Meeting, { from, to }: Meeting): boolean => at.every((one) => one >= from && one <= to);
const isCue = ({ meaning }: Meeting, cues: ReadonlySet<Cue>): boolean =>
  meaning.kind === 'cue' && cues.has(meaning.cue);
const turnsOfSpeech: ReadonlySet<Cue> = new Set(['idiom']);
const goodOnes: ReadonlySet<Cue> = new Set(['good']);
const goodOrTurned: ReadonlySet<Cue> = new Set(['idiom', 'good']);
const relief: ReadonlySet<Cue> = new Set(['easing', 'gone']);
const masking: ReadonlySet<Cue> = new Set(['idiom', 'good', 'mild', 'bad']);

/** Reads every word on one day. */
export const readingOfWords = (text: string, day: number | undefined, language: string): WordsRead => {
  const words = readWords(textWords(text));
  const all = phrasesMet(words).filter(
    ({ meaning }) => meaning.kind !== 'flag' || meaning.flag.onlyIn === undefined || meaning.flag.onlyIn === language,
  );
  const explained = positionsOf(all);
  const met = unmasked(all, words, day);
  const told = met.filter(({ meaning }) => meaning.kind === 'flag' || meaning.kind === 'sign');
  const symptomWords = positionsOf(told);
  const cues = new Map<Cue, Meeting[]>();
  for (const meeting of met)
    if (meeting.meaning.kind === 'cue') {
      const list = cues.get(meeting.meaning.cue);
      if (list) list.push(meeting);
      else cues.set(meeting.meaning.cue, [meeting]);
    }
  const findings = told.flatMap((meeting): Finding[] => findingOf(meeting, met, words, cues, symptomWords, day));
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

const positionsOf = (meetings: readonly Meeting[]): Set<number> => {
  const positions = new Set<number>();
  for (const { at } of meetings) for (const one of at) positions.add(one);
  return positions;
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
    return isCue(meeting, masking);
  });
  if (maskers.length === 0) return [...all];
  return all.filter((meeting) => {
    const { kind } = meeting.meaning;
    const hides = (masker: Meeting): boolean => {
      if (masker === meeting) return false;
      // "I've got a hot date": no danger is told with a word of a turn of speech.
      if (kind === 'flag' && isCue(masker, turnsOfSpeech) && overlaps(meeting, masker) && !inside(masker, meeting))
        return true;
      if (!inside(meeting, masker)) return false;
      if (masker.at.length <= meeting.at.length && meeting.from === masker.from && meeting.to === masker.to)
        return isCue(masker, goodOrTurned) && kind === 'flag' && meeting.at.length === masker.at.length;
      if (kind === 'flag') return isCue(masker, goodOrTurned) || masker.meaning.kind === 'sign';
      if (kind === 'sign') return isCue(masker, goodOrTurned);
      if (isCue(masker, goodOnes) && isCue(meeting, relief)) return false;
      return kind === 'cue' && !(isCue(masker, turnsOfSpeech) && isCue(meeting, goodOnes));
    };
    return !maskers.some(hides);
  });
};

const findingOf = (
  meeting: Meeting,
  met: readonly Meeting[],
  words: readonly ReadWord[],
  cues: ReadonlyMap<Cue, readonly Meeting[]>,
  symptomWords: ReadonlySet<number>,
  day: number | undefined,
): Finding[] => {
  const { meaning, at } = meeting;
  if (meaning.kind === 'opt-out' || meaning.kind === 'cue') return [];
  const { listed } = meeting;
  const whole = wholeOf(meeting, met);
  // "Plus rouge" begins with a comparison, and is denied as anything else.
  const holdsDenial = whole.at.some(
    (one) => ownDenials.has(words[one]?.text ?? '') && !(one === whole.from && words[one]?.text === 'plus'),
  );
  const undeniable =
    meaning.kind === 'flag' && meaning.flag.undeniable === true && !troubles.test(words[whole.from]?.text ?? '');
  const denied = undeniable || holdsDenial ? undefined : isDenied(words, whole, symptomWords);
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
    // A bruise turns green and yellow; what comes out of the skin is named besides.
    if (flag.symptom === 'pus' && colourAlone.test(listed) && met.some(isBruise)) return [];
    if (flag.symptom === 'spreading' && day === 0) return [{ rule: 'spreading', listed, grade: 'watch', at }];
    if (flag.symptom === 'bleeding' && isOfTheTreatment(meeting, words, cues, day))
      return [{ rule: 'blood-specks', listed, grade: 'expected', at }];
    if (flag.symptom === 'swelling' && day !== undefined && day <= 3) {
      const { mild, easing, growing } = tellingOf(meeting, words, cues);
      if (mild && easing && !growing) return [{ rule: 'swelling-sign', listed, grade: 'expected', at }];
    }
    if (flag.symptom === 'allergy' && tellingOf(meeting, words, cues).mild)
      return [{ rule: 'allergy', listed, grade: 'watch', at }];
    if (relieving.has(flag.symptom) && day !== undefined && day <= 1) {
      const { easing, gone, growing } = tellingOf(meeting, words, cues);
      // "Really swollen last night, but it has calmed": what was on the day itself. Later a danger that passed is still told to staff.
      if ((gone || (easing && words.some(({ text }) => past.has(text)))) && !growing && !isBack(words))
        return [{ rule: flag.symptom, listed, grade: 'watch', at }];
    }
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

const colourAlone = /^(green|yellow|verd|amarill|jaun)[a-z*]*$/;
const isBruise = ({ meaning }: Meeting): boolean => meaning.kind === 'sign' && meaning.sign === 'bruise';

/** "Bled a tiny bit while you did it, that's all": over by nature, told on the day or the next. */
const isOfTheTreatment = (
  meeting: Meeting,
  words: readonly ReadWord[],
  cues: ReadonlyMap<Cue, readonly Meeting[]>,
  day: number | undefined,
): boolean => {
  if (day === undefined || day > 1) return false;
  const { mild, gone, growing, lasting } = tellingOf(meeting, words, cues);
  const during = (cues.get('treatment') ?? []).some(
    ({ from }) =>
      Math.abs(from - meeting.to) <= 8 && joined(words, Math.min(from, meeting.to), Math.max(from, meeting.to), false),
  );
  return during && (mild || gone) && !growing && !lasting && !words.some(({ text }) => again.has(text));
};
const again = new Set('again since still keeps now today encore toujours depuis sigue todavia otra desde'.split(' '));

const returning = new Set(
  'again flared flare returned still keeps recommence recommencé revenu revenue reviens encore toujours volvio vuelto regreso sigue todavia'.split(
    ' ',
  ),
);
/** What went away and came back is not over. */
const isBack = (words: readonly ReadWord[]): boolean => words.some(({ text }) => returning.has(text));

/** What is no danger any more once it eases. */
const relieving: ReadonlySet<string> = new Set(['swelling', 'pain', 'spreading', 'eye', 'worse']);
const past = new Set(
  'was were had first yesterday initially etait etaient avait hier premier premiere estaba estaban tenia tuve ayer primer primera anoche'.split(
    ' ',
  ),
);

/** "No trouble breathing" denies the trouble, "no breath" nothing. */
const troubles = /^(trouble|difficult|problem|issue|short|difficulte|probleme|gene$|peine|dificultad|problema)/;

/** The longest phrase about a symptom that holds this one: who denies "cold sores" denies the sores in them. */
const wholeOf = (meeting: Meeting, met: readonly Meeting[]): Meeting =>
  met.reduce(
    (longest, one) =>
      one.meaning.kind === 'flag' &&
      one.from <= meeting.from &&
      one.to >= meeting.to &&
      one.at.length > longest.at.length
        ? one
        : longest,
    meeting,
  );

const ownDenials = new Set(
  'wont doesnt dont didnt isnt hasnt havent not cant cannot couldnt never wouldnt no pas plus jamais sin unable ni'.split(
    ' ',
  ),
);
const eyeWords = new Set('eye eyes eyelid eyelids oeil yeux paupiere paupieres ojo ojos parpado parpados'.split(' '));
const besideWords = new Set(
  'under around round near by below beneath above underneath corner autour sous pres debajo alrededor bajo contour contorno entre between next outside'.split(
    ' ',
  ),
);
const isPlaceByTheEye = (words: readonly ReadWord[], from: number): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) if (besideWords.has(words[at]?.text ?? '')) return true;
  return besideWords.has(words[from - 1]?.text ?? '');
};

const deniers = new Set(
  'not no isnt arent aint doesnt dont didnt wont never hasnt havent cant pas n ne sin nunca nothing ni'.split(' '),
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
      if (inside(one, sign)) return cue === 'easing' || cue === 'gone' || cue === 'growing';
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

const lessWords = new Set(
  'less fewer lighter better calmer smaller softer paler easing easier fading improving moins mieux menos mejor'.split(
    ' ',
  ),
);
/** "Less pink than yesterday". */
const isComparedAsLess = ({ from, listed }: Meeting, words: readonly ReadWord[]): boolean =>
  /^(than|qu|que|by|every)/.test(listed) &&
  words.slice(Math.max(0, from - 5), from).some(({ text }) => lessWords.has(text));

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
