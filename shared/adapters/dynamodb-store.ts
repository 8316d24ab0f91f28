import type { Store } from '../ports.ts';
import { pagesAbout, repliesSince, resolvedCase } from './dynamodb-case-history.ts';
import { openCases } from './dynamodb-case-list.ts';
import { commit } from './dynamodb-commit.ts';
import { erasedSince, eraseRest, pendingErasure } from './dynamodb-erasure.ts';
import { recordPaged } from './dynamodb-ladder.ts';
import {
  clientLink,
  message,
  openCase,
  optOut,
  ownerOfBooking,
  ownerOfSession,
  readText,
  staffLink,
} from './dynamodb-lookups.ts';
import { recordDelivery, recordOutcome } from './dynamodb-outcomes.ts';
import { phoneRecord, putPageLinks } from './dynamodb-phone.ts';
import { takeSendToken } from './dynamodb-send-tokens.ts';
import { clientStanding, contactStanding } from './dynamodb-standing.ts';
import { overdue, putReadiness, readiness, wakesBefore } from './dynamodb-sweeps.ts';
import type { Table } from './dynamodb-table.ts';
import { timeline } from './dynamodb-timeline.ts';
import { clearBookingWake, clearCaseWake, clearSessionWake, stir } from './dynamodb-wakes.ts';

/** The Store on one DynamoDB table. */
export const dynamodbStore = (table: Table): Store => ({
  clientStanding: clientStanding(table),
  contactStanding: contactStanding(table),
  ownerOfSession: ownerOfSession(table),
  ownerOfBooking: ownerOfBooking(table),
  phoneRecord: phoneRecord(table),
  staffLink: staffLink(table),
  clientLink: clientLink(table),
  message: message(table),
  optOut: optOut(table),
  openCase: openCase(table),
  readText: readText(table),
  commit: commit(table),
  recordOutcome: recordOutcome(table),
  recordDelivery: recordDelivery(table),
  clearSessionWake: clearSessionWake(table),
  clearBookingWake: clearBookingWake(table),
  clearCaseWake: clearCaseWake(table),
  putPageLinks: putPageLinks(table),
  recordPaged: recordPaged(table),
  takeSendToken: takeSendToken(table),
  pendingErasure: pendingErasure(table),
  eraseRest: eraseRest(table),
  erasedSince: erasedSince(table),
  timeline: timeline(table),
  repliesSince: repliesSince(table),
  pagesAbout: pagesAbout(table),
  resolvedCase: resolvedCase(table),
  openCases: openCases(table),
  wakesBefore: wakesBefore(table),
  overdue: overdue(table),
  stir: stir(table),
  readiness: readiness(table),
  putReadiness: putReadiness(table),
});
