import type { ClientWords } from './words.ts';

const scaleHint = '0 es nada, 10 es lo peor que pueda imaginar.';
const pressing = '¿Sangra? Presione fuerte durante 10 minutos con un paño limpio, sin levantarlo para mirar.';
const yesNo = { no: 'No', yes: 'Sí' };

export const es: ClientWords = {
  chooseLanguage: 'Idioma',
  hello: (name) => `Hola, ${name}:`,
  questionOf: (number, all) => `Pregunta ${number} de ${all}`,
  firstOfAll: {
    question: 'No rellene esto si ahora mismo',
    signs: [
      'le cuesta respirar o tragar',
      'se le hinchan la garganta, la lengua o los labios',
      'sangra y no para después de presionar 10 minutos',
    ],
    call: (emergency) => `Llame ya al ${emergency}`,
  },
  footer: { call: '¿Algo le preocupa? Llámenos', emergency: 'Emergencia' },
  preferencesLink: 'Elegir qué podemos enviarle',
  callClinic: (phone) => `Llamar a la clínica: ${phone}`,
  callEmergency: (emergency) => `Llamar al ${emergency}`,
  checkIn: {
    heading: { day: '¿Cómo está su piel hoy?', week: 'Una semana después, ¿cómo va?' },
    intro: (questions) => `${questions} preguntas cortas, más o menos un minuto.`,
    again: 'Ya respondió antes. Si algo ha cambiado, responda de nuevo: guardamos las dos respuestas.',
    expectation: 'Ya puede verse un primer brillo. El cambio de verdad tarda de 4 a 12 semanas: es pronto para juzgar.',
    questions: {
      trend: {
        question: 'Comparado con ayer, ¿está mejor o peor?',
        answers: { better: 'Mejor', same: 'Más o menos igual', worse: 'Peor' },
      },
      signs: {
        question: '¿Qué ve o siente?',
        hint: 'Marque todo lo que corresponda. Si no hay nada, déjelo en blanco.',
      },
      bleeding: {
        question: '¿Ha sangrado en las últimas 24 horas?',
        hint: 'La visita misma no cuenta.',
        answers: { none: 'No', stopped: 'Sí, y ya paró', still: 'Sí, y sigue sangrando' },
      },
      pressed: {
        question: 'Si sangró: ¿cuánto tiempo presionó?',
        answers: { not: 'Nada', short: 'Menos de 10 minutos', long: '10 minutos o más' },
      },
      fluid: {
        question: '¿Sale algún líquido?',
        answers: { none: 'No', clear: 'Sí, claro como agua', cloudy: 'Sí, turbio, amarillo o verde' },
      },
      fever: { question: '¿Tiene fiebre o escalofríos, o se siente mal?', answers: yesNo },
      pain: { question: '¿Qué tan fuerte es el dolor ahora?', hint: scaleHint },
      itch: { question: '¿Qué tan fuerte es el picor ahora?', hint: scaleHint },
      healed: {
        question: '¿Se ha curado su piel?',
        answers: { yes: 'Sí', nearly: 'Casi', no: 'No, algo no va bien' },
      },
      discomfort: { question: 'Hoy, ¿qué tan fuerte es el dolor o el picor en el peor momento?', hint: scaleHint },
      change: {
        question: '¿Nota ya algún cambio?',
        answers: {
          1: 'Mucho mejor que antes',
          2: 'Mejor',
          3: 'Un poco mejor',
          4: 'Todavía sin cambios',
          5: 'Peor que antes',
        },
      },
      danger: {
        question: '¿Tiene ahora algo de esto?',
        answers: { no: 'No, nada de esto', yes: 'Sí, al menos una cosa' },
      },
      words: { question: '¿Algo más?', hint: 'Puede dejarlo en blanco. Lo lee una persona de la clínica.' },
    },
    commonSigns: 'Frecuente los primeros días',
    warningSigns: 'Díganos enseguida si tiene esto',
    signs: {
      redness: 'Enrojecimiento, o piel caliente',
      swelling: 'Un poco de hinchazón',
      bruises: 'Moretones',
      'blood-specks': 'Puntitos de sangre seca',
      peeling: 'Piel seca, tirante o que se pela',
      bumps: 'Granitos o bultitos',
      'dark-patches': 'Manchas oscuras',
      scars: 'Hundimientos, líneas o una cicatriz en relieve',
      glands: 'Ganglios hinchados, por ejemplo bajo la mandíbula',
      numbness: 'Una zona dormida',
      spreading: 'Enrojecimiento que se extiende, rayas rojas o piel cada vez más caliente',
      'severe-swelling': 'Mucha hinchazón, solo de un lado o alrededor de un ojo',
      'strong-itch': 'Picor fuerte, o ronchas que pican',
      blisters: 'Ampollas, un herpes labial o piel en carne viva',
      eye: 'Un ojo que duele o está muy rojo',
      sight: 'Ve peor, o la luz le molesta en los ojos',
      'light-headed': 'Mareo, zumbido de oídos o vista borrosa',
      breathing: 'Dificultad para respirar o tragar, labios o lengua hinchados, o desmayo',
    },
    dangers: [
      'sangrado',
      'pus, o líquido turbio o amarillo',
      'ampollas, un herpes labial o piel en carne viva',
      'fiebre o escalofríos, o se siente mal',
      'enrojecimiento, hinchazón o dolor que aumenta',
      'un ojo que duele o ve peor',
    ],
    send: 'Enviar mis respuestas',
  },
  toldUs: {
    heading: 'Ver lo que nos contó',
    kept: '¿Un error, o ha cambiado algo? Puede cambiar sus respuestas. Guardamos las dos.',
    change: 'Cambiar mis respuestas',
  },
  faults: {
    heading: (faults) => (faults === 1 ? 'Falta una pregunta' : `Faltan ${faults} preguntas`),
    nothingSent: 'Todavía no se ha enviado nada. Por favor, mire:',
    staffTold: 'Ya hemos avisado a nuestro equipo de lo que marcó o escribió. Cuando pueda, mire también:',
    missing: 'Por favor, elija una respuesta.',
    tickAgain: 'Por favor, marque otra vez lo que corresponda.',
    tooLong: (most) => `Por favor, acórtelo a ${most} caracteres.`,
  },
  advice: {
    fine: () => ({
      heading: 'Gracias, buena noticia',
      lines: [
        'Por ahora evite el sol fuerte, la piscina, el gimnasio y los exfoliantes.',
        'Si algo cambia, responda de nuevo o llámenos.',
      ],
    }),
    expected: () => ({
      heading: 'Gracias. Es frecuente',
      lines: [
        'Lo que nos cuenta es frecuente en este momento. Debe bajar día a día.',
        'Si aumenta o le preocupa, responda de nuevo o llámenos.',
      ],
    }),
    watch: () => ({
      heading: 'Gracias. Alguien del equipo lo revisará',
      lines: [
        'Lo revisaremos a más tardar el siguiente día laborable, y quizá le preguntemos otra vez mañana.',
        'Si empeora, no espere: llámenos.',
      ],
    }),
    unclear: () => ({
      heading: 'Gracias. Alguien del equipo lo leerá',
      lines: [
        'Una persona de la clínica lee lo que ha escrito.',
        'Si hay sangre, pus, ampollas o fiebre, llámenos ya.',
      ],
    }),
    'still-open': () => ({
      heading: 'Gracias. Ya nos estamos ocupando',
      lines: [
        'Lo que nos contó antes está con nuestro equipo, y alguien se pondrá en contacto con usted.',
        'Si empeora, no espere: llámenos.',
      ],
    }),
    'urgent-staffed': (emergency) => ({
      heading: 'Nuestro equipo le llamará hoy',
      lines: [
        'Acabamos de avisarles. Tenga el teléfono cerca.',
        pressing,
        `¿Le cuesta respirar o tragar, o después sigue sangrando? Llame ya al ${emergency}.`,
      ],
    }),
    'urgent-closed': (emergency) => ({
      heading: 'Está cerrado, pero estamos llamando a nuestro equipo',
      lines: [
        '¿Nadie llama en 30 minutos? Llámenos, o vaya a urgencias.',
        pressing,
        `¿Le cuesta respirar o tragar, o después sigue sangrando? Llame ya al ${emergency}.`,
      ],
    }),
    emergency: (emergency) => ({
      heading: `Llame ya al ${emergency}`,
      lines: [
        'Puede ser una emergencia. No nos espere.',
        '¿Sangra? Presione fuerte durante 10 minutos con un paño limpio, y siga hasta que llegue ayuda.',
        'También hemos avisado a nuestro equipo.',
      ],
    }),
  },
  preferences: {
    heading: 'Qué podemos enviarle',
    intro: 'Marque lo que quiera. Desde ahora lo respetamos.',
    channels: {
      sms: (masked) => `Mensajes de texto al número que termina en ${masked}`,
      email: (masked) => `Correos a ${masked}`,
    },
    classes: {
      care: { name: 'Cuidados', meaning: 'Cómo va su piel y qué hacer, en los días después de una visita.' },
      results: { name: 'Resultados', meaning: 'Unas pocas preguntas sobre cómo quedó.' },
      booking: { name: 'Citas', meaning: 'Un aviso cuando se acerque su siguiente visita.' },
    },
    noCare: 'Sin mensajes de cuidados no podemos preguntarle cómo está. Si algo le preocupa, llámenos.',
    save: 'Guardar',
    saved: 'Guardado. Así queda ahora.',
    stop: {
      heading: 'Ningún mensaje más',
      explained: 'Ningún mensaje de texto ni correo nuestro, tampoco sobre sus cuidados.',
      button: 'Parar todo',
      stopped: 'Hecho. No recibirá ningún mensaje más de nosotros. Si cambia de idea, márquelos aquí otra vez.',
    },
    unreachable: 'No tenemos ni número ni dirección suya, así que no le enviamos nada.',
    unsubscribed: {
      heading: 'Su baja está hecha',
      lines: ['No le enviaremos más correos sobre resultados ni citas.', 'Los correos sobre sus cuidados no cambian.'],
    },
  },
  preBooking: {
    heading: 'Antes de reservar',
    intro: (questions) => `${questions} preguntas cortas, unos dos minutos. Solo la clínica ve sus respuestas.`,
    medicine: 'Por favor, no deje ninguna medicina por estas preguntas.',
    yes: 'Sí',
    no: 'No',
    questions: {
      'still-there': {
        question: '¿Queda algo de la última vez?',
        hint: 'Por ejemplo granitos, un bulto, una mancha oscura, una zona dormida o una herida.',
      },
      pregnant: { question: '¿Está embarazada o dando el pecho?' },
      isotretinoin: {
        question: '¿Ha tomado isotretinoína en los últimos 6 meses?',
        hint: 'Cápsulas contra el acné fuerte, también llamadas Roacután o Accutane.',
      },
      blood: {
        question: '¿Toma algo que hace la sangre más líquida, o sangra con facilidad?',
        answers: {
          thinner: 'Tomo un anticoagulante o aspirina cada día',
          disorder: 'Tengo un trastorno que hace sangrar',
        },
      },
      keloids: {
        question: '¿Sus cicatrices se vuelven gruesas o con relieve?',
        hint: 'Se llaman queloides.',
      },
      'skin-now': {
        question: '¿Está irritada ahora la piel que se trataría?',
        hint: 'Acné activo, rosácea, eccema, psoriasis, sarpullido, quemadura de sol o una herida abierta.',
      },
      'cold-sores': {
        question: '¿Le sale herpes labial?',
        answers: { before: 'Sí, pero ahora no', now: 'Sí, ahora tengo' },
      },
      'skin-cancer': {
        question: '¿Ha tenido cáncer de piel, o manchas ásperas por el sol, en esa piel?',
        hint: 'Quizá su médico las llamó queratosis actínica.',
      },
      allergy: { question: '¿Tiene alergia a un metal, a la crema anestésica o a algún cosmético?' },
      conditions: {
        question: '¿Tiene o toma algo de esto?',
        hint: 'Diabetes, defensas bajas, una enfermedad del corazón, esclerodermia u otra enfermedad del tejido conectivo, quimioterapia, corticoides.',
      },
      'recent-treatment': {
        question: '¿Le han hecho otra cosa en esa piel hace poco?',
        answers: {
          weeks: 'Relleno, toxina botulínica, láser o peeling en las últimas 2 semanas',
          surgery: 'Una operación en los últimos 12 meses',
        },
      },
      'new-medicine': { question: '¿Tiene una medicina o enfermedad nueva desde su última visita?' },
      'under-22': { question: '¿Tiene menos de 22 años?' },
    },
    written: {
      question: 'Si queda algo: ¿qué es, y dónde?',
      hint: 'Lo lee una persona de la clínica.',
    },
    send: 'Continuar',
    canBook: { heading: 'Puede reservar', lines: ['Recuerde, antes de su visita:'] },
    canBookByPhone: { heading: 'Puede reservar', lines: ['Llámenos y buscamos una fecha juntos.'] },
    goToBooking: 'Ir a reservar',
    notes: { 'cold-sores before': 'Pregúntenos, unos días antes de venir, por pastillas contra el herpes labial.' },
    wait: { heading: 'Por favor, espere un poco', lines: ['Es pronto para su siguiente visita. Espere:'] },
    until: {
      'skin-now yes': 'hasta que su piel esté tranquila y curada',
      'cold-sores now': 'hasta que el herpes labial esté curado del todo',
      'recent-treatment weeks': 'hasta que pasen 2 semanas desde el otro tratamiento',
      'recent-treatment surgery':
        'hasta que acordemos una fecha con usted: después de una operación pueden ser de 3 a 12 meses',
    },
    afterWaiting: 'Después llámenos y buscamos una fecha juntos.',
    call: {
      heading: 'Le llamaremos antes de reservar',
      lines: [
        'Alguien del equipo quiere hablar antes con usted, y le llamará a más tardar el siguiente día laborable.',
        'Mientras tanto, no deje ninguna medicina.',
      ],
    },
  },
  unknownLink: {
    heading: 'No podemos abrir este enlace',
    lines: ['Quizá está incompleto o es muy antiguo. Abra nuestro último mensaje, o llámenos.'],
  },
  closed: {
    heading: 'Este formulario está cerrado',
    lines: ['Estuvo abierto 60 días. Si algo de su piel le preocupa, llámenos.'],
  },
  tooLarge: {
    heading: 'Era demasiado para enviarlo',
    lines: ['No se ha enviado nada. Vuelva atrás y escriba menos, o llámenos.'],
  },
  notFromHere: {
    heading: 'Abra el enlace de su mensaje',
    lines: ['No se ha enviado nada: un formulario solo funciona en la página de su propio enlace.'],
  },
  tryAgain: {
    heading: 'No se ha podido enviar',
    lines: ['Vuelva atrás y envíelo otra vez. Si no puede esperar, llámenos.'],
  },
};
