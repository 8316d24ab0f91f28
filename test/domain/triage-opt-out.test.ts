import { describe, expect, it } from 'vitest';
import { triageText } from '../../shared/domain/triage-text.ts';

/** Goal: whoever wants no more messages gets none, and nobody is silenced who did not ask. Method: wordings and their traps. */

const wantsNone = (text: string): boolean => triageText(text, { language: 'en', day: 2 }).intents.optOut;

describe('a wish for no more messages', () => {
  it.each([
    'i want these texts to end',
    'no need to text me again',
    'get rid of my number',
    'please dont text me anymore',
    'take me off this list',
    'enough with the texts',
    'stop sending me these automated texts',
    'I do not wish to receive texts',
    'no texting',
    'no quiero más sms',
    'dejen de mandarme mensajes',
    "ne m'envoyez plus de sms",
    'supprimez mon numéro',
  ])('is heard in "%s"', (text) => {
    expect(wantsNone(text)).toBe(true);
  });

  it.each([
    'no pain thanks for the text',
    'no more pain love the texts',
    'not sore thanks for the message',
    'no problems text me anytime',
    'done thanks for the message',
    "I'm done with the cream text me the next step",
    'i ran out of cream can you text me the name',
    'im off work text me anytime',
    'i do not need the cream, text me',
    "I don't need anything else text me next week",
    'cancel my appointment and text me a new one',
    'dont stop the texts',
    'please dont stop texting me',
    'never got the text',
    'stop by text',
    'i can end the list of products now',
    'no tengo dolor gracias por el mensaje',
    'pas de douleur merci pour le message',
    'quiten los puntos',
  ])('is not heard in "%s"', (text) => {
    expect(wantsNone(text)).toBe(false);
  });
});
