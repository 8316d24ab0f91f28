/** Words of treatments, parts of the body and diagnoses, which nothing sent to a client may hold beyond a check's menu. */
export const treatmentOrBody =
  /needl|roller|acne|scar|face|neck|scalp|infect|herpes|aguj|cicatri|cara|cuello|aiguill|visage|cou\b/i;
