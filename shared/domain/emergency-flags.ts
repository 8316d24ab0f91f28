import type { RedFlag } from './red-flag.ts';

/** Harmless words on no day, but in the first two the signs of too much numbing cream. */
export const lightHeaded = `
  dizz*
  lightheaded
  light headed
  ears ring*
  ring* ears
  blurr*
  vertige*
  tete tourne
  oreilles bourdonn*|siffl*
  vision|vue floue|trouble|double
  vois flou|trouble|double
  mareo|mareos|maread*
  zumbido|zumbidos
  vision|vista borrosa|doble
  veo borroso|doble
`;

/** What no one should wait for us with. The first list, to be deepened and signed off by a clinician. */
export const emergencyFlags: readonly RedFlag[] = [
  {
    symptom: 'breathing',
    acuity: 'emergency',
    undeniable: true,
    phrases: `
      breath*
      cant|cannot get|catch air
      chok*
      wheez*
      cant|cannot|couldnt|trouble|hard|difficult*|struggl*|problem*|hurts swallow*
      swallow* trouble|hard|difficult*|problem*
      respir*
      essouff*
      etouff*
      suffoqu*
      manque|coupe souffle
      avaler
      ahog*
      asfixi*
      falta aire
      tragar
    `,
    source: 'docs/clinical.md R1',
  },
  {
    symptom: 'airway-swelling',
    acuity: 'emergency',
    phrases: `
      throat|tongue|lip|lips swell*|swollen|swole|closing|tight*|puff*
      swell*|swollen|swole|closing|puff* throat|tongue|lip|lips
      gorge|langue|levre|levres gonfl*|enfl*|serr*
      gonfl*|enfl* gorge|langue|levre|levres
      garganta|lengua|labio|labios hinch*|inflam*|cierra
      hinch*|inflam*|cierra garganta|lengua|labio|labios
      anaphyla*
      anafila*
    `,
    source: 'docs/clinical.md R2',
  },
  {
    symptom: 'uncontrolled-bleeding',
    acuity: 'emergency',
    phrases: `
      wont|doesnt|dont|didnt|isnt|hasnt|not|cant|cannot|couldnt|never|wouldnt stop* bleed*|blood
      bleed*|blood wont|doesnt|dont|didnt|isnt|hasnt|not|cant|cannot|never|wouldnt stop*
      keep|keeps|kept|still bleed*
      non stop bleed*
      nonstop bleed*
      bleed* nonstop|heav*|profuse*|badly|everywhere|lot|hours
      heav* bleed*
      blood everywhere|gush*|spurt*|squirt*|pour*|soak*
      gush*|spurt*|squirt*|pour*|soak*|lots blood
      hemorr*
      haemorr*
      saign* arret* pas
      saign* cesse pas
      arret*|cesse* pas saign*
      pas de saigner
      saign* sans arret*
      sans arret* saign*
      saign* toujours|encore|beaucoup|abondamment|enormement
      toujours|encore|beaucoup saign*
      beaucoup|plein sang
      sang partout|gicle*|coule
      no para|paro|deja|cesa|detiene sangr*
      sangr* no para|deja|cesa|detiene
      sigue sangr*
      sangr* sin parar
      sin parar sangr*
      sangr* mucho|mucha|muchisimo|bastante
      mucha|muchisima sangre
      sangre partes|lados|chorr*
    `,
    source: 'docs/clinical.md R3',
  },
  {
    symptom: 'collapse',
    acuity: 'emergency',
    phrases: `
      fainted
      fainting
      feel|feeling|felt|feels faint
      about|going to faint
      pass|passed|passing out
      black|blacked|blacking out
      collaps*
      unconscious
      seizure*
      convuls*
      blue lip|lips
      lip|lips blue
      chest pain|pains|tight*|hurt*
      pain chest
      heart racing|pounding|irregular*
      palpitation*
      evanoui*
      perdu|perte|perds connaissance
      tombe|tombee dans pommes
      fait malaise
      inconscient*
      levre|levres bleu*
      douleur|douleurs|mal poitrine
      coeur emballe|irregulier
      desmay*
      perdi|perdio|perdido|perder conocimiento|conciencia
      labio|labios azul*|morado*
      dolor|duele|opresion pecho
      palpitacion*
      taquicardia
    `,
    source: 'docs/clinical.md R4',
  },
  {
    symptom: 'stroke-sign',
    acuity: 'emergency',
    phrases: `
      face|mouth droop*
      droop* face|mouth
      slur*
      arm|arms weak*
      visage|bouche tombe|affaisse*|paralys*
      bras faible*
      cara|boca caida|torcida|paraliz*
      brazo|brazos debil*
    `,
    source: 'docs/clinical.md R5',
  },
  {
    symptom: 'sight',
    acuity: 'emergency',
    phrases: `
      cant|cannot|couldnt see out|well|properly|clearly
      lost|losing|loss sight|vision
      gone|going blind
      light hurts
      sensitive light
      pupil|pupils
      perdu|perte vue|vision
      vois|voit plus rien|bien
      lumiere fait mal
      pupille|pupilles
      perdi|perdido|perdida vista|vision
      no veo bien
      no puedo ver
      luz molesta|duele
      pupila|pupilas
    `,
    source: 'docs/clinical.md R6',
  },
  {
    symptom: 'light-headed',
    acuity: 'emergency',
    untilDay: 1,
    phrases: lightHeaded,
    source: 'docs/clinical.md R7: on days 0 and 1',
  },
];
