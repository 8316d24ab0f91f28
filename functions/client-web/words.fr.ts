import type { ClientWords } from './words.ts';

const scaleHint = '0 : pas du tout, 10 : le pire que vous puissiez imaginer.';
const pressing =
  'Ça saigne ? Appuyez fermement pendant 10 minutes avec un linge propre, sans le soulever pour regarder.';
const yesNo = { no: 'Non', yes: 'Oui' };

export const fr: ClientWords = {
  chooseLanguage: 'Langue',
  hello: (name) => `Bonjour ${name},`,
  questionOf: (number, all) => `Question ${number} sur ${all}`,
  firstOfAll: {
    question: 'Ne remplissez pas ce formulaire si, en ce moment,',
    signs: [
      'vous avez du mal à respirer ou à avaler',
      'votre gorge, votre langue ou vos lèvres gonflent',
      'un saignement continue après 10 minutes de pression',
    ],
    call: (emergency) => `Appelez le ${emergency} tout de suite`,
  },
  footer: { call: 'Un souci ? Appelez-nous', emergency: 'Urgence' },
  preferencesLink: 'Choisir ce que nous vous envoyons',
  callClinic: (phone) => `Appeler la clinique : ${phone}`,
  callEmergency: (emergency) => `Appeler le ${emergency}`,
  checkIn: {
    heading: { day: 'Comment va votre peau aujourd’hui ?', week: 'Une semaine après, comment ça va ?' },
    intro: (questions) => `${questions} questions courtes, environ une minute.`,
    again: 'Vous avez déjà répondu. Si quelque chose a changé, répondez de nouveau : nous gardons les deux réponses.',
    expectation:
      'Un premier éclat peut déjà se voir. Le vrai changement demande 4 à 12 semaines : il est trop tôt pour juger.',
    questions: {
      trend: {
        question: 'Par rapport à hier, est-ce mieux ou pire ?',
        answers: { better: 'Mieux', same: 'À peu près pareil', worse: 'Pire' },
      },
      signs: {
        question: 'Que voyez-vous ou sentez-vous ?',
        hint: 'Cochez tout ce qui convient. Si rien ne convient, laissez vide.',
      },
      bleeding: {
        question: 'Cela a-t-il saigné dans les dernières 24 heures ?',
        hint: 'La visite elle-même ne compte pas.',
        answers: { none: 'Non', stopped: 'Oui, et c’est arrêté', still: 'Oui, et ça saigne encore' },
      },
      pressed: {
        question: 'Si cela a saigné : combien de temps avez-vous appuyé ?',
        answers: { not: 'Pas du tout', short: 'Moins de 10 minutes', long: '10 minutes ou plus' },
      },
      fluid: {
        question: 'Du liquide sort-il de la peau ?',
        answers: { none: 'Non', clear: 'Oui, clair comme de l’eau', cloudy: 'Oui, trouble, jaune ou vert' },
      },
      fever: { question: 'Avez-vous de la fièvre, des frissons, ou vous sentez-vous malade ?', answers: yesNo },
      pain: { question: 'Quelle est la force de la douleur maintenant ?', hint: scaleHint },
      itch: { question: 'Quelle est la force de la démangeaison maintenant ?', hint: scaleHint },
      healed: {
        question: 'Votre peau est-elle guérie ?',
        answers: { yes: 'Oui', nearly: 'Presque', no: 'Non, quelque chose ne va pas' },
      },
      discomfort: {
        question: 'Aujourd’hui, quelle est la force de la douleur ou de la démangeaison, au pire ?',
        hint: scaleHint,
      },
      change: {
        question: 'Voyez-vous un premier changement ?',
        answers: {
          1: 'Beaucoup mieux qu’avant',
          2: 'Mieux',
          3: 'Un peu mieux',
          4: 'Pas encore de changement',
          5: 'Moins bien qu’avant',
        },
      },
      danger: {
        question: 'Avez-vous l’une de ces choses en ce moment ?',
        answers: { no: 'Non, aucune', yes: 'Oui, au moins une' },
      },
      words: {
        question: 'Y a-t-il autre chose ?',
        hint: 'Vous pouvez laisser vide. Une personne de la clinique le lit.',
      },
    },
    commonSigns: 'Courant les premiers jours',
    warningSigns: 'À nous dire tout de suite',
    signs: {
      redness: 'Rougeur, ou peau chaude',
      swelling: 'Un léger gonflement',
      bruises: 'Des bleus',
      'blood-specks': 'Des points de sang séché',
      peeling: 'Peau sèche, qui tire ou qui pèle',
      bumps: 'Petits boutons',
      'dark-patches': 'Taches foncées',
      scars: 'Des creux, des lignes ou une cicatrice en relief',
      glands: 'Des ganglions gonflés, par exemple sous la mâchoire',
      numbness: 'Une zone insensible',
      spreading: 'Rougeur qui s’étend, traînées rouges, ou peau de plus en plus chaude',
      'severe-swelling': 'Fort gonflement, d’un seul côté, ou autour d’un œil',
      'strong-itch': 'Forte démangeaison, ou plaques en relief qui démangent',
      blisters: 'Cloques, bouton de fièvre, ou peau à vif',
      eye: 'Un œil douloureux ou très rouge',
      sight: 'Vous voyez moins bien, ou la lumière vous fait mal aux yeux',
      'light-headed': 'Vertiges, oreilles qui sifflent ou vue floue',
      breathing: 'Mal à respirer ou à avaler, lèvres ou langue gonflées, ou évanouissement',
    },
    dangers: [
      'un saignement',
      'du pus, ou un liquide trouble ou jaune',
      'des cloques, un bouton de fièvre ou la peau à vif',
      'de la fièvre, des frissons, ou vous vous sentez malade',
      'une rougeur, un gonflement ou une douleur qui augmente',
      'un œil qui fait mal ou qui voit moins bien',
    ],
    send: 'Envoyer mes réponses',
  },
  toldUs: {
    heading: 'Voir ce que vous nous avez dit',
    kept: 'Une erreur, ou quelque chose a changé ? Vous pouvez modifier vos réponses. Nous gardons les deux.',
    change: 'Modifier mes réponses',
  },
  faults: {
    heading: (faults) => (faults === 1 ? 'Il reste une question' : `Il reste ${faults} questions`),
    nothingSent: 'Rien n’a encore été envoyé. Merci de regarder :',
    staffTold:
      'Notre équipe sait déjà ce que vous avez coché ou écrit. Quand vous le pourrez, merci de regarder aussi :',
    missing: 'Merci de choisir une réponse.',
    tickAgain: 'Merci de cocher de nouveau ce qui convient.',
    tooLong: (most) => `Merci de raccourcir à ${most} caractères.`,
  },
  advice: {
    fine: () => ({
      heading: 'Merci, bonne nouvelle',
      lines: [
        'Pour le moment, évitez le soleil fort, la piscine, le sport et les gommages.',
        'Si quelque chose change, répondez de nouveau ou appelez-nous.',
      ],
    }),
    expected: () => ({
      heading: 'Merci. C’est courant',
      lines: [
        'Ce que vous nous dites est courant à ce stade. Cela doit diminuer de jour en jour.',
        'Si cela augmente ou vous inquiète, répondez de nouveau ou appelez-nous.',
      ],
    }),
    watch: () => ({
      heading: 'Merci. L’un de nous va regarder cela',
      lines: [
        'Nous regardons cela au plus tard le prochain jour ouvré, et vous demanderons peut-être des nouvelles demain.',
        'Si cela empire, n’attendez pas : appelez-nous.',
      ],
    }),
    unclear: () => ({
      heading: 'Merci. L’un de nous va lire ceci',
      lines: [
        'Une personne de la clinique lit ce que vous avez écrit.',
        'En cas de saignement, de pus, de cloques ou de fièvre, appelez-nous maintenant.',
      ],
    }),
    'still-open': () => ({
      heading: 'Merci. Nous nous en occupons déjà',
      lines: [
        'Ce que vous nous avez dit avant est chez notre équipe, et l’un de nous vous contactera.',
        'Si cela empire, n’attendez pas : appelez-nous.',
      ],
    }),
    'urgent-staffed': (emergency) => ({
      heading: 'Notre équipe vous appelle aujourd’hui',
      lines: [
        'Nous venons de la prévenir. Gardez votre téléphone près de vous.',
        pressing,
        `Mal à respirer ou à avaler, ou ça saigne encore après cela ? Appelez le ${emergency} tout de suite.`,
      ],
    }),
    'urgent-closed': (emergency) => ({
      heading: 'Nous sommes fermés, mais nous appelons notre équipe',
      lines: [
        'Pas d’appel dans les 30 minutes ? Appelez-nous, ou allez aux urgences.',
        pressing,
        `Mal à respirer ou à avaler, ou ça saigne encore après cela ? Appelez le ${emergency} tout de suite.`,
      ],
    }),
    emergency: (emergency) => ({
      heading: `Appelez le ${emergency} tout de suite`,
      lines: [
        'C’est peut-être une urgence. Ne nous attendez pas.',
        'Ça saigne ? Appuyez fermement pendant 10 minutes avec un linge propre, et continuez jusqu’à l’arrivée des secours.',
        'Nous avons aussi prévenu notre équipe.',
      ],
    }),
  },
  preferences: {
    heading: 'Ce que nous vous envoyons',
    intro: 'Cochez ce que vous voulez. Dès maintenant, nous nous y tenons.',
    channels: {
      sms: (masked) => `SMS au numéro qui finit par ${masked}`,
      email: (masked) => `E-mails à ${masked}`,
    },
    classes: {
      care: { name: 'Soins', meaning: 'Comment va votre peau et que faire, dans les jours qui suivent une visite.' },
      results: { name: 'Résultats', meaning: 'Quelques questions sur le résultat.' },
      booking: { name: 'Rendez-vous', meaning: 'Un rappel quand votre prochaine visite approche.' },
    },
    noCare:
      'Sans messages de soins, nous ne pouvons pas prendre de vos nouvelles. Si quelque chose vous inquiète, appelez-nous.',
    save: 'Enregistrer',
    saved: 'C’est enregistré. Voici ce qui vaut maintenant.',
    stop: {
      heading: 'Plus aucun message',
      explained: 'Plus aucun SMS ni e-mail de notre part, même pour vos soins.',
      button: 'Tout arrêter',
      stopped:
        'C’est arrêté. Vous ne recevrez plus aucun message de notre part. Si vous changez d’avis, cochez de nouveau ici.',
    },
    unreachable: 'Nous n’avons ni numéro ni adresse de vous, donc nous ne vous envoyons rien.',
    unsubscribed: {
      heading: 'Votre désinscription est faite',
      lines: [
        'Nous ne vous enverrons plus d’e-mails sur les résultats ou les rendez-vous.',
        'Les e-mails sur vos soins ne changent pas.',
      ],
    },
  },
  preBooking: {
    heading: 'Avant de prendre rendez-vous',
    intro: (questions) => `${questions} questions courtes, environ deux minutes. Seule la clinique voit vos réponses.`,
    medicine: 'N’arrêtez aucun médicament à cause de ces questions.',
    yes: 'Oui',
    no: 'Non',
    questions: {
      'still-there': {
        question: 'Reste-t-il quelque chose de la dernière fois ?',
        hint: 'Par exemple des boutons, une boule, une tache foncée, une zone insensible ou une plaie.',
      },
      pregnant: { question: 'Êtes-vous enceinte, ou allaitez-vous ?' },
      isotretinoin: {
        question: 'Avez-vous pris de l’isotrétinoïne ces 6 derniers mois ?',
        hint: 'Des capsules contre l’acné sévère, connues aussi sous le nom de Roaccutane.',
      },
      blood: {
        question: 'Prenez-vous quelque chose qui fluidifie le sang, ou saignez-vous facilement ?',
        answers: {
          thinner: 'Je prends un anticoagulant ou de l’aspirine chaque jour',
          disorder: 'J’ai une maladie qui fait saigner',
        },
      },
      keloids: {
        question: 'Vos cicatrices deviennent-elles épaisses ou en relief ?',
        hint: 'On les appelle des chéloïdes.',
      },
      'skin-now': {
        question: 'La peau à traiter est-elle irritée en ce moment ?',
        hint: 'Acné active, rosacée, eczéma, psoriasis, éruption, coup de soleil ou plaie ouverte.',
      },
      'cold-sores': {
        question: 'Avez-vous des boutons de fièvre ?',
        answers: { before: 'Oui, mais pas en ce moment', now: 'Oui, j’en ai un maintenant' },
      },
      'skin-cancer': {
        question: 'Avez-vous eu un cancer de la peau, ou des taches rugueuses dues au soleil, à cet endroit ?',
        hint: 'Un médecin les a peut-être appelées kératoses actiniques.',
      },
      allergy: { question: 'Êtes-vous allergique à un métal, à une crème anesthésiante ou à un cosmétique ?' },
      conditions: {
        question: 'L’une de ces choses vous concerne-t-elle ?',
        hint: 'Diabète, défenses immunitaires faibles, maladie du cœur, sclérodermie ou autre maladie du tissu conjonctif, chimiothérapie, corticoïdes.',
      },
      'recent-treatment': {
        question: 'Cette peau a-t-elle eu un autre soin récemment ?',
        answers: {
          weeks: 'Injection, toxine botulique, laser ou peeling ces 2 dernières semaines',
          surgery: 'Une opération ces 12 derniers mois',
        },
      },
      'new-medicine': { question: 'Un nouveau médicament ou une maladie depuis votre dernière visite ?' },
      'under-22': { question: 'Avez-vous moins de 22 ans ?' },
    },
    written: {
      question: 'S’il reste quelque chose : quoi, et où ?',
      hint: 'Une personne de la clinique le lit.',
    },
    send: 'Continuer',
    canBook: { heading: 'Vous pouvez prendre rendez-vous', lines: ['Pensez-y avant votre visite :'] },
    canBookByPhone: {
      heading: 'Vous pouvez prendre rendez-vous',
      lines: ['Appelez-nous, et nous trouverons une date ensemble.'],
    },
    goToBooking: 'Prendre rendez-vous',
    notes: {
      'cold-sores before':
        'Demandez-nous, quelques jours avant de venir, s’il faut des comprimés contre le bouton de fièvre.',
    },
    wait: { heading: 'Merci d’attendre un peu', lines: ['Il est trop tôt pour votre prochaine visite. Attendez :'] },
    until: {
      'skin-now yes': 'que votre peau soit calmée et guérie',
      'cold-sores now': 'que le bouton de fièvre soit complètement guéri',
      'recent-treatment weeks': 'que 2 semaines soient passées depuis l’autre soin',
      'recent-treatment surgery':
        'que nous ayons fixé une date avec vous : après une opération, il faut parfois 3 à 12 mois',
    },
    afterWaiting: 'Ensuite appelez-nous, et nous trouverons une date ensemble.',
    call: {
      heading: 'Nous vous appelons avant le rendez-vous',
      lines: [
        'L’un de nous souhaite d’abord vous parler, et vous appelle au plus tard le prochain jour ouvré.',
        'D’ici là, n’arrêtez aucun médicament.',
      ],
    },
  },
  unknownLink: {
    heading: 'Nous ne pouvons pas ouvrir ce lien',
    lines: ['Il est peut-être incomplet ou trop ancien. Ouvrez notre dernier message, ou appelez-nous.'],
  },
  closed: {
    heading: 'Ce formulaire est fermé',
    lines: ['Il est resté ouvert 60 jours. Si votre peau vous inquiète, appelez-nous.'],
  },
  tooLarge: {
    heading: 'C’était trop long à envoyer',
    lines: ['Rien n’a été envoyé. Revenez en arrière et écrivez moins, ou appelez-nous.'],
  },
  notFromHere: {
    heading: 'Ouvrez le lien de votre message',
    lines: ['Rien n’a été envoyé : un formulaire ne marche que sur la page de votre propre lien.'],
  },
  tryAgain: {
    heading: 'L’envoi n’a pas abouti',
    lines: ['Revenez en arrière et envoyez encore une fois. Si cela ne peut pas attendre, appelez-nous.'],
  },
};
