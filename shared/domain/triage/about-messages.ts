import { messages } from './names-of-messages.ts';
import type { TextWord } from './text-words.ts';

/** With these a text rather wants messages, fewer, elsewhere or again, or asks about them. */
const keeping = new Set(
  `keep keeps keeping again back restart resume instead useful helpful handy like love liked accident accidentally mistake error
  wrongly still before after between only other prefer mejor appointment appointments booking visit membership deposit voicemail
  voicemails waiting cancellation price prices emoji miss missed why how who less fewer anytime later tomorrow whatsapp language longer when by anybody
  encore garde gardez continue continuez continuer reprendre remettez reinscrivez nouveau utile utiles erreur plutot rdv attente
  planning pourquoi qui trompez moins surtout souvent langue tard demain quand
  sigan siga seguir siempre volver vuelvan utiles gusta gustan cita turno espera porque quien equivocado seguido menos idioma ingles luego cuando despues`.split(
    /\s+/,
  ),
);
const denials = new Set('dont not arent youre never didnt wont cant ne n no pas'.split(' '));
const endings = /^(stop|unsub|remov|arret|desabonn|dejen|paren|quiten|retire|cancel)/;
const widest = 3;
const wishing = new Set('want send quiero manden mandenme envien'.split(' '));

const alsoSent =
  /^(mails?|e?mails?|correos?|newsletter|surveys?|encuestas?|enquetes?|sondages?|questionnaires?|propaganda|publicidad|pubs|notis|checkins?|notices?|pings?|nagging|abonnement|subscription|suscripcion|mailing|prompts?|correspond[ae]nce|spam|diffusion)$/;

/** Whether messages are spoken of at all: "stop this bill", "the list of products" and "contact with the sun" are about none. */
export const speaksOfMessages = (words: readonly TextWord[]): boolean =>
  words.some(
    ({ text }, at) => (messages.test(text) && !/^(of|with)$/.test(words[at + 1]?.text ?? '')) || alsoSent.test(text),
  );

/** "Don't stop the texts", "no me quiten de la lista": within one clause, unlike "not interested, remove me". */
export const deniesAnEnd = (words: readonly TextWord[]): boolean =>
  words.some(({ text }, at) => {
    if (!denials.has(text)) return false;
    // After its verb a French "pas" denies that: "ça va pas la tête, retirez-moi".
    const reach = text === 'pas' ? 1 : widest;
    for (let next = at + 1; next <= at + reach; next += 1) {
      const word = words[next];
      if (word === undefined || word.opens !== 'none') return false;
      // "No manchen, ya dejen": what is told after a "ya" is no longer denied.
      if (word.text === 'ya') return false;
      // "Chill with the texts n take me off" is no French denial.
      const takesMe = text !== 'n' && word.text === 'take' && words[next + 1]?.text === 'me';
      if (endings.test(word.text) || takesMe) return true;
    }
    return false;
  });

const asking = /^(text|message|msg|email|mail|contact|call|ring|phone|ping)$/;
const times = new Set(
  'next tomorrow later monday tuesday wednesday thursday friday saturday sunday soon back when'.split(' '),
);
/** "Text me next week". */
const asksForOne = (words: readonly TextWord[], at: number): boolean =>
  asking.test(words[at]?.text ?? '') && words[at + 1]?.text === 'me' && times.has(words[at + 2]?.text ?? '');
/** "Keep the texts coming". */
const keepsThemComing = (words: readonly TextWord[], at: number): boolean =>
  words[at]?.text === 'keep' && words.slice(at + 1, at + 4).some(({ text }) => text === 'coming');
/** "Stop by text?" announces a visit. */
const stopsBy = (words: readonly TextWord[], at: number): boolean =>
  words[at]?.text === 'stop' && words[at + 1]?.text === 'by';

/** "Don't call, text me". */
const wantsATextInstead = (words: readonly TextWord[], at: number): boolean =>
  asking.test(words[at]?.text ?? '') && words[at]?.opens !== 'none' && at > 0 && words[at + 1]?.text === 'me';

const another = /^(other|new|autre|nouveau|nouvel|otro|nuevo)$/;
const phones =
  /^(number|numbers|no|phone|mobile|cell|line|numero|num|portable|tel|telephone|telefono|celular|movil|linea)$/;
/** "To my other number". */
const namesAnotherPhone = (words: readonly TextWord[], at: number): boolean =>
  another.test(words[at]?.text ?? '') && phones.test(words[at + 1]?.text ?? '');

const come = /^(recois|recoit|recu|llega|llegan|llego|llegaron|llegado|recibo|recibi|recibido)$/;
const nothingCame = (words: readonly TextWord[], at: number): boolean =>
  come.test(words[at]?.text ?? '') &&
  words
    .slice(Math.max(0, at - 3), at)
    .some(({ text }) => text === 'no' || text === 'ne' || text === 'n' || text === 'pas');

/** "I don't get your messages", "no me llegan", "you are not texting me": none came. */
export const missesMessages = (words: readonly TextWord[]): boolean =>
  words.some(({ text }, at) => {
    if (nothingCame(words, at)) return true;
    const next = words[at + 1]?.text ?? '';
    const afterNext = words[at + 2]?.text ?? '';
    return (
      (text === 'no' && messages.test(next) && /^(from|since|yet|today|yesterday|came)$/.test(afterNext)) ||
      (text === 'not' && /^(text|send|gett|receiv|messag)ing$/.test(next)) ||
      (/^(dont|never|didnt)$/.test(text) && /^(get|receive)$/.test(next) && /^(i|we)$/.test(words[at - 1]?.text ?? ''))
    );
  });

/** Whether messages are wanted, or missed, in so many words: "don't stop the texts", "send me more", "you are not texting me". */
export const wantsMessages = (words: readonly TextWord[]): boolean =>
  words.some(
    (_word, at) =>
      asksForOne(words, at) ||
      keepsThemComing(words, at) ||
      stopsBy(words, at) ||
      namesAnotherPhone(words, at) ||
      wantsATextInstead(words, at),
  ) ||
  words.some(
    ({ text }, at) =>
      wishing.has(text) && /^(more|mas)$/.test(words[at + 1]?.text ?? '') && !denials.has(words[at - 1]?.text ?? ''),
  ) ||
  missesMessages(words) ||
  deniesAnEnd(words);

/** Whether a word in it speaks rather for messages, or for other messages, than for their end. */
export const speaksForMessages = (words: readonly TextWord[]): boolean => words.some(({ text }) => keeping.has(text));

/** What else people want to end. */
const otherThings = new Set(
  `it its this that these itching itch bleeding pain swelling bill charge payment fee marks scars spots bumps lines products product cream slot
  stitches plaster plasters dressing patch patches scabs makeup needles pill pills tablets medication meds worry worrying package plan course
  ca cela ceci facture prelevement creme croutes taches plaques boutons cicatrices fils points pansement pansements maquillage cachets
  medicament medicaments forfait douleur
  eso esto aquello necesito cuenta cobro crema manchas cicatrices picazon comezon granos turno puntos parche parches curita curitas vendas
  costras maquillaje pastillas medicamento medicamentos paquete dolor ardor`.split(/\s+/),
);

/** "Make it stop", "I do not want these marks": a wish for an end, perhaps of something else than messages. */
export const speaksOfOtherThings = (words: readonly TextWord[]): boolean =>
  words.some(({ text }) => otherThings.has(text));
