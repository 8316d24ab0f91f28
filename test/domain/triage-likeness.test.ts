import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readByLists } from '../../shared/domain/triage/by-lists.ts';
import { likenessOf } from '../../shared/domain/triage/likeness.ts';
import { likenessWeights } from '../../shared/domain/triage/likeness-weights.ts';
import { decidingWords, triageText } from '../../shared/domain/triage-text.ts';
import { corpusMark } from '../triage/learn-likeness.ts';

const on = (day: number | undefined) => ({ language: 'en', day }) as const;
const read = (text: string, day: number | undefined) => triageText(text, on(day));
const rulesOf = (text: string, day: number): string[] => read(text, day).reasons.map(({ rule }) => rule);

it('likeness is learned from the replies as they stand: npm run learn', () => {
  expect(likenessWeights.learnedFrom).toBe(corpusMark());
});

describe('a text that no list explains', () => {
  it('alarms when it is near to known dangers, and marks why', () => {
    const text = 'it went bonkers overnight and my eyelashes glue shut';
    expect(rulesOf(text, 2)).toContain('like-a-danger');
    expect(read(text, 2).alert).toBe(true);
    const marked = decidingWords(text, on(2)).filter(({ rule }) => rule === 'like-a-danger');
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.length).toBeLessThanOrEqual(3);
  });

  it.each([
    'lunch was grand, see you around',
    'the receptionist asked for my postcode',
    'my neighbour plays the trombone at night',
  ])('waits for a person when it is near to none: %j', (text) => {
    expect(read(text, 4).alert).toBe(false);
  });

  it('is not one word alone, such as the code of a Case', () => {
    for (const code of ['F2', 'F28', 'G4', 'M83']) expect(read(code, undefined).alert).toBe(false);
  });
});

describe('words of no list beside good news', () => {
  it('need nobody when the whole is near to harmless replies and far from dangers', () => {
    const text = 'all good here thanks, skin is soft and I went to bouldering';
    expect(readByLists(text, on(4)).disposition).toBe('unclear');
    expect(read(text, 4).disposition).toBe('fine');
    expect(rulesOf(text, 4)).toContain('like-harmless');
  });

  it.each([
    ['nothing good is said', 'the flurb went zibblegrunt'],
    ['something bad is said', 'all good here thanks but the bouldering was awful'],
    ['they stand after a turn', 'all good here apart from the bouldering bit'],
    ['something is asked', 'all good here thanks, can I go to bouldering?'],
    ['only something is denied', 'no redness, no bouldering'],
    ['they are half of it', 'fine bouldering'],
    ['it is near to dangers', 'all good, my pillow is all bouldering and sticky'],
  ])('wait for a person when %s', (_why, text) => {
    expect(['unclear', 'watch', 'question', 'urgent']).toContain(read(text, 4).disposition);
    expect(rulesOf(text, 4)).not.toContain('like-harmless');
  });

  it('wait for a person when nobody knows the day', () => {
    expect(read('all good here thanks, skin is soft and I went to bouldering', undefined).disposition).toBe('unclear');
  });
});

describe('good news in which no list finds any', () => {
  const text = 'my grandson says I look like a film star, we had a lovely walk by the harbour';

  it('needs nobody when it is plainly harmless', () => {
    expect(readByLists(text, on(9))).toMatchObject({ disposition: 'unclear', ifHarmless: 'fine' });
    expect([read(text, 9).disposition, rulesOf(text, 9)]).toEqual(['fine', expect.arrayContaining(['like-harmless'])]);
  });

  it.each([
    ['something is asked', `${text}, can I swim?`, 9],
    ['something bad is said', `${text}, the result is awful`, 9],
    ['a word of no list stands after a turn', `${text} but zibblegrunt`, 9],
    ['nobody knows the day', text, undefined],
  ])('waits for a person when %s', (_why, told, day) => {
    expect(readByLists(told, on(day)).ifHarmless).toBeUndefined();
    expect(['unclear', 'question', 'watch']).toContain(read(told, day).disposition);
  });
});

describe('what goes on after a turn in words of no list', () => {
  it.each([
    ["J'ai la couleur d'un homard mais le moral est bon", 'fine'],
    ["seche de chez seche mais j'hydrate", 'expected'],
  ])('needs nobody when every clause is harmless and it is known what they are about: %j', (text, disposition) => {
    const byLists = readByLists(text, { language: 'fr', day: 1 });
    expect([byLists.disposition, byLists.ifHarmless, byLists.atBest]).toEqual(['unclear', undefined, disposition]);
    expect(triageText(text, { language: 'fr', day: 1 }).disposition).toBe(disposition);
  });

  it('waits for a person when nobody knows what they are about', () => {
    expect(readByLists('skin is soft and lovely but zibblegrunt', on(9)).atBest).toBeUndefined();
    expect(read('skin is soft and lovely but zibblegrunt', 9).disposition).toBe('unclear');
  });
});

describe('listed words that alarm in a harmless text', () => {
  const text = 'went to a wedding at the weekend and the photos came out lovely, skin like glass';

  it('are read by a person, who is told why', () => {
    expect(readByLists(text, on(8))).toMatchObject({ disposition: 'urgent', told: true });
    expect(read(text, 8)).toMatchObject({ disposition: 'unclear', alert: false });
    expect(rulesOf(text, 8)).toContain('unlike-a-danger');
  });

  it.each([
    ['a question', `${text}, is that ok?`, 8],
    ['a wish for an end of messages', `${text}. Stop texting me`, 8],
    ['a figure', 'lovely weekend, lovely photos, skin is lovely, 38.9 this morning', 8],
    ['an emergency', 'lovely weekend, the photos are lovely, I cannot breathe', 8],
    ['where one goes for help', 'lovely weekend, skin lovely, I am going to the hospital', 8],
    ['a word of one meaning', 'all good thanks just slight fever otherwise lovely and smooth', 8],
    ['another danger', `${text}, my cheek is hot`, 8],
    ['a danger in the same clause', 'went to a wedding, the photos came out lovely and there is pus on my chin', 8],
    ['a danger close by, without marks', 'photos came out lovely my skin looks lovely there is pus on my chin', 8],
    ['an unknown day', text, undefined],
  ])('alarm beside %s', (_what, told, day) => {
    expect(read(told, day).alert).toBe(true);
  });
});

describe('a danger that no list knows', () => {
  const danger = 'my cheek has doubled and is like a rock';
  const goodNews =
    'Thanks so much, the skin is glowing and soft and I am delighted with it, everything went as you said';

  it.each([['. '], [', '], [' but ']])('is not hidden by good news before it, set apart by %j', (mark) => {
    expect(read(danger, 3).alert).toBe(true);
    expect(read(`${goodNews}${mark}${danger}`, 3).alert).toBe(true);
  });
});

describe('what is near to wishes for no more messages', () => {
  it.each([
    'rather fed up of ye pinging me, could whoever runs the texts leave off',
    'me tienen mareado con tanto sms, ahorrenselos',
    'kindly scratch my details from whatever sends me this every week',
  ])('is one when it speaks of messages, and a person reads it too: %j', (text) => {
    expect(readByLists(text, on(9)).intents.optOut).toBe(false);
    expect([read(text, 9).intents.optOut, rulesOf(text, 9).includes('like-an-opt-out')]).toEqual([true, true]);
    expect(['unclear', 'question', 'urgent']).toContain(read(text, 9).disposition);
  });

  it.each([
    'please dont stop texting me',
    'could the messages go to my new phone instead',
    'keep the texts coming, they stop me scratching',
    'you are not texting me',
  ])('is none when it may mean something else: %j', (text) => {
    expect(read(text, 9).intents.optOut).toBe(false);
    expect(['unclear', 'question']).toContain(read(text, 9).disposition);
  });
});

describe('a listed wish for no more messages', () => {
  it('is none where the whole is unlike any, and a person reads it', () => {
    const text = 'Drop me from the early slot and stick me in the late one';
    expect(readByLists(text, on(9)).intents.optOut).toBe(true);
    expect([read(text, 9).intents.optOut, rulesOf(text, 9).includes('unlike-an-opt-out')]).toEqual([false, true]);
    expect(read(text, 9).disposition).toBe('unclear');
  });

  it.each(['STOP', 'stop all', 'BAJA', 'arrêt', 'no mas', 'STOP. It has red lines going toward my ear.'])(
    'is one as a keyword whatever it is like, and beside a danger: %j',
    (text) => expect(read(text, 9).intents.optOut).toBe(true),
  );

  it('is closed by nobody reading it only where nothing is near to a danger', () => {
    const danger = 'Left peeper has shut up shop this morning haha, looking at this through the right one';
    expect([read(danger, 2).disposition, read('take me off this list', 2).disposition]).toEqual(['urgent', 'optout']);
  });

  it('names messages, or nothing else that may be to end', () => {
    expect(read('who keeps doing this? make it end please', 9).intents.optOut).toBe(false);
    expect(read('not interested, remove me', 9).intents.optOut).toBe(true);
  });
});

it('a wish for messages is no wish for their end, also beside a danger', () => {
  const { intents, alert } = read('START, please send me the texts again, it is bleeding', 9);
  expect([alert, intents.optOut]).toEqual([true, false]);
});

it('a danger that the lists found stays one, whatever it is near to', () => {
  for (const text of ['all good, lovely skin, thank you so much, bleeding', 'thanks, best day ever, there is pus'])
    expect([read(text, 2).alert, rulesOf(text, 2).some((rule) => rule.startsWith('like-'))]).toEqual([true, false]);
});

it('likeness has a score whatever is in a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const { danger, harmless, optOut } = likenessOf(readByLists(text, on(1)), 1);
      for (const score of [danger, harmless, optOut]) expect(Number.isFinite(score)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
