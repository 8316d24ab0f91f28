import type { Cue } from './cue.ts';
import type { Meeting, ReadWord } from './phrases-met.ts';
import { isQuestion } from './question.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Before "if" these make it a doubt about what is: "not sure if it's infected". */
const doubting = set(
  'sure know idk wonder wondering tell see saber sais savoir se dunno check clue certain idea unsure ask asking as comme como say sur sure segura seguro entiendo even meme look',
);
/** What is done to the skin: "if I press, pus comes out" is no supposition. */
const handling = set(
  'touch press squeeze wash move rub push appuie touche presse lave frotte bouge aprieto toco presiono lavo muevo tallo smile talk',
);
const turning = set('but mais pero however except sauf aunque');
const reporting = set(
  'thinks think says said noticed told saw worried dit pense trouve croit remarque dice dijo cree noto vio piensa thought say tells swears looked remarquer vu voit vient notice notices noticing asked demande pregunta preguntan dicen note',
);
const ofOthers = set('his her their hers sa son ses su sus');
const self = set('i im ive my me mine myself je j me m ma mon mes yo mi mis');

/** Whether something is only supposed, or somebody else's or of another part of the body; undefined: it is the client's own. */
export const supposedOrOthers = (
  meeting: Meeting,
  words: readonly ReadWord[],
  cues: ReadonlyMap<Cue, readonly Meeting[]>,
): 'asked' | 'somebody-else' | undefined => {
  if (meeting.meaning.kind === 'flag' && meeting.meaning.flag.symptom === 'self-harm') return undefined;
  if (isSupposed(meeting, words, cues)) return 'asked';
  if (isOfSomebodyElse(meeting, words, cues) || isOfAnotherPart(meeting, words, cues)) return 'somebody-else';
  return undefined;
};

const sentenceOf = (words: readonly ReadWord[], at: number): [number, number] => {
  let from = at;
  while (from > 0 && words[from]?.opens !== 'sentence') from -= 1;
  let to = at;
  while (to + 1 < words.length && words[to + 1]?.opens !== 'sentence') to += 1;
  return [from, to];
};
const longestReach = 16;

const isSupposed = (
  { from, to }: Meeting,
  words: readonly ReadWord[],
  cues: ReadonlyMap<Cue, readonly Meeting[]>,
): boolean => {
  const [first, last] = sentenceOf(words, from);
  const cue = (cues.get('if') ?? []).find((one) => {
    if (one.from < first || one.to >= from || from - one.to > longestReach) return false;
    if (one.at.length === 1 && doubting.has(words[one.from - 1]?.text ?? '')) return false;
    if (words[one.to + 1]?.text === 'be' || words[one.to + 1]?.text === 'etre' || words[one.to + 1]?.text === 'ser')
      return false;
    for (let at = one.to + 1; at < from; at += 1) {
      const text = words[at]?.text ?? '';
      if (turning.has(text) || handling.has(text)) return false;
    }
    return true;
  });
  if (!cue) return false;
  const asks = (cues.get('ask') ?? []).some((one) => one.from >= first && one.to <= last + 1 && isQuestion(one, words));
  return asks && to <= last;
};

const isOfSomebodyElse = (
  { from, meaning }: Meeting,
  words: readonly ReadWord[],
  cues: ReadonlyMap<Cue, readonly Meeting[]>,
): boolean => {
  // "My mum, who you treated on Friday": somebody else, and our client.
  if (meaning.kind === 'cue' || cues.has('treated-here')) return false;
  const [first] = sentenceOf(words, from);
  return (cues.get('other-person') ?? []).some((one) => {
    if (one.from < first || one.to >= from || from - one.to > longestReach) return false;
    for (let at = one.to + 1; at < from; at += 1) {
      const text = words[at]?.text ?? '';
      if (self.has(text) || turning.has(text)) return false;
      if (reporting.has(text)) return words.slice(at, from).some((word) => ofOthers.has(word.text));
    }
    const skin = (cues.get('skin') ?? []).some(
      (part) =>
        part.from > one.to && Math.abs(part.from - from) <= 4 && !ofOthers.has(words[part.from - 1]?.text ?? ''),
    );
    return !skin;
  });
};

const reaching = set('into through until like jusque jusqu comme hasta como');
const elsewhere = set(
  'bleeding uncontrolled-bleeding swelling swelling-sign soreness pain-told pain burn blister infection bruise redness itch spreading pus burning',
);

const isOfAnotherPart = (
  { from, to, meaning }: Meeting,
  words: readonly ReadWord[],
  cues: ReadonlyMap<Cue, readonly Meeting[]>,
): boolean => {
  const about = meaning.kind === 'flag' ? meaning.flag.symptom : meaning.kind === 'sign' ? meaning.sign : '';
  if (!elsewhere.has(about)) return false;
  const [first, last] = sentenceOf(words, from);
  const part = (cues.get('other-part') ?? []).find((one) => {
    if (one.from < first || one.to > last || words[one.from - 1]?.text === 'on') return false;
    // "Throbs right up to my teeth" is pain of the face.
    if (words.slice(Math.max(0, one.from - 4), one.from).some(({ text }) => reaching.has(text))) return false;
    const near = one.from > to ? one.from - to : from - one.to;
    if (near > 6) return false;
    for (let at = Math.min(to, one.to) + 1; at < Math.max(from, one.from); at += 1)
      if (turning.has(words[at]?.text ?? '') || words[at]?.text === 'and') return false;
    return true;
  });
  if (!part) return false;
  return !(cues.get('skin') ?? []).some((one) => one.from >= first && one.to <= last);
};
