/** Sources: docs/clinical.md K1 to K4, one for each list in this order. */

const lines = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

/** Words that end all texts when they are the whole message; as the first word beside a red flag they count too. */
export const optOutWords = lines(`
  stop
  stopall
  stop2end
  stop all
  quit
  end
  revoke
  opt out
  optout
  cancel
  unsubscribe
  remove
  td
  arret
  arreter
  arretez
  desabonner
  desinscrire
  resilier
  fin
  alto
  baja
  parar
  cancelar
  no mas
  detener
  salir
`);

/** Whole messages that ask for no more texts, in so many words or in one that beside anything else may be about a visit. */
export const optOutRequests = lines(`
  stop texting me
  stop texting
  stop messaging me
  stop texts
  stop the texts
  stop these texts
  stop all texts
  stop sending me texts
  stop sending texts
  stop sending me messages
  stop sending messages
  stop sending me these texts
  stop sending me these messages
  stop to end
  stop 2 end
  stop messages
  stop the messages
  stop these messages
  no more
  no more please and
  go away
  discontinue
  desist
  cease
  cease and desist
  terminate
  halt
  leave me alone
  leave me be
  stop this
  stahp
  pack it in
  give it a rest
  blocked and reported
  be off
  mute me
  skip me
  block
  enough
  enough already
  thats enough
  no thanks stop
  not interested
  ca suffit
  laissez moi tranquille
  foutez moi la paix
  dejenme en paz
  ya basta
  ya no
  no more texts
  no more messages
  dont text me
  do not text me
  dont text me again
  i do not want texts
  i dont want texts
  i do not want these texts
  i dont want these texts
  i do not want any more texts
  i dont want any more texts
  i do not want messages
  i dont want messages
  i do not want these messages
  i dont want these messages
  i do not want any more messages
  i dont want any more messages
  remove me
  unsubscribe me
  take me off
  take me off your list
  i want to opt out
  i want to unsubscribe
  arretez les messages
  arretez les sms
  plus de messages
  plus de sms
  ne m envoyez plus de messages
  ne m envoyez plus de sms
  je veux me desabonner
  desabonnez moi
  me desinscrire
  je veux me desinscrire
  desinscrivez moi
  annuler
  no mas mensajes
  no me manden mas mensajes
  no me envien mas mensajes
  no me escriban mas
  dejen de escribirme
  quiero darme de baja
  dar de baja
  darme de baja
  basta
`);

/** What may follow an opt-out that is otherwise the whole message, without changing it. */
export const optOutUrging: ReadonlySet<string> = new Set(['now', '2end', 'maintenant', 'ya']);

/** Words that lift an opt-out, as the whole message only. */
export const optInWords = lines(`
  start
  unstop
  care
  debut
  reprendre
  iniciar
  alta
`);

/** Words that ask who is texting; as the first word beside a red flag they count too. */
export const helpWords = lines(`
  help
  info
  aide
  ayuda
`);
