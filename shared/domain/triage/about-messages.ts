import { messages } from './opt-out-request.ts';
import type { TextWord } from './text-words.ts';

/** Of these a text speaks of messages without wanting their end: it wants them, fewer, elsewhere or again, or asks about them. */
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
  /^(mails?|e?mails?|correos?|newsletter|surveys?|questionnaires?|checkins?|notices?|pings?|nagging|abonnement|subscription|suscripcion|mailing|prompts?|correspond[ae]nce|spam|diffusion)$/;

/** Whether messages are spoken of at all: "stop this bill" and "the list of products" are about none. */
export const speaksOfMessages = (words: readonly TextWord[]): boolean =>
  words.some(({ text }, at) => (messages.test(text) && words[at + 1]?.text !== 'of') || alsoSent.test(text));

/** "Don't stop the texts", "no me quiten de la lista". */
export const deniesAnEnd = (words: readonly TextWord[]): boolean =>
  words.some(
    ({ text }, at) =>
      denials.has(text) &&
      words
        .slice(at + 1, at + 1 + widest)
        .some(
          (after, index) => endings.test(after.text) || (after.text === 'take' && words[at + 2 + index]?.text === 'me'),
        ),
  );

/** Whether something in it speaks against a wish for an end of messages: "don't stop the texts", "keep me on the list". */
export const keepsMessages = (words: readonly TextWord[]): boolean =>
  words.some(({ text }) => keeping.has(text)) ||
  words.some(
    ({ text }, at) =>
      wishing.has(text) && /^(more|mas)$/.test(words[at + 1]?.text ?? '') && !denials.has(words[at - 1]?.text ?? ''),
  ) ||
  // "You are not texting me", "not getting the texts": none came.
  words.some(
    ({ text }, at) => text === 'not' && /^(text|send|gett|receiv|messag)ing$/.test(words[at + 1]?.text ?? ''),
  ) ||
  deniesAnEnd(words);
