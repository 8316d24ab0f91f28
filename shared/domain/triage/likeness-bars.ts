/** From where on a likeness decides, as log odds, chosen by cross-validation. Source: docs/clinical.md U6, U8 and U12. */
export const bars = {
  /** A danger, of what the lists leave open. */
  alarm: -1.25,
  /** A danger, of ordinary words alone, of what the tables grade, or of what the lists would close. */
  plainDanger: 0.5,
  /** A danger, of what the lists would close: a person reads it. */
  reopen: -1,
  /** So much more where something is denied, asked or somebody else's. */
  turned: 1.25,
  /** Not a danger, and harmless: words of no list need no person, and where listed words alarm a person reads it. */
  noDanger: -2.25,
  harmless: 0,
  /** Close to the listed words that alarm, and in their clause, at most this: else they alarm. */
  atAlarms: 0,
  /** So far from dangers and so near to harmless replies that nothing good need be found by the lists. */
  farFromDanger: -3,
  plainlyHarmless: 1.25,
  /** So much so that what stands after a "but", or sounds bad to the lists, is harmless too. */
  farthestFromDanger: -4,
  mostHarmless: 3,
  /** Perhaps a wish for no more messages: a person reads it. */
  perhapsOptOut: -1.25,
  /** A wish for no more messages; a person reads it too. */
  optOut: -0.75,
  /** So much more where something speaks for messages, or the whole is harmless. */
  against: 0.75,
  /** A wish where none are named and a danger is told besides, or something else may be to end; in few words a higher one. */
  plainOptOut: 1.5,
  plainShortOptOut: 3,
  /** So unlike such wishes that a listed phrase is none either: a person reads it. */
  noOptOut: -1.5,
} as const;
