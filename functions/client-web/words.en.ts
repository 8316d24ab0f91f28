import type { ClientWords } from './words.ts';

const scaleHint = '0 is none, 10 is the worst you can think of.';
const pressing = 'Bleeding? Press firmly for 10 minutes with a clean cloth. Do not lift it to look.';
const yesNo = { no: 'No', yes: 'Yes' };

export const en: ClientWords = {
  chooseLanguage: 'Language',
  hello: (name) => `Hello ${name},`,
  questionOf: (number, all) => `Question ${number} of ${all}`,
  firstOfAll: {
    question: 'Do not fill this in if you now have',
    signs: [
      'trouble breathing or swallowing',
      'a swelling throat, tongue or lips',
      'bleeding that does not stop after 10 minutes of pressing',
    ],
    call: (emergency) => `Call ${emergency} now`,
  },
  footer: { call: 'Any worry? Call us', emergency: 'Emergency' },
  preferencesLink: 'Choose what we may send you',
  callClinic: (phone) => `Call the clinic: ${phone}`,
  callEmergency: (emergency) => `Call ${emergency}`,
  checkIn: {
    heading: { day: 'How is your skin today?', week: 'One week on, how is it?' },
    intro: (questions) => `${questions} short questions, about one minute.`,
    again: 'You have answered before. If something has changed, answer again: we keep both.',
    expectation: 'An early glow can show now. Real change takes 4 to 12 weeks, so it is too early to judge.',
    questions: {
      trend: {
        question: 'Compared with yesterday, is it better or worse?',
        answers: { better: 'Better', same: 'About the same', worse: 'Worse' },
      },
      signs: { question: 'What do you see or feel?', hint: 'Tick all that fit. If none does, leave it empty.' },
      bleeding: {
        question: 'Has it bled in the last 24 hours?',
        hint: 'Your visit itself does not count.',
        answers: { none: 'No', stopped: 'Yes, and it has stopped', still: 'Yes, and it is still bleeding' },
      },
      pressed: {
        question: 'If it bled: how long did you press on it?',
        answers: { not: 'Not at all', short: 'Less than 10 minutes', long: '10 minutes or longer' },
      },
      fluid: {
        question: 'Is any fluid coming out?',
        answers: { none: 'No', clear: 'Yes, clear like water', cloudy: 'Yes, cloudy, yellow or green' },
      },
      fever: { question: 'Do you have a fever or chills, or do you feel ill?', answers: yesNo },
      pain: { question: 'How strong is the pain now?', hint: scaleHint },
      itch: { question: 'How strong is the itch now?', hint: scaleHint },
      healed: {
        question: 'Has your skin healed?',
        answers: { yes: 'Yes', nearly: 'Nearly', no: 'No, something is not right' },
      },
      discomfort: { question: 'How strong is the pain or itch today, at its worst?', hint: scaleHint },
      change: {
        question: 'Do you see any early change?',
        answers: {
          1: 'Much better than before',
          2: 'Better',
          3: 'A little better',
          4: 'No change yet',
          5: 'Worse than before',
        },
      },
      danger: {
        question: 'Do you have any of these now?',
        answers: { no: 'No, none of these', yes: 'Yes, at least one' },
      },
      words: {
        question: 'Is there anything else?',
        hint: 'You can leave this empty. A person at the clinic reads it.',
      },
    },
    commonSigns: 'Common in the first days',
    warningSigns: 'Please tell us about these at once',
    signs: {
      redness: 'Redness, or skin that feels warm',
      swelling: 'A little swelling',
      bruises: 'Bruises',
      'blood-specks': 'Dried specks of blood',
      peeling: 'Dry, tight or peeling skin',
      bumps: 'Small bumps or spots',
      'dark-patches': 'Dark patches',
      scars: 'Dents, lines or a raised scar',
      glands: 'Swollen glands, such as under the jaw',
      numbness: 'A numb patch',
      spreading: 'Redness that spreads, red streaks, or skin that gets hotter',
      'severe-swelling': 'A lot of swelling, on one side only, or around an eye',
      'strong-itch': 'Strong itch, or raised itchy patches',
      blisters: 'Blisters, a cold sore, or raw open skin',
      eye: 'A painful or very red eye',
      sight: 'You see less well, or light hurts your eyes',
      'light-headed': 'Dizziness, ringing ears or blurred sight',
      breathing: 'Trouble breathing or swallowing, swollen lips or tongue, or fainting',
    },
    dangers: [
      'bleeding',
      'pus, or cloudy or yellow fluid',
      'blisters, a cold sore or raw open skin',
      'fever or chills, or you feel ill',
      'redness, swelling or pain that grows',
      'an eye that hurts or sees less well',
    ],
    send: 'Send my answers',
  },
  toldUs: {
    heading: 'See what you told us',
    kept: 'A mistake, or has something changed? You can change your answers. We keep both.',
    change: 'Change my answers',
  },
  faults: {
    heading: (faults) => (faults === 1 ? 'One question is still open' : `${faults} questions are still open`),
    nothingSent: 'Nothing has been sent yet. Please look at:',
    staffTold: 'We have told our team what you ticked or wrote so far. When you can, please also look at:',
    missing: 'Please choose one answer.',
    tickAgain: 'Please tick once more what fits.',
    tooLong: (most) => `Please shorten this to ${most} characters.`,
  },
  advice: {
    fine: () => ({
      heading: 'Good to hear, thank you',
      lines: [
        'For now, stay out of strong sun and skip pools, the gym and scrubs.',
        'If anything changes, answer again or call us.',
      ],
    }),
    expected: () => ({
      heading: 'Thank you. This is common',
      lines: [
        'What you tell us is common at this stage. It should ease day by day.',
        'If it grows, or if it worries you, answer again or call us.',
      ],
    }),
    watch: () => ({
      heading: 'Thank you. One of us will look at this',
      lines: [
        'We will look at it by the next working day, and may ask you again tomorrow.',
        'If it gets worse, do not wait: call us.',
      ],
    }),
    unclear: () => ({
      heading: 'Thank you. One of us will read this',
      lines: [
        'A person at the clinic reads what you wrote.',
        'If you have bleeding, pus, blisters or fever, call us now.',
      ],
    }),
    'still-open': () => ({
      heading: 'Thank you. We are already on it',
      lines: [
        'What you told us before is with our team, and one of us will be in touch.',
        'If it gets worse, do not wait: call us.',
      ],
    }),
    'urgent-staffed': (emergency) => ({
      heading: 'Our team will call you today',
      lines: [
        'We have just told them. Please keep your phone near you.',
        pressing,
        `Hard to breathe or swallow, or still bleeding after that? Call ${emergency} now.`,
      ],
    }),
    'urgent-closed': (emergency) => ({
      heading: 'We are closed, and are calling our team now',
      lines: [
        'No call within 30 minutes? Call us, or go to urgent care.',
        pressing,
        `Hard to breathe or swallow, or still bleeding after that? Call ${emergency} now.`,
      ],
    }),
    emergency: (emergency) => ({
      heading: `Call ${emergency} now`,
      lines: [
        'This may be an emergency. Do not wait for us.',
        'Bleeding? Press firmly for 10 minutes with a clean cloth, and keep pressing until help is there.',
        'We have told our team too.',
      ],
    }),
  },
  preferences: {
    heading: 'What we may send you',
    intro: 'Tick what you want. From now on we keep to it.',
    channels: {
      sms: (masked) => `Texts to the number ending in ${masked}`,
      email: (masked) => `Emails to ${masked}`,
    },
    classes: {
      care: { name: 'Care', meaning: 'How your skin is doing, and what to do, in the days after a visit.' },
      results: { name: 'Results', meaning: 'A few questions about how it turned out.' },
      booking: { name: 'Booking', meaning: 'A reminder when your next visit may be due.' },
    },
    noCare: 'Without care messages we cannot ask how you are. If something worries you, please call us.',
    save: 'Save',
    saved: 'Saved. This is how it stands now.',
    stop: {
      heading: 'No more messages',
      explained: 'No texts and no emails from us at all, not even about your care.',
      button: 'Stop everything',
      stopped: 'Stopped. You will get no more messages from us. If you change your mind, tick them here again.',
    },
    unreachable: 'We have neither a number nor an address of yours, so we send you nothing.',
    unsubscribed: {
      heading: 'You are unsubscribed',
      lines: ['We will send you no more emails about results or booking.', 'Emails about your care are not affected.'],
    },
  },
  preBooking: {
    heading: 'Before you book',
    intro: (questions) => `${questions} short questions, about two minutes. Only the clinic sees your answers.`,
    medicine: 'Please do not stop any medicine because of these questions.',
    yes: 'Yes',
    no: 'No',
    questions: {
      'still-there': {
        question: 'Is anything from last time still there?',
        hint: 'Such as bumps, a lump, a dark patch, a numb spot or a sore.',
      },
      pregnant: { question: 'Are you pregnant or breastfeeding?' },
      isotretinoin: {
        question: 'Have you taken isotretinoin in the last 6 months?',
        hint: 'Capsules against strong acne, also sold as Accutane or Roaccutane.',
      },
      blood: {
        question: 'Do you take something that thins the blood, or bleed easily?',
        answers: { thinner: 'I take a blood thinner or aspirin every day', disorder: 'I have a bleeding disorder' },
      },
      keloids: { question: 'Do your scars grow thick or raised?', hint: 'They are called keloids.' },
      'skin-now': {
        question: 'Is the skin where you would be treated upset now?',
        hint: 'Active acne, rosacea, eczema, psoriasis, a rash, sunburn or an open wound.',
      },
      'cold-sores': {
        question: 'Do you get cold sores?',
        answers: { before: 'Yes, but not now', now: 'Yes, I have one now' },
      },
      'skin-cancer': {
        question: 'Have you had skin cancer, or rough spots from the sun, on that skin?',
        hint: 'A doctor may have called the spots actinic keratosis.',
      },
      allergy: { question: 'Are you allergic to a metal, numbing cream or skin care?' },
      conditions: {
        question: 'Do you have or take any of these?',
        hint: 'Diabetes, a weak immune system, a heart condition, scleroderma or another connective tissue disease, chemotherapy, steroids.',
      },
      'recent-treatment': {
        question: 'Has something else been done to that skin lately?',
        answers: {
          weeks: 'Filler, botulinum, laser or a peel in the last 2 weeks',
          surgery: 'Surgery in the last 12 months',
        },
      },
      'new-medicine': { question: 'Do you have a new medicine or illness since your last visit?' },
      'under-22': { question: 'Are you under 22?' },
    },
    written: {
      question: 'If something is still there: what is it, and where?',
      hint: 'A person at the clinic reads it.',
    },
    send: 'Continue',
    canBook: { heading: 'You can book', lines: ['Please remember, before your visit:'] },
    canBookByPhone: { heading: 'You can book', lines: ['Please call us, and we will find a time together.'] },
    goToBooking: 'Go on to book',
    notes: { 'cold-sores before': 'Ask us about tablets against cold sores, some days before you come.' },
    wait: { heading: 'Please wait a little', lines: ['It is too early for your next visit. Please wait:'] },
    until: {
      'skin-now yes': 'until your skin has calmed down and healed',
      'cold-sores now': 'until the cold sore has healed completely',
      'recent-treatment weeks': 'until 2 weeks have passed since the other treatment',
      'recent-treatment surgery': 'until we have agreed on a time with you: after surgery it can take 3 to 12 months',
    },
    afterWaiting: 'Then call us, and we will find a time together.',
    call: {
      heading: 'We will call you before you book',
      lines: [
        'One of us would like to talk with you first, and will call you by the next working day.',
        'Please do not stop any medicine in the meantime.',
      ],
    },
  },
  unknownLink: {
    heading: 'We cannot open this link',
    lines: ['It may be incomplete or too old. Please open the newest message you had from us, or call us.'],
  },
  closed: {
    heading: 'This form is closed',
    lines: ['It was open for 60 days. If something about your skin worries you, please call us.'],
  },
  tooLarge: {
    heading: 'That was too much to send',
    lines: ['Nothing has been sent. Please go back and write less, or call us.'],
  },
  notFromHere: {
    heading: 'Please open the link in your message',
    lines: ['Nothing has been sent: a form only works on the page your own link leads to.'],
  },
  tryAgain: {
    heading: 'That did not go through',
    lines: ['Please go back and send it once more. If it cannot wait, call us.'],
  },
};
