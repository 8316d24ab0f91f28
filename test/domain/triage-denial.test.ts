import { describe, expect, it } from 'vitest';
import { triageText } from '../../shared/domain/triage-text.ts';

/** Goal: who says that there is no danger pages nobody, and who only seems to say so does. Method: every wording with every danger. */

interface Denials {
  wordings: readonly string[];
  dangers: readonly string[];
}

const denials: Record<'en' | 'fr' | 'es', Denials> = {
  en: {
    wordings: [
      'no {}',
      'no {} at all',
      'havent had any {}',
      "haven't noticed any {}",
      'i dont see any {}',
      'not a single bit of {}',
      'zero {} so far',
      "there's no {} or anything",
      'no signs of {}',
      'without any {}',
      'never had any {}',
      'nothing like {}',
      'free of {}',
      'no {} whatsoever, feeling good',
      'all good, no {}',
      "didn't get any {}",
      '{}: none',
      '{}? nope',
      "i've had no {}",
      'neither {} nor redness',
      'so far no {}',
      'no {} thank god',
      'not seeing {}',
      'no {} since i left',
    ],
    dangers: [
      'bleeding',
      'blood',
      'pus',
      'fever',
      'swelling',
      'blisters',
      'infection',
      'discharge',
      'pain',
      'rash',
      'hives',
      'chills',
      'bad smell',
      'oozing',
      'dizziness',
      'trouble breathing',
      'throbbing',
      'cold sores',
    ],
  },
  fr: {
    wordings: [
      'pas de {}',
      'aucun {}',
      'sans {}',
      "je n'ai pas de {}",
      "j'ai pas eu de {}",
      'y a pas de {}',
      'ni {} ni rougeur',
      'zéro {}',
      'pas le moindre {}',
      "pas l'ombre d'un {}",
      'pas de {} du tout',
      'jamais eu de {}',
      '{} : non',
      '{} ? non',
      'tout va bien, pas de {}',
      'aucun signe de {}',
    ],
    dangers: [
      'sang',
      'saignement',
      'pus',
      'fièvre',
      'gonflement',
      'cloques',
      'infection',
      'écoulement',
      'douleur',
      'plaques',
      'frissons',
      'mauvaise odeur',
      'vertiges',
    ],
  },
  es: {
    wordings: [
      'no hay {}',
      'no tengo {}',
      'sin {}',
      'nada de {}',
      'ningún {}',
      'no he tenido {}',
      'no me salió {}',
      'cero {}',
      'ni {} ni rojez',
      'no noto {}',
      'todo bien, sin {}',
      '{}: no',
      '{}? no',
      'no ha habido {}',
      'ni rastro de {}',
      'nunca tuve {}',
      'no se ve {}',
    ],
    dangers: [
      'sangre',
      'sangrado',
      'pus',
      'fiebre',
      'hinchazón',
      'ampollas',
      'infección',
      'secreción',
      'dolor',
      'ronchas',
      'escalofríos',
      'mal olor',
      'mareos',
    ],
  },
};

describe.each(['en', 'fr', 'es'] as const)('a denied danger (%s)', (language) => {
  const { wordings, dangers } = denials[language];
  it.each(wordings)('"%s" alarms for none of them', (wording) => {
    const alarmed = dangers.filter((danger) => triageText(wording.replace('{}', danger), { language, day: 3 }).alert);
    expect(alarmed).toEqual([]);
  });
});

describe('what only sounds like a denial', () => {
  it.each([
    'no doubt its infected',
    'not only red but pus too',
    "can't stop the bleeding",
    'no joke theres blood everywhere',
    'not sure if this is pus',
    'no luck with the bleeding',
    "isn't this infected?",
    'there was no bleeding until today',
    'no pus but a lot of blood',
    'not bleeding as much as yesterday',
    'no more pressure, its bleeding again',
    'ça serait pas infecté ?',
    'pas que rouge, il y a du pus',
    'sans doute infecté',
    "ça n'arrête pas de saigner",
    'no deja de sangrar',
    'no solo rojo, también pus',
    'no será infección?',
    'sin duda está infectado',
  ])('alarms: %j', (text) => {
    expect(triageText(text, { language: 'en', day: 3 }).alert).toBe(true);
  });
});

describe('a turn of speech', () => {
  it.each([
    'yellowy green stuff coming out',
    'the fluid is turning yellow',
    'scab has gone yellow and sticky',
    'the liquid is yellow now',
    'it has spread out to my neck',
    'pale yellow liquid weeping from my cheek',
    'yellowing fluid and it hurts more',
    'greenish yellow crust, going yellowy',
    'was worried about the pus, its still coming',
    'im worried about it and it looks sick',
    'it burned when i used hot water',
    'wasnt angry but its bleeding',
    'le jus devient jaune et coule',
    'tourne au jaune et ça coule',
    "c'est chaud dehors et ma joue brûle",
    'se puso amarillo y sale pus',
    'my eyes popped open swollen',
    'smells fresh but pus is coming out',
    'no reaction at first, now hives',
    'pond water got in and its infected',
    'hot first then chills',
    'worth the pain but now bleeding',
  ])('hides no danger that stands beside it: %j', (text) => {
    expect(triageText(text, { language: 'en', day: 3 }).alert).toBe(true);
  });
});
