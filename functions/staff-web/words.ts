import type { Language } from '../../shared/domain/clinic.ts';

/** What the page behind a page's link says. Read over a shoulder it tells nothing about anybody's health. */
export interface StaffWords {
  caseOf: string;
  take: string;
  takeExplained: string;
  taken: string;
  takenExplained: string;
  takenBy(name: string, clock: string): string;
  takenBySomebody(clock: string): string;
  openCase: string;
  openCaseExplained: string;
  gone: string;
  goneExplained: string;
  tryAgain: string;
  tryAgainExplained: string;
  notFromHere: string;
  notFromHereExplained: string;
}

export const staffWords: Record<Language, StaffWords> = {
  en: {
    caseOf: 'Case',
    take: 'I am taking this',
    takeExplained: 'Press once. Your colleagues will not be called about it any more.',
    taken: 'It is yours',
    takenExplained: 'Nobody else is being called about it. You will be asked again if no outcome is recorded.',
    takenBy: (name, clock) => `${name} took this case at ${clock}.`,
    takenBySomebody: (clock) => `This case was taken at ${clock}.`,
    openCase: 'Open the case',
    openCaseExplained: '(you will be asked to sign in)',
    gone: 'This link leads nowhere now',
    goneExplained:
      'The case is closed, or a newer message has taken this one’s place. Open the newest message you were sent. If you are not sure, ask your colleagues at the clinic.',
    tryAgain: 'That did not go through',
    tryAgainExplained:
      'Somebody changed the case at the same moment. Open the link from your message again and press once more.',
    notFromHere: 'Please open the link from your message',
    notFromHereExplained: 'The button only works on the page your own link leads to.',
  },
  fr: {
    caseOf: 'Dossier',
    take: 'Je m’en occupe',
    takeExplained: 'Appuyez une fois. Vos collègues ne seront plus appelés pour ce dossier.',
    taken: 'Il est à vous',
    takenExplained: 'Personne d’autre n’est appelé pour ce dossier. Vous serez relancé si aucune suite n’est notée.',
    takenBy: (name, clock) => `${name} a pris ce dossier à ${clock}.`,
    takenBySomebody: (clock) => `Ce dossier a été pris à ${clock}.`,
    openCase: 'Ouvrir le dossier',
    openCaseExplained: '(il faudra vous identifier)',
    gone: 'Ce lien ne mène plus nulle part',
    goneExplained:
      'Le dossier est clos, ou un message plus récent remplace celui-ci. Ouvrez le dernier message reçu. En cas de doute, demandez à vos collègues de la clinique.',
    tryAgain: 'L’envoi n’a pas abouti',
    tryAgainExplained:
      'Le dossier a été modifié au même moment. Rouvrez le lien de votre message et appuyez encore une fois.',
    notFromHere: 'Ouvrez le lien de votre message',
    notFromHereExplained: 'Le bouton ne fonctionne que sur la page de votre propre lien.',
  },
  es: {
    caseOf: 'Caso',
    take: 'Me encargo yo',
    takeExplained: 'Pulse una vez. Ya no se llamará a sus compañeros por este caso.',
    taken: 'Es suyo',
    takenExplained: 'No se está llamando a nadie más. Se le volverá a preguntar si no se anota un resultado.',
    takenBy: (name, clock) => `${name} se encarga de este caso desde las ${clock}.`,
    takenBySomebody: (clock) => `Alguien se encarga de este caso desde las ${clock}.`,
    openCase: 'Abrir el caso',
    openCaseExplained: '(tendrá que iniciar sesión)',
    gone: 'Este enlace ya no lleva a ninguna parte',
    goneExplained:
      'El caso está cerrado o un mensaje más reciente sustituye a este. Abra el último mensaje que recibió. Si tiene dudas, pregunte a sus compañeros de la clínica.',
    tryAgain: 'No se ha podido completar',
    tryAgainExplained: 'El caso cambió en ese mismo momento. Abra de nuevo el enlace de su mensaje y pulse otra vez.',
    notFromHere: 'Abra el enlace de su mensaje',
    notFromHereExplained: 'El botón solo funciona en la página de su propio enlace.',
  },
};
