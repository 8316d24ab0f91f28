import type { Meeting, ReadWord } from './phrases-met.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that deny what follows. */
const deniers = set(
  'no not nope isnt arent aint wasnt werent doesnt dont didnt havent hasnt hadnt without nor never none nothing zero cero zilch pas aucun aucune sans ni jamais rien non sin ningun ninguna tampoco nunca nada neither',
);
/** May stand between a denial and what it denies. */
const passable = set(
  `any anything a an the of to take taking for need needed single one drop drops spot speck specks bit like free from moindre ombre salio salido sale salir salieron aparecio hizo hice dio ve nota constate remarque presente presentado visto haber habia habido some sign signs symptom symptoms trace hint real visible actual actually really at all major serious significant obvious new other further excessive more bad weird crazy
   have had has having been being be was are got get getting noticed notice noticing see seen seeing feel feeling felt experienced experiencing there feels longer yet even to
   ne n de d du des le la les l un une signe signes trace aucun eu vraiment du tout plus a ai pas est sont y en ressens ressenti vu constate
   in en el los las una hay tengo tiene tuve he e tenido ha habido me se esta estoy estan es veo noto siento senal senales rastro mas mucho_ nada ningun ninguna ni qui presento visto notado sentido tampoco`,
);
/** Carries a denial on: "no bleeding or fever". */
const joiners = set('or nor ou ni o u');
/** Near a denied word these take the denial back: "not bleeding as much", "ça ne saigne pas que là". */
const limiters = set(
  'much badly heavily heavy lot lots as than before until till unless except only just so such this but beaucoup trop mal que qu seulement juste autant tant sauf mucho mucha tanto tanta tantos tantas solo hasta salvo menos tan asi dejan deja dejaron laissent laisse',
);
const superlative = set('tanto tanta tantos tantas autant tant');
/** Before a denial these make it a doubt or a figure of speech: "not sure if", "no joke". */
const undone = set(
  'sure joke kidding doubt lie lying cap gonna idea only just clue certain offense exaggerating dramatic sur sure certain doute idee seulement que segura seguro se solo broma duda idea think crees creo know way wonder wrong stopping stop',
);
/** "Bleeding: no", "fever? none". */
const answers = set('no tampoco none nope negative nil non aucun aucune nada ninguno ninguna zero');
/** "No pus or anything like that" takes nothing back. */
const generalWords = set('anything nothing stuff things algo rien nada');

/** Whether a phrase is denied; when in doubt it is not, so that it alarms. `others` are the words of other phrases. */
export const isDenied = (
  words: readonly ReadWord[],
  { from, to }: Pick<Meeting, 'from' | 'to'>,
  others: ReadonlySet<number>,
): 'denied' | 'no-longer' | undefined => {
  if (isLimited(words, to) || isAsked(words, to) || isWondered(words, from)) return undefined;
  // "Nunca me salió tanta pus": more than ever is no denial.
  if (words.slice(from, to + 1).some(({ text }) => superlative.has(text))) return undefined;
  // "Presque plus rouge" is hardly red any more.
  if (words[from]?.text === 'plus' && /^(presque|quasi|quasiment)$/.test(words[from - 1]?.text ?? '')) return 'denied';
  const before = deniedBefore(words, from, others, goesOnToOr(words, to, others));
  if (before) return before;
  if (deniedAround(words, from, to)) return words[to + 1]?.text === 'plus' ? 'no-longer' : 'denied';
  return answeredNo(words, to) ? 'denied' : undefined;
};

/** "Ça serait pas infecté ?" denies nothing; "bleeding? no" does. */
const isAsked = (words: readonly ReadWord[], to: number): boolean => {
  for (let at = to + 1; at <= to + 4; at += 1) {
    const word = words[at];
    if (word === undefined || word.opens !== 'none') return false;
    if (word.text === '?') return !answers.has(words[at + 1]?.text ?? '');
  }
  return false;
};

const wondering = /^(demande|wonder|wondering|pregunto|preguntaba|demandais)$/;
const hoping = /^(hope|hoping|hopefully|espero|ojala|espere|esperons)$/;

/** "Je me demande si ça s'infecte pas", "hope it's not infected": a doubt, told with a "not" that denies nothing. */
const isWondered = (words: readonly ReadWord[], from: number): boolean => {
  for (let at = from - 1; at >= 0 && from - at <= 6; at -= 1) {
    if (hoping.test(words[at]?.text ?? '')) return true;
    if (/^(si|if|whether)$/.test(words[at]?.text ?? '') && wondering.test(words[at - 1]?.text ?? '')) return true;
    if (words[at]?.opens === 'sentence') return false;
  }
  return false;
};

/** "Free of pus", "lack of pain". */
const freeing = set('free lack absence exempt libre exento exenta depourvu depourvue indemne');

/** "Not bleeding now but it was an hour ago". */
const wasBefore = (words: readonly ReadWord[], at: number): boolean => {
  if (!/^(but|mais|pero)$/.test(words[at]?.text ?? '')) return false;
  return words
    .slice(at + 1, at + 4)
    .some(({ text }) => /^(was|did|had|were|avant|tout|etait|antes|estaba|hace|si)$/.test(text));
};

const narrowing = set('just but juste solo only');
const whenever = set('when whenever if quand lorsque si cuando');

const isLimited = (words: readonly ReadWord[], to: number): boolean => {
  for (let at = to + 1; at <= to + 3; at += 1) {
    const word = words[at];
    if (word === undefined || word.opens !== 'none') return false;
    if (word.text === 'so' && words[at + 1]?.text === 'far') return false;
    if (wasBefore(words, at)) return true;
    if (word.text === 'like' || word.text === 'comme' || word.text === 'como')
      return !generalWords.has(words[at - 1]?.text ?? '');
    // "Yesterday it did not bleed and today yes".
    if (/^(hoy|ahora|today|now|hui)$/.test(word.text) && /^(si|yes|oui|it)$/.test(words[at + 1]?.text ?? ''))
      return true;
    // "Not bleeding much, only when I bend down".
    if (narrowing.has(word.text)) return whenever.has(words[at + 1]?.text ?? '');
    if (limiters.has(word.text)) return true;
  }
  return false;
};

/** "No pus, swelling or fever": the list goes on to its "or". */
const goesOnToOr = (words: readonly ReadWord[], to: number, others: ReadonlySet<number>): boolean => {
  for (let at = to + 1; at <= to + 6; at += 1) {
    const word = words[at];
    if (word === undefined || word.opens === 'sentence') return false;
    if (joiners.has(word.text)) return others.has(at + 1) || others.has(at + 2);
    if (!others.has(at)) return false;
  }
  return false;
};

const mostWordsBack = 7;

const deniedBefore = (
  words: readonly ReadWord[],
  from: number,
  others: ReadonlySet<number>,
  listed: boolean,
): 'denied' | 'no-longer' | undefined => {
  let joined = listed;
  for (let at = from; at > 0 && from - at <= mostWordsBack; at -= 1) {
    const word = words[at];
    const before = words[at - 1];
    if (word === undefined || before === undefined || word.opens === 'sentence') return undefined;
    // A comma only carries a denial on within a list that ends in "or": "no pus, swelling or fever".
    if (word.opens === 'clause' && !joined) return undefined;
    const { text } = before;
    if (deniers.has(text) && /^(arret|cess|stop|arrete)/.test(words[at - 2]?.text ?? '')) return undefined;
    if (deniers.has(text) && word.opens === 'clause') return undefined;
    // "No puedo ni abrir el ojo".
    if (text === 'ni' && /^(pued|podi|pude)/.test(words[at - 2]?.text ?? '')) return undefined;
    if (freeing.has(text) && /^(of|from|de)$/.test(words[at]?.text ?? '')) return 'denied';
    if (text === 'pa' && /^(de|d|mal)$/.test(word.text)) return 'denied';
    if (deniers.has(text)) return isUndone(words, at) ? undefined : noLonger(words, at - 1, from);
    if (joiners.has(text)) {
      joined = true;
      continue;
    }
    if (limiters.has(text) && text !== 'de') return undefined;
    if (passable.has(text)) continue;
    // Another symptom is denied with this one only in a list: "no pus or fever".
    if (!others.has(at - 1) || !joined) return undefined;
  }
  return undefined;
};

/** "No sé si" is a doubt, "no se ve" is not. */
const isUndone = (words: readonly ReadWord[], at: number): boolean => {
  const { text = '' } = words[at] ?? {};
  if (text !== 'se') return undone.has(text);
  const next = words[at + 1];
  return (
    next === undefined || next.opens !== 'none' || /^(si|que|como|cual|bien|muy|porque|donde|cuando)$/.test(next.text)
  );
};

const noLonger = (words: readonly ReadWord[], denier: number, from: number): 'denied' | 'no-longer' =>
  words[denier - 1]?.text === 'ya' ||
  words.slice(denier + 1, from).some(({ text }) => text === 'more' || text === 'longer')
    ? 'no-longer'
    : 'denied';

/** French denies on both sides: "ne saigne pas", and in speech only after: "ça saigne pas". */
const deniedAround = (words: readonly ReadWord[], from: number, to: number): boolean => {
  const [before, first, after] = [words[from - 1], words[from], words[to + 1]];
  if (first?.opens === 'sentence' || after?.opens !== 'none') return false;
  if (limiters.has(words[to + 2]?.text ?? '') && words[to + 2]?.opens === 'none') return false;
  if (after.text === 'pas' || after.text === 'pa') return !agreeable.test(words[to + 2]?.text ?? '');
  return ['ne', 'n'].includes(before?.text ?? '') && ['plus', 'jamais'].includes(after.text);
};

/** "Une odeur pas nette": what is denied is that it is as it should be. */
const agreeable =
  /^(nette?s?|normal(e|es|aux)?|terribles?|top|belles?|jolie?s?|agreables?|propres?|saine?s?|claires?|rassurante?s?)$/;

const answeredNo = (words: readonly ReadWord[], to: number): boolean => {
  let at = to + 1;
  const asked = words[at]?.text === '?';
  if (asked) at += 1;
  const word = words[at];
  const next = words[at + 1];
  return (
    word !== undefined &&
    (asked || word.opens !== 'sentence') &&
    answers.has(word.text) &&
    (next === undefined || next.opens !== 'none' || next.text === 'plus' || next.text === 'tampoco')
  );
};
