import type { Language } from '../../shared/domain/clinic.ts';
import type { StaffRole } from './membership.ts';

/** A heading that says what happened, and what to do now. */
export type SignInSentences = readonly [heading: string, explanation: string];

/** What is said around signing in and out. */
export interface SignInWords {
  signIn: string;
  roles: Readonly<Record<StaffRole, string>>;
  tryAgain: string;
  otherAccount: string;
  back: string;
  goOn: string;
  nothingSaved: string;
  denied: SignInSentences;
  failed: SignInSentences;
  ranOut: SignInSentences;
  unreachable: SignInSentences;
  none: SignInSentences;
  ended: SignInSentences;
  closed: SignInSentences;
  unreadable: SignInSentences;
  notAdmitted: Readonly<Record<'addressNotVerified' | 'onNoStaffList' | 'noRole', (email: string) => SignInSentences>>;
  notFromHere: SignInSentences;
  tooLarge: SignInSentences;
  signedOut: SignInSentences;
}

export const signInWords: Record<Language, SignInWords> = {
  en: {
    signIn: 'Sign in',
    roles: { manager: 'Manager', clinician: 'Clinician', 'front-desk': 'Front desk' },
    tryAgain: 'Try again',
    otherAccount: 'Use another account',
    back: 'Back to the first page',
    goOn: 'Go on',
    nothingSaved: 'Nothing was saved.',
    denied: ['You are not signed in', 'The sign-in was cancelled.'],
    failed: [
      'The sign-in did not work',
      'The sign-in pages reported an error. Try again; if it happens again, tell the manager.',
    ],
    ranOut: [
      'This sign-in no longer counts',
      'It took too long, was used already, or began in another window. Sign in again.',
    ],
    unreachable: [
      'We cannot check who you are just now',
      'The sign-in pages do not answer. Nothing was saved. Try again in a minute; the links and codes of the messages you are paged by still work.',
    ],
    none: ['You are not signed in', 'Sign in, then do it again.'],
    ended: ['Your sign-in has ended', 'A sign-in lasts 12 hours. Sign in again to go on.'],
    closed: [
      'Your sign-in was ended',
      'You signed out elsewhere, or your account was closed. If it is still open, sign in again.',
    ],
    unreadable: ['This browser’s sign-in cannot be read', 'It was changed or is no longer valid. Sign in again.'],
    notAdmitted: {
      addressNotVerified: () => [
        'Your email address is not verified',
        'Ask the manager to have your address verified, then try again.',
      ],
      onNoStaffList: (email) => [
        'This address is on no clinic’s staff list',
        `You signed in as ${email}. Ask the manager to put this address on the list, or use another account.`,
      ],
      noRole: () => [
        'Your account has no role yet',
        'Ask the manager to make you a manager, a clinician or front desk, then try again.',
      ],
    },
    notFromHere: [
      'Please send the form from its own page',
      'What was sent did not come from a page of this sign-in. Nothing was saved. Open the page again and send it from there.',
    ],
    tooLarge: ['That is too much for this form', 'Nothing was saved. Shorten it and send it again.'],
    signedOut: ['You are signed out here', 'One step more signs you out of the sign-in pages as well.'],
  },
  fr: {
    signIn: 'Se connecter',
    roles: { manager: 'Responsable', clinician: 'Soignant', 'front-desk': 'Accueil' },
    tryAgain: 'Réessayer',
    otherAccount: 'Utiliser un autre compte',
    back: 'Retour à la première page',
    goOn: 'Continuer',
    nothingSaved: 'Rien n’a été enregistré.',
    denied: ['Vous n’êtes pas connecté', 'La connexion a été annulée.'],
    failed: [
      'La connexion n’a pas fonctionné',
      'Les pages de connexion ont signalé une erreur. Réessayez ; si cela se répète, prévenez le responsable.',
    ],
    ranOut: [
      'Cette connexion n’est plus valable',
      'Elle a duré trop longtemps, a déjà servi ou a commencé dans une autre fenêtre. Connectez-vous à nouveau.',
    ],
    unreachable: [
      'Impossible de vérifier qui vous êtes pour le moment',
      'Les pages de connexion ne répondent pas. Rien n’a été enregistré. Réessayez dans une minute ; les liens et les codes des messages d’appel fonctionnent toujours.',
    ],
    none: ['Vous n’êtes pas connecté', 'Connectez-vous, puis recommencez.'],
    ended: ['Votre connexion est terminée', 'Une connexion dure 12 heures. Connectez-vous à nouveau pour continuer.'],
    closed: [
      'Il a été mis fin à votre connexion',
      'Vous vous êtes déconnecté ailleurs, ou votre compte a été fermé. S’il est encore ouvert, connectez-vous à nouveau.',
    ],
    unreadable: [
      'La connexion de ce navigateur est illisible',
      'Elle a été modifiée ou n’est plus valable. Connectez-vous à nouveau.',
    ],
    notAdmitted: {
      addressNotVerified: () => [
        'Votre adresse e-mail n’est pas vérifiée',
        'Demandez au responsable de la faire vérifier, puis réessayez.',
      ],
      onNoStaffList: (email) => [
        'Cette adresse ne figure sur la liste du personnel d’aucune clinique',
        `Vous êtes connecté avec ${email}. Demandez au responsable d’ajouter cette adresse, ou utilisez un autre compte.`,
      ],
      noRole: () => [
        'Votre compte n’a pas encore de rôle',
        'Demandez au responsable de vous en donner un : responsable, soignant ou accueil. Puis réessayez.',
      ],
    },
    notFromHere: [
      'Envoyez le formulaire depuis sa propre page',
      'Cet envoi ne vient pas d’une page de cette connexion. Rien n’a été enregistré. Rouvrez la page et envoyez-le de là.',
    ],
    tooLarge: [
      'C’est trop pour ce formulaire',
      'Rien n’a été enregistré. Raccourcissez le texte et envoyez-le à nouveau.',
    ],
    signedOut: ['Vous êtes déconnecté ici', 'Encore une étape, et vous le serez aussi des pages de connexion.'],
  },
  es: {
    signIn: 'Iniciar sesión',
    roles: { manager: 'Responsable', clinician: 'Personal clínico', 'front-desk': 'Recepción' },
    tryAgain: 'Intentar de nuevo',
    otherAccount: 'Usar otra cuenta',
    back: 'Volver a la primera página',
    goOn: 'Continuar',
    nothingSaved: 'No se ha guardado nada.',
    denied: ['No ha iniciado sesión', 'El inicio de sesión se canceló.'],
    failed: [
      'No se ha podido iniciar sesión',
      'Las páginas de inicio de sesión avisaron de un error. Inténtelo de nuevo; si se repite, avise al responsable.',
    ],
    ranOut: [
      'Este inicio de sesión ya no vale',
      'Tardó demasiado, ya se usó o empezó en otra ventana. Inicie sesión de nuevo.',
    ],
    unreachable: [
      'Ahora no podemos comprobar quién es usted',
      'Las páginas de inicio de sesión no responden. No se ha guardado nada. Inténtelo en un minuto; los enlaces y códigos de los avisos siguen funcionando.',
    ],
    none: ['No ha iniciado sesión', 'Inicie sesión y hágalo de nuevo.'],
    ended: ['Su sesión ha terminado', 'Una sesión dura 12 horas. Inicie sesión de nuevo para continuar.'],
    closed: [
      'Su sesión se ha cerrado',
      'Cerró la sesión en otro lugar o su cuenta se ha cerrado. Si sigue abierta, inicie sesión de nuevo.',
    ],
    unreadable: [
      'No se puede leer la sesión de este navegador',
      'Se ha modificado o ya no es válida. Inicie sesión de nuevo.',
    ],
    notAdmitted: {
      addressNotVerified: () => [
        'Su dirección de correo no está verificada',
        'Pida al responsable que la haga verificar e inténtelo de nuevo.',
      ],
      onNoStaffList: (email) => [
        'Esta dirección no está en la lista de personal de ninguna clínica',
        `Ha iniciado sesión como ${email}. Pida al responsable que la añada a la lista o use otra cuenta.`,
      ],
      noRole: () => [
        'Su cuenta aún no tiene una función',
        'Pida al responsable que le asigne una: responsable, personal clínico o recepción. Después inténtelo de nuevo.',
      ],
    },
    notFromHere: [
      'Envíe el formulario desde su propia página',
      'Lo enviado no viene de una página de esta sesión. No se ha guardado nada. Abra la página de nuevo y envíelo desde allí.',
    ],
    tooLarge: ['Es demasiado para este formulario', 'No se ha guardado nada. Acórtelo y envíelo de nuevo.'],
    signedOut: ['Ha cerrado la sesión aquí', 'Un paso más la cierra también en las páginas de inicio de sesión.'],
  },
};
