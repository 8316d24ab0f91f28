/** What is sent, as people call it. */
export const messages =
  /^(te?xte?[sd]?|te?xting|txts?|messages?|messaging|msgs?|sms|reminders?|notifications?|notifs?|list|liste|lista|number|numero|contact(ing|er|ar|arme|ez|en)?|me[nm]sa[jg]e?s?|mensajitos?|msjs?|textos?|textitos?|avisos|recordatorios|rappels?|relances?|envois?|envios?|chat|marketing|communications?|bot|robot|recaditos?|msjs?|updates?|emails?|alertas?|alertes?|ecrire|ecrivez|escrib(an|ir|irme|iendo|irnos|iendome))$/;
