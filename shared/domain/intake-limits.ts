/** How much the product API takes in. docs/openapi.json says the same numbers. */
export const intakeLimits = {
  /** Of a body, as it was sent. */
  bodyBytes: 64 * 1024,
  /** Of one client; past and cancelled ones make room for a new one. */
  bookingsPerClient: 12,
  /** Beyond this no appointment is made: a slip in the year. */
  bookingYearsAhead: 3,
} as const;
