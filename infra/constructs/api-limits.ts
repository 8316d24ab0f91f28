/** How often the API may be called: by the booking system with its key, and by everybody together, pages included. */
export const API_LIMITS = {
  withKey: { requestsPerSecond: 50, burst: 200, requestsPerDay: 100_000 },
  together: { requestsPerSecond: 100, burst: 200 },
} as const;
