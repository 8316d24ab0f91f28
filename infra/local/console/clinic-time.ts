/** Writes instants as people at the clinic would: `Tue 3 Mar 2026, 10:00:00 EST`. */
export function clinicTime(timeZone: string): (instant: number | string) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return (instant) => format.format(new Date(instant));
}
