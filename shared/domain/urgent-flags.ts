import { lightHeaded } from './emergency-flags.ts';
import type { RedFlag } from './red-flag.ts';

/** What a person must speak to the client about the same day. The first list, to be deepened and signed off by a clinician. */
export const urgentFlags: readonly RedFlag[] = [
  {
    symptom: 'light-headed',
    acuity: 'urgent',
    phrases: lightHeaded,
    source: 'docs/clinical.md R7: after day 1',
  },
  {
    symptom: 'bleeding',
    acuity: 'urgent',
    phrases: `
      bleed*
      bled
      blood
      bloody
      saign*
      de|du|le|en|plein sang
      sanglant*
      ensanglant*
      sangr*
      ensangrent*
    `,
    source: 'docs/clinical.md R8: on any day',
  },
  {
    symptom: 'bleeding',
    acuity: 'urgent',
    onlyIn: 'fr',
    phrases: 'sang',
    source: 'docs/clinical.md R8: alone it is an English verb',
  },
  {
    symptom: 'pus',
    acuity: 'urgent',
    phrases: `
      pus
      pustul*
      purul*
      discharg*
      yellow|green|cloudy|thick fluid|liquid|ooz*|crust*|stuff|goo|gunk|leak*
      fluid|liquid|ooz*|crust*|leak* yellow|green|cloudy|thick
      abscess*
      ecoulement*
      liquide|croute|croutes|suint* jaun*|vert*|epais*
      abces
      supur*
      secrecion*
      liquido|costra|costras amarill*|verd*|espes*
      absceso*
    `,
    source: 'docs/clinical.md R9',
  },
  {
    symptom: 'fever',
    acuity: 'urgent',
    phrases: `
      fever*
      temperature
      temp
      chill
      chills
      shiver*
      fievr*
      frisson*
      fiebre*
      febril
      escalofrio*
      calentura
      temperatura
    `,
    source: 'docs/clinical.md R10',
  },
  {
    symptom: 'blister',
    acuity: 'urgent',
    phrases: `
      blister*
      cold sore|sores
      coldsore*
      herpes
      sores
      ulcer*
      lip|lips tingl*
      tingl* lip|lips
      burn|burns|burned|burnt
      cloque*
      ampoule*
      vesicul*
      bouton|boutons fievre
      plaie|plaies
      brulure*
      ampolla*
      fuego|fuegos labial*
      llaga*
      quemadura*
    `,
    source: 'docs/clinical.md R11',
  },
  {
    symptom: 'infection',
    acuity: 'urgent',
    phrases: `
      infect*
      infecc*
      septic
      sepsis
      septic*
    `,
    source: 'docs/clinical.md R12',
  },
  {
    symptom: 'spreading',
    acuity: 'urgent',
    phrases: `
      spread*
      streak*
      hotter
      etend*
      propag*
      etale
      trainee|trainees rouge*
      plus chaud*
      extend*
      extiend*
      esparc*
      mas caliente
    `,
    source: 'docs/clinical.md R13',
  },
  {
    symptom: 'swelling',
    acuity: 'urgent',
    phrases: `
      swell*
      swollen
      swole
      gonfl*
      enfl*
      hinch*
    `,
    source: 'docs/clinical.md R14: a word cannot tell mild from severe',
  },
  {
    symptom: 'eye',
    acuity: 'urgent',
    phrases: `
      eye
      eyes
      eyeball*
      eyelid*
      oeil
      yeux
      paupiere*
      ojo
      ojos
      parpado*
    `,
    source: 'docs/clinical.md R15',
  },
  {
    symptom: 'smell',
    acuity: 'urgent',
    phrases: `
      smell*
      stink*
      stench
      odor*
      odour*
      sent mauvais|fort
      odeur*
      pue
      huele*
      olor*
      apesta*
    `,
    source: 'docs/clinical.md R16',
  },
  {
    symptom: 'pain',
    acuity: 'urgent',
    phrases: `
      sharp|severe|extreme*|intense|terrible|awful|horrible|unbearable|excruciating|agoniz*|throbb* pain|pains
      pain|pains sharp|severe|extreme*|intense|terrible|awful|horrible|unbearable|excruciating|throbb*|increas*|rising
      agony
      unbearable
      excruciating
      more|lot|so pain*
      hurt*|painful more|badly|lot
      really hurt*|painful
      douleur* forte*|vive*|intense*|atroce*|insupportable*|aigue*|augment*|terrible*
      forte*|vive*|atroce* douleur*
      insupportable*
      tres mal
      tres douloureu*
      dolor* fuerte*|intens*|agud*|insoportable*|aument*|terrible*|horrible*
      fuerte*|mucho dolor*
      insoportable*
      duele* mucho|bastante|mas|horrible
    `,
    source: 'docs/clinical.md R17',
  },
  {
    symptom: 'worse',
    acuity: 'urgent',
    phrases: `
      worse*
      worsen*
      getting|gotten|got bad
      worried
      worry*
      worries
      scared
      concerned
      emergency
      911
      pire*
      empir*
      aggrav*
      plus mal
      inquiet*
      peur
      urgence*
      peor*
      empeor*
      preocup*
      miedo
      asust*
      emergencia*
    `,
    source: 'docs/clinical.md R18: digit 3 of the check says the same',
  },
  {
    symptom: 'unwell',
    acuity: 'urgent',
    phrases: `
      feel|feeling|felt ill|sick|unwell|awful|terrible|horrible
      vomit*
      throwing|threw up
      nause*
      confusion
      malaise*
      sens|sent mal
      malade*
      vomi
      siento|sintiendo|encuentro mal|enferm*
      joint|joints pain*|ache*|hurt*
    `,
    source: 'docs/clinical.md R19',
  },
  {
    symptom: 'allergy',
    acuity: 'urgent',
    phrases: `
      allerg*
      hives
      rash*
      alerg*
      urticair*
      urticaria
      ronchas
      sarpullido
    `,
    source: 'docs/clinical.md R20',
  },
];
