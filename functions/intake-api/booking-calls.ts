import { BookingTold } from '../../shared/domain/booking-told.ts';
import { clientOwner } from '../../shared/domain/case.ts';
import { toStored } from '../../shared/domain/instants.ts';
import { check } from '../../shared/domain/schema.ts';
import { settled } from '../../shared/intake/settled.ts';
import type { Clock, Ids, Store } from '../../shared/ports.ts';
import type { BookingAnswer } from '../../shared/web/api-answers.ts';
import { jsonAnswer, type WebAnswer, type WebRequest } from '../../shared/web/http.ts';
import { readJson } from '../../shared/web/json-body.ts';
import { problem } from '../../shared/web/problem.ts';
import { decideTellBooking, type TellBookingDecision } from './decide-booking.ts';
import { refusalAnswer } from './refusal-answer.ts';

interface BookingPorts {
  store: Pick<Store, 'ownerOfBooking' | 'clientStanding' | 'commit'>;
  ids: () => Promise<Ids>;
  clock: Clock;
}

/**
 * `POST /v1/bookings`: 201 the first time, 200 for the same again and for one that was moved, cancelled or booked again;
 * 404 for a client nobody has told us of.
 */
export const tellBooking =
  ({ store, ids: keyedIds, clock }: BookingPorts) =>
  async (request: WebRequest): Promise<WebAnswer> => {
    const json = readJson(request);
    if (!json.ok) return problem(400, json.faults);
    const parsed = check(BookingTold, json.value);
    if (!parsed.ok) return problem(400, parsed.faults);
    const told: BookingTold = { ...parsed.value, startsAt: toStored(parsed.value.startsAt) };
    const ids = await keyedIds();
    const bookingKey = ids.bookingKey(told.bookingId);
    const owner = clientOwner(ids.clientKey(told.clientId));

    const decision = await settled<TellBookingDecision>(store, async () => {
      const knownOwner = await store.ownerOfBooking(bookingKey);
      const standing = await store.clientStanding(owner);
      return decideTellBooking(
        {
          told,
          bookingKey,
          ...(standing ? { standing } : {}),
          ...(knownOwner === undefined ? {} : { knownOwner }),
        },
        clock.now(),
      );
    });
    if (decision.kind === 'refuse') return refusalAnswer(decision);
    return jsonAnswer(decision.kind === 'accept' ? 201 : 200, {
      bookingId: told.bookingId,
      clientId: told.clientId,
      status: decision.booking.status,
      startsAt: decision.booking.startsAt,
    } satisfies BookingAnswer);
  };
