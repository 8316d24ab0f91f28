import { describe, expect, it } from 'vitest';
import type { Booking } from '../../shared/domain/booking.ts';
import { writeFor } from '../../shared/domain/standing.ts';
import { ann, id, openStore, tellAnn } from './store-fixture.ts';

const booking: Booking = {
  bookingKey: id('k'),
  bookingId: 'B-1',
  toldAt: '2026-03-02T20:00:00.000Z',
  startsAt: '2026-04-02T15:00:00.000Z',
  status: 'booked',
  revision: 1,
};

const bookedStore = async () => {
  const opened = await openStore();
  await tellAnn(opened, { put: 'newBooking', owner: ann, booking, wake: 'plan' });
  return opened;
};
const standingOf = async ({ store }: Awaited<ReturnType<typeof bookedStore>>) => {
  const standing = await store.clientStanding(ann);
  if (!standing) throw new Error('Ann is known');
  return standing;
};

describe('a booking', () => {
  it('stands with its client and is known to be theirs', async () => {
    const opened = await bookedStore();
    expect((await standingOf(opened)).bookings).toEqual([booking]);
    expect(await opened.store.ownerOfBooking(booking.bookingKey)).toBe(ann);
    expect(await opened.store.ownerOfBooking(id('m'))).toBeUndefined();
  });

  it('told twice at once is told once', async () => {
    const opened = await bookedStore();
    const again = writeFor(await standingOf(opened), [{ put: 'newBooking', owner: ann, booking, wake: 'plan' }]);
    expect(await opened.store.commit(again)).toEqual({ kind: 'lost', to: 'booking-known' });
  });

  it('wakes the planner until that has cleared this very revision', async () => {
    const opened = await bookedStore();
    const wakes = async () =>
      (await opened.store.wakesBefore('2030-01-01T00:00:00.000Z')).map(({ itemKey }) => itemKey);
    const itemKey = `NOW#BOOKING#${booking.bookingKey}`;
    expect(await wakes()).toContain(itemKey);
    await opened.store.clearBookingWake(ann, { ...booking, revision: 2 });
    expect(await wakes()).toContain(itemKey);
    await opened.store.clearBookingWake(ann, booking);
    expect(await wakes()).not.toContain(itemKey);
  });

  it('stays on the timeline when it leaves the standing', async () => {
    const opened = await bookedStore();
    const lines = async () => (await opened.store.timeline(ann)).entries.filter((entry) => entry.kind === 'booking');
    const before = await lines();
    expect(before).toEqual([{ at: booking.toldAt, kind: 'booking', booking }]);
    await opened.store.commit(writeFor(await standingOf(opened), [{ retire: 'booking', owner: ann, booking }]));
    expect((await standingOf(opened)).bookings).toEqual([]);
    expect(await lines()).toEqual(before);
  });
});
