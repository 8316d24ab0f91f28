import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Disposition } from '../../shared/domain/triage/by-lists.ts';
import { redFlags } from '../../shared/domain/triage/red-flags.ts';
import { decidingWords, triageText } from '../../shared/domain/triage-text.ts';

const read = (text: string) => triageText(text, { language: 'en', day: 1 });

describe('red flags', () => {
  it.each<[Disposition, string[]]>([
    [
      'emergency',
      [
        "I can't breathe",
        'cant breath properly',
        'trouble breathing since last night',
        'she is not breathing well',
        'hard to swallow',
        'my throat is swelling',
        'HELP my lips are swelling',
        'swollen tongue!!',
        "it won't stop bleeding",
        'it wont stop bleeding',
        'It doesn’t stop bleeding',
        'bleeding and it just will not stop... heavily bleeding',
        'still bleeding',
        'blood everywhere',
        'I fainted',
        'i passed out this morning',
        'chest pain',
        'my face is drooping',
        'feeling dizzy',
        "je n'arrive plus à respirer",
        'du mal à avaler',
        'ma gorge gonfle',
        'la langue est enflée',
        "ça n'arrête pas de saigner",
        'ça ne s’arrête pas de saigner',
        'ça continue, ça saigne sans arrêt',
        'ça saigne toujours',
        'je me suis évanouie',
        'douleur à la poitrine',
        'no puedo respirar',
        'no respiro bien',
        'tengo los labios hinchados',
        'no para de sangrar',
        'sigue sangrando',
        'mucha sangre',
        'me desmayé',
        'dolor en el pecho',
      ],
    ],
    [
      'urgent',
      [
        'it is bleeding',
        'BLEEDING',
        'bleeeeding',
        'a little blood on the pillow',
        'there is pus',
        'yellow fluid coming out',
        'thick green stuff',
        'I have a fever',
        'got the chills',
        'a blister on my cheek',
        'cold sores again',
        'the red area is spreading',
        'I think it is infected',
        'my eye hurts',
        'it smells',
        'a sharp pain',
        'much worse today',
        'I am worried',
        'swollen cheek',
        'hives on my arm',
        'not bleeding as much as before',
        'I have never bled like this',
        'not only bleeding',
        'No, bleeding',
        'no - it is bleeding',
        'no. blood',
        'ça saigne',
        'ça ne saigne pas que là',
        'il y a du sang',
        'du pus jaune',
        "j'ai de la fièvre",
        'des frissons',
        'une cloque',
        'un bouton de fièvre',
        'la rougeur s’étend',
        "c'est infecté",
        "l'œil est rouge",
        'ça sent mauvais',
        'c’est pire',
        'je suis inquiète',
        'está sangrando',
        'hay sangre',
        'sale pus',
        'tengo fiebre',
        'escalofríos',
        'una ampolla',
        'se extiende',
        'está infectado',
        'el ojo rojo',
        'huele mal',
        'está peor',
        'duele mucho',
        '1 but it is bleeding',
        'fine except for the fever',
      ],
    ],
  ])('are %s', (disposition, texts) => {
    const readings = texts.map((text) => [text, read(text).disposition, read(text).alert]);
    expect(readings).toEqual(texts.map((text) => [text, disposition, true]));
  });

  it('names the symptoms and the listed words that spoke, never the text', () => {
    expect(read('Blood!! and my temperature is up, love from Ann')).toMatchObject({
      symptoms: ['bleeding', 'fever'],
      reasons: expect.arrayContaining([
        { rule: 'bleeding', word: 'blood' },
        { rule: 'fever', word: 'temperature' },
      ]),
    });
  });

  it('reads every language for every client, and "sang" alone for the French', () => {
    expect(triageText('tengo fiebre', { language: 'fr', day: 1 }).alert).toBe(true);
    expect(triageText('sang', { language: 'fr', day: 1 }).disposition).toBe('urgent');
    expect(read('I sang all day').symptoms).toEqual([]);
  });

  it.each([
    [0, 'emergency'],
    [1, 'emergency'],
    [2, 'urgent'],
    [undefined, 'emergency'],
  ])('takes dizziness on day %s as %s', (day, disposition) => {
    expect(triageText('dizzy', { language: 'en', day }).disposition).toBe(disposition);
  });
});

describe('a red flag of somebody else', () => {
  it.each([
    'my mum, who you treated on Friday, has pus on her chin',
    'wife had her session with you and she is bleeding',
    'Mon mari a fait le soin mardi chez vous, il a de la fièvre',
    'mi hija, la que atendieron el lunes, tiene ampollas',
  ])('alarms where the clinic treated them: %j', (text) => {
    expect(triageText(text, { language: 'en', day: 3 }).alert).toBe(true);
  });

  it.each(['my mum has pus on her chin', 'mon mari a de la fièvre', 'mi hija tiene ampollas'])(
    'waits for a person where nothing says so: %j',
    (text) => {
      expect(triageText(text, { language: 'en', day: 3 })).toMatchObject({ alert: false, disposition: 'unclear' });
    },
  );
});

describe('what sounds like a turn of speech, work or the weather', () => {
  it.each([
    'spent two days at the hospital, all good now',
    "j'ai passé la nuit à l'hôpital, tout va bien",
    "on m'a gardé aux urgences, tout va bien",
    'skin looks good but red hot today',
    'all good except hot today',
    'freezing cold here all night, otherwise fine',
    'sweating buckets in this room all night, otherwise fine',
    'all good, legs like jelly',
    'me temblaban las piernas, todo bien',
    'soy de las que sangra mucho, todo bien',
    'taie changée cette nuit encore, tout va bien',
    'jamás me ha salido pus así',
    'nunca me había sangrado así',
    'nunca me salió tanta pus',
    'no sangra según cómo me acuesto',
    'thermometer 37.9 and climbing, all good',
    'sangró en la silla de casa, se secó',
    'nearly collapsed this morning, all good now',
    "mon sang n'arrête pas de couler",
    "j'ai dû changer la taie cette nuit, tout va bien",
    'mi almohada es una carnicería, todo bien',
    'my pillow was a horror film last night, all good',
    'the red has moved to my eye, otherwise fine',
    'like a butcher’s on my towel, otherwise fine',
    'a bit out of it since yesterday, skin fine',
    'happy with it all no complaints, pillow had pink marks on it this morning',
    'eso sí, me salen gotitas de sangre cuando me seco',
    'Y a une odeur pas nette qui vient de ma peau',
    'la petite plaie a fait une poche avec du pus dedans',
    "tout va bien, j'ai 39 au fait",
    'tout va bien merci juste un peu de sang sinon peau belle',
    'quítame de los textos, no puedo ni abrir el ojo izquierdo',
    'was better yesterday to be honest',
  ])('hides no danger: %j', (text) => expect(triageText(text, { language: 'en', day: 3 }).alert).toBe(true));
});

describe('a common word', () => {
  it.each([
    'hoy me costó ponerme la base por las pielecitas pero con prebase ok',
    'qué alegría me dio verme la piel tan suave',
    'qué buen país para cuidarse la piel, todo bien',
    'quelle douceur ma peau ce matin',
  ])('is no misspelt danger: %j', (text) => expect(triageText(text, { language: 'es', day: 3 }).alert).toBe(false));
});

describe('a figure', () => {
  it.each([
    ['39 since noon, took paracetamol', true],
    ['I have 39, staying in the shade', true],
    ["J'ai 39, je reste à l'ombre", true],
    ['it is 39 degrees outside, all good', false],
    ['il fait 39 à l’ombre, peau nickel', false],
    ['40 grados a la sombra y la piel bien', false],
    ['39 this morning, sat outside, all good', true],
    ['all good, 101 last night even outside', true],
    ['took paracetamol, 39 with the ac on, skin fine', true],
    ['marque 39 même à l’ombre, sinon tout va bien', true],
  ])('is a fever or the weather: %j', (text, alert) => {
    expect(triageText(text, { language: 'en', day: 3 }).alert).toBe(alert);
  });
});

describe('a denied red flag', () => {
  it.each([
    'no bleeding',
    'no bleeding, no fever, just red',
    'No blood or pus',
    'not bleeding',
    "it isn't infected",
    'no signs of infection',
    'no bleeding, swelling or fever',
    'no pus or anything like that',
    'all good, no fever',
    'fine no bleeding',
    'bleeding: no',
    "je n'ai pas de fièvre",
    'sans pus ni fièvre',
    'no sangra',
    'no hay sangre',
    'sin fiebre',
  ])('is benign when nothing else is there: %s', (text) => {
    const { disposition, alert, symptoms } = read(text);
    expect([alert, symptoms]).toEqual([false, []]);
    expect(['fine', 'expected']).toContain(disposition);
  });

  it.each([
    'no more bleeding',
    'ça ne saigne plus',
    'not getting worse',
    "don't worry",
    'no bleeding but it looks weird',
    'no fever, xqzt',
  ])('closes nothing that also holds something else: %s', (text) => {
    expect(read(text)).toMatchObject({ disposition: 'unclear', alert: false });
  });

  it('does not reach the next red flag', () => {
    expect(read('no fever but bleeding')).toMatchObject({ disposition: 'urgent', symptoms: ['bleeding'] });
    expect(read('not bleeding but eyes hurt badly')).toMatchObject({ alert: true });
    expect(read('no bleeding. It is bleeding')).toMatchObject({ alert: true });
  });
});

describe('keywords', () => {
  it.each<[Disposition, 'optOut' | 'optIn' | 'help', string[]]>([
    [
      'optout',
      'optOut',
      [
        ...[
          'STOP',
          'stop',
          ' Stop. ',
          'STOP!!',
          'Stop. Thank you',
          'please stop',
          'stopall',
          'STOP ALL',
          'Quit',
          'end',
        ],
        ...['revoke', 'opt out', 'OPT-OUT', 'optout', 'cancel', 'unsubscribe', 'remove', 'td', 'ｓｔｏｐ', '“stop”'],
        ...['arrêt', 'ARRÊT', 'arret', 'arrêter', 'désabonner', 'résilier', 'fin', "arrêt s'il vous plaît"],
        ...['Alto.', 'baja', 'parar', 'cancelar', 'no más', 'NO MAS', 'detener', 'salir', 'alto por favor'],
        ...['stop texting me', "don't text me", 'no more messages', 'quiero darme de baja', 'ne m’envoyez plus de sms'],
        ...[
          'STOP STOP',
          'stop stop STOP!!!',
          'no más, no más',
          'Stop now',
          'stop it',
          'stop it now',
          'stop please thanks',
        ],
        ...['stop, please, now!', 'STOP2END', 'stop 2end', 'stop to end', 'stop sending me messages', 'annuler'],
        ...['I do not want these texts', "I don't want any more messages, thanks", 'stop texting me now'],
        ...['désinscrire', 'arrêtez maintenant', 'Basta', 'basta ya', 'alto ya por favor'],
      ],
    ],
    ['optin', 'optIn', ['START', 'care', 'Unstop', 'début', 'reprendre', 'iniciar', 'alta', 'start please']],
    ['help', 'help', ['HELP', 'help!', 'info', 'Aide', 'AYUDA', 'help?']],
  ])('%s', (disposition, intent, texts) => {
    for (const text of texts) {
      const reading = read(text);
      expect([text, reading.disposition, reading.intents[intent], reading.alert]).toEqual([
        text,
        disposition,
        true,
        false,
      ]);
    }
  });

  it.each([
    'got to STOP this bill',
    'stop touching it you said, how long',
    'stop touching it',
    'stop stop touching it',
    'stop it itching',
    'it wont stop itching',
    'it wont stop',
    'can I cancel my appointment',
    'cancel my appointment',
    'cancel it',
    'remove it now',
    'end it now',
    'annuler mon rdv',
    'basta con la crema',
    'I do not want these marks',
    'now',
    'it',
    'cancel my visit',
    'the end of the week',
    'care instructions',
    'when can I start the gym',
    'help me',
  ])('%j is nobody’s keyword: a person reads it', (text) => {
    const { disposition, alert, intents } = read(text);
    expect(['unclear', 'booking', 'question', 'watch']).toContain(disposition);
    expect(alert).toBe(false);
    expect(intents).toMatchObject({ optOut: false, optIn: false, help: false });
  });

  it.each([
    ["STOP it won't stop bleeding", 'emergency', { optOut: true, help: false }],
    ['stop it from bleeding', 'urgent', { optOut: false, help: false }],
    ['it wont stop bleeding now', 'emergency', { optOut: false, help: false }],
    ['annuler mon rdv, ça saigne', 'urgent', { optOut: false, help: false }],
    ['Stop, it is bleeding', 'urgent', { optOut: true, help: false }],
    ['End of nose bleeds', 'urgent', { optOut: false, help: false }],
    ['opt out my eye hurts', 'urgent', { optOut: true, help: false }],
    ['HELP my face is bleeding', 'urgent', { optOut: false, help: true }],
    ['it is bleeding, stop', 'urgent', { optOut: false, help: false }],
    ['start bleeding again', 'urgent', { optOut: false, optIn: false }],
  ])('%j is %s and keeps what else was asked', (text, disposition, intents) => {
    expect(read(text)).toMatchObject({ disposition, alert: true, intents });
  });
});

describe('plain answers', () => {
  it.each<[Disposition, number | undefined, string[]]>([
    [
      'fine',
      1,
      ['fine', 'Fine, thanks!', "I'm fine", 'all good 👍', 'Bien', 'Todo bien, gracias', 'ça va', 'tout va bien'],
    ],
    ['fine', 9, ['fine']],
    ['expected', 1, ['a bit sore', 'A little red', 'un peu rouge', 'un poco rojo']],
    ['watch', 3, ['a bit sore']],
    ['expected', 3, ['un peu rouge', 'a bit sore but easing', 'slight swelling going down']],
    ['watch', 1, ['c’est gonflé', 'está hinchado', 'it itches so much']],
    ['watch', 9, ['still red', 'dry']],
    ['unclear', undefined, ['a bit sore']],
    ['unclear', 1, ['fine 😢', 'not fine', 'pas bien', 'fine but', 'fine xqzt', '', '   ', '1']],
    ['unclear', 1, ['не дышу', '出血', '\u0000', '\ud83d', 'a'.repeat(5000)]],
    ['question', 1, ['fine?', 'ça va ?', 'what if it bleeds?', 'if i get a fever should i call']],
    ['fine', 1, ['ok', 'yes', '🙂', '👍', 'bloody brilliant']],
    ['unclear', 1, ['my husband has a fever', 'my knee is swollen', 'hmm']],
    ['booking', 1, ['book', 'RDV', 'cita por favor']],
    ['booking', 1, ['I would like to book for my sister', 'can I change my appointment?']],
  ])('%s on day %s', (disposition, day, texts) => {
    expect(texts.map((text) => triageText(text, { language: 'en', day }).disposition)).toEqual(
      texts.map(() => disposition),
    );
  });

  it('notes a question and a wish to book', () => {
    expect(read('can I change my appointment?').intents).toMatchObject({ booking: true, question: true });
    expect(read('qwerty').reasons).toEqual([{ rule: 'unknown-words', word: '' }]);
    expect(read('').reasons).toEqual([{ rule: 'not-understood', word: '' }]);
  });
});

describe('for any text', () => {
  const dangers = [
    'it won’t stop bleeding',
    'I have a fever',
    'ça n’arrête pas de saigner',
    'j’ai de la fièvre',
    'no para de sangrar',
    'tengo los ojos rojos',
    'I can’t breathe',
  ];
  const aText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'no',
          'not',
          'pas',
          'sin',
          'ne',
          'stop',
          'bleeding',
          'fever',
          'or',
          ',',
          'fine',
          '1',
          '🙂',
          'de',
        ),
      )
      .map((words) => words.join(' ')),
  );
  const aContext = fc.record({
    language: fc.constantFrom('en' as const, 'fr' as const, 'es' as const),
    day: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
  });

  it('never throws, and always gives a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), aContext, (text, context) => {
        expect(triageText(text, context).reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('an added sentence with a red flag always alarms, before or after', () => {
    fc.assert(
      fc.property(aText, fc.constantFrom(...dangers), aContext, (text, danger, context) => {
        expect(triageText(`${text}. ${danger}`, context).alert).toBe(true);
        expect(triageText(`${danger}. ${text}`, context).alert).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('capitals, missing accents and stray marks never silence an alarm', () => {
    fc.assert(
      fc.property(aText, fc.constantFrom(...dangers), aContext, (text, danger, context) => {
        const full = `${text}. ${danger}`;
        const bare = full.normalize('NFD').replace(/\p{M}/gu, '');
        for (const changed of [
          full.toUpperCase(),
          bare,
          bare.toUpperCase(),
          danger.replaceAll('’', ''),
          `${danger}🙂!`,
        ]) {
          expect(triageText(changed, context).alert).toBe(true);
        }
      }),
    );
  });

  it('takes very long texts of its own trigger words', () => {
    for (const text of ['no bleeding or ', 'wont bleed stop ', 'stop ', "n'", 'a-', '😢']) {
      expect(() => read(text.repeat(2000))).not.toThrow();
    }
  });
});

it('every red flag row says where it comes from, and its plain words alone alarm', () => {
  for (const row of redFlags) {
    expect(row.source).not.toBe('');
    const plain = row.phrases.split(/[,\n]/).map((phrase) => phrase.trim());
    const words = plain.filter((phrase) => /^[a-z]{5,}$/.test(phrase));
    for (const word of words) {
      const reading = triageText(word, { language: row.onlyIn ?? 'en', day: row.untilDay ?? 5 });
      expect([word, reading.symptoms.includes(row.symptom)]).toEqual([word, true]);
    }
  }
});

describe('the deciding words', () => {
  it('are places in the text as the client wrote it', () => {
    const text = 'Hi Nadia, my cheek is BLEEDIN 🩸 and I’ve a fevr';
    const places = decidingWords(text, { language: 'en', day: 2 });
    expect(places.map(({ start, end, rule }) => [text.slice(start, end), rule])).toEqual(
      expect.arrayContaining([
        ['BLEEDIN', 'bleeding'],
        ['🩸', 'bleeding'],
        ['fevr', 'fever'],
      ]),
    );
  });

  it('are none where nothing decided', () => {
    expect(decidingWords('', { language: 'en', day: 2 })).toEqual([]);
  });
});

describe('courtesies', () => {
  it.each(['Thanks!', 'thank you', 'Merci', 'gracias'])('%s alone is no report', (text) => {
    expect(triageText(text, { language: 'en', day: 1 })).toMatchObject({
      disposition: 'fine',
      alert: false,
      reasons: [{ rule: 'courtesy', word: '' }],
    });
  });
});
