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
    'took the day off because my cheek is full of pus',
    'letting it breathe but the lip has doubled',
    'barely see it now because the lid is swollen shut',
    'redness went down overnight and now theres yellow pus',
    'pongo el suero y sale pus',
    'il fait très chaud et ma joue saigne',
    'j’avais peur et maintenant ça saigne',
    'la peau respire mais moi je respire mal',
    'cada vez más clarito el pus que sale',
    'feet are killing me and my face is throbbing',
    'its like a graze that wont dry up',
    'un liquide couleur sang coule',
    'me sale un líquido rojo sangre',
    'je sens plus rien de ce côté',
    'se me quedó dormida la mejilla',
    'souffle coupé devant la télé, je respire mal',
    'dont panic but one half of my smile has gone on holiday',
    'since my wife passed I do not care to go on, the skin looks well',
  ])('hides no danger that stands beside it: %j', (text) => {
    expect(triageText(text, { language: 'en', day: 3 }).alert).toBe(true);
  });
});

describe('a doubt told with a "not"', () => {
  it.each([
    ['en', 'hope its not infected'],
    ['en', 'I wonder if it isnt infected'],
    ['fr', 'Je me demande si ça s’infecte pas un peu sous l’œil'],
    ['fr', 'j’espère que c’est pas infecté'],
    ['es', 'espero que no esté infectado'],
    ['es', 'ojalá no sea pus'],
  ] as const)('alarms (%s): %s', (language, text) => {
    expect(triageText(text, { language, day: 3 }).alert).toBe(true);
  });
});

describe('what is denied', () => {
  it.each([
    "My hands keep doing that thing since. It's not sore.",
    'A bit red. No pain. The other half of it keeps on going there.',
    'No pain. One of them came up to here and went round the back.',
  ])('closes no other sentence that says nothing by itself: %s', (text) => {
    expect(['unclear', 'urgent']).toContain(triageText(text, { language: 'en', day: 2 }).disposition);
  });

  it.each(['No redness. Feeling good.', 'No pain. Slept well, skin is soft.'])(
    'stands beside good news as ever: %s',
    (text) => {
      expect(triageText(text, { language: 'en', day: 2 }).disposition).toBe('fine');
    },
  );
});

describe('the colours of a bruise', () => {
  it.each([
    [5, 'bruise on my jaw has gone from purple to greenish', false],
    [5, 'un moretoncito al lado de la boca, ya se puso amarillento', false],
    [5, 'bruise on my jaw and something green coming out of it', true],
    [5, 'the spots have gone greenish', true],
  ])('are no pus, and what comes out of it is (day %s): %s', (day, text, alert) => {
    expect(triageText(text, { language: 'en', day }).alert).toBe(alert);
  });
});

describe('specks of blood on the day itself', () => {
  it.each([
    ['expected', 'a few dots of blood right after, gone now'],
    ['urgent', 'still getting dots of blood every time i dab it'],
  ])('are %s: %s', (disposition, text) => {
    expect(triageText(text, { language: 'en', day: 0 }).disposition).toBe(disposition);
  });
});
