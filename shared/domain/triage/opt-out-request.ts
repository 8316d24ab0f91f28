import { messages } from './names-of-messages.ts';
import type { Meeting } from './phrases-met.ts';
import type { WordsRead } from './reading-of-words.ts';

/** May stand between that and the messages; any other word means that something else is to end. */
export const between =
  /^(a|me|my|our|the|these|this|those|all|any|more|of|from|with|off|out|to|it|sending|getting|receiving|text|texting|phone|automated|automatic|annoying|name|just|please|ever|really|already|again|kindly|now|your|so|whatever|stupid|damn|dumb|bloody|fucking|estar|que|tanto|tantos|donc|many|follow|up|daily|weekly|aftercare|health|care|clinic|check|mi|mis|el|los|las|estos|de|me|mas|mandar(me)?|enviar(me)?|moi|mon|ma|les|mes|ces|vos|d|la|le|m|recevoir|envoyer)$/;
const keepsOn = new Set(
  'dont not never didnt ne n no doesnt why did when if how wont cant cannot havent hasnt wouldnt'.split(' '),
);
const endings = new Set(
  'anymore please now again thanks thank ever ok pls plz ty thx to from all already immediately asap today for forever altogether completely at and so i im its'.split(
    ' ',
  ),
);
const notMessages = new Set(
  'otra otro una saignement bleeding medication appointment appointments appt visit booking rdv cita cream creme crema session skin face itching bleeding'.split(
    ' ',
  ),
);

/** After these comes what is not wanted: "I don't want more" ends nothing when scars follow. */
const openEnded = new Set('more any get receive off out asking mas seguir'.split(' '));
const ofMessages =
  /^(list|liste|lista|thing|service|system|programme?|chat|group|phone|database|nonsense|this|these|here|you|yall)/;
const endsOnMessages = (words: WordsRead['words'], to: number): boolean => {
  let at = to + 1;
  while (
    words[at]?.opens === 'none' &&
    (determiners.has(words[at]?.text ?? '') || /^(of|from|on|more|mas|this|these)$/.test(words[at]?.text ?? ''))
  )
    at += 1;
  const next = words[at];
  return (
    next === undefined ||
    next.opens !== 'none' ||
    endings.has(next.text) ||
    sentThings.test(next.text) ||
    ofMessages.test(next.text)
  );
};

/** Before these stands what is to end: "arrêter les messages", and not "arrêter les crèmes". */
const determiners = new Set(
  'the your ur all my any vos ces le la les l un une el des de mes sus los estos las mis con a por it'.split(' '),
);
const sentThings =
  /^(te?xt|txt|mess|mens|msg|sms|remind|notif|recorda|rappel|list|auto|spam|alert|update|mail|email|e$|contact|nonsense|number|num|me$|suscri|abonn|subscri|stuff|annoying|constant|these|this|estos|mas|plus|phone|communication|comunica|publi|pub|promo|relance)/;

/** "Don't stop the texts" and "I don't want these marks" ask for no end of messages. */
export const isRequest = ({ at, from, to }: Meeting, { words }: WordsRead): boolean => {
  const gaps = words.slice(from + 1, to).filter((_, index) => !at.includes(from + 1 + index));
  if (gaps.some(({ text, opens }) => opens !== 'none' || !between.test(text))) return false;
  if (words.slice(from + 1, to + 1).some(({ opens }) => opens !== 'none')) return false;
  const first = words[from]?.text ?? '';
  if (/^(stop|quit|arret|cess|dej|take|remove|unsub|block)/.test(first) && keepsOn.has(words[from - 1]?.text ?? ''))
    return false;
  for (let at = from; at > 0 && words[at]?.opens !== 'sentence'; at -= 1)
    if (/^(pourquoi|why)$/.test(words[at - 1]?.text ?? '')) return false;
  // "What happens if I unsubscribe", "why did the messages stop".
  for (let at = from; at > 0 && from - at < 3 && words[at]?.opens === 'none'; at -= 1)
    if (/^(if|why)$/.test(words[at - 1]?.text ?? '')) return false;
  const last = words[to]?.text ?? '';
  const next = words[to + 1];
  if (['these', 'this', 'them', 'those', 'receive'].includes(last) && next?.opens === 'none')
    return (
      (endings.has(next.text) && !(last === 'this' && next.text === 'to')) ||
      last === 'receive' ||
      /^(text|mess|msg|sms|remind)/.test(next.text)
    );
  if (determiners.has(last) && !(next?.opens === 'none' && endsOnMessages(words, to))) return false;
  if (
    openEnded.has(last) &&
    !words.slice(from, to + 1).some(({ text }) => messages.test(text)) &&
    !endsOnMessages(words, to)
  )
    return false;
  if (first === 'get' && last === 'out') return false;
  const object = next && determiners.has(next.text) ? words[to + 2] : next;
  return ![next, object].some((word) => word?.opens === 'none' && notMessages.has(word.text));
};
