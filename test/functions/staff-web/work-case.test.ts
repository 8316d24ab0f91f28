import { describe, expect, it } from 'vitest';
import type { CommitOutcome } from '../../../shared/domain/change.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { annOwner, idOf } from '../../support/builders.ts';
import { headingOf } from '../client-web/web-fixture.ts';
import {
  annPage,
  annsCase,
  aReplyOf,
  formIn,
  type OpenedCases,
  openCases,
  shownAt,
  signedIn,
  textOf,
} from './case-pages-fixture.ts';

const tomas = signedIn('clinician', undefined, 1);
const lost: CommitOutcome = { kind: 'lost', to: 'revision' };

const takeForm = async (cases: OpenedCases) => formIn(await cases.get(annPage), 'acknowledge');
const endForm = async (cases: OpenedCases) => formIn(await cases.get(annPage), 'resolve');
const leadsTo = ({ status, headers }: WebAnswer): string => `${status} ${headers.location ?? ''}`;

/** Ann writes again at this very moment. */
const writesAgain = async ({ store }: OpenedCases): Promise<void> => {
  const standing = await store.clientStanding(annOwner);
  const outcome = await store.commit({
    expected: [{ owner: annOwner, revision: standing?.profile.revision ?? 0 }],
    changes: [aReplyOf(annOwner, 'newer', '2026-03-03T16:15:00.000Z', [])],
  });
  expect(outcome.kind).toBe('committed');
};

describe('pressing "I am taking this"', () => {
  it('takes the Case and leads back to it; pressing again changes nothing', async () => {
    const cases = await openCases();
    const form = await takeForm(cases);
    const first = await cases.post(`${annPage}/acknowledge`, form);
    expect(leadsTo(first)).toBe(`303 /prod${annPage}?done=taken`);
    expect(leadsTo(await cases.post(`${annPage}/acknowledge`, form))).toBe(leadsTo(first));
    expect(cases.written()).toHaveLength(1);
    expect(await cases.store.openCase(annOwner)).toMatchObject({
      status: 'acknowledged',
      acknowledgedBy: 'nadia',
      acknowledgedAt: shownAt,
    });
    const page = await cases.get(`${annPage}?done=taken`);
    expect(textOf(page)).toContain('It is yours. Nobody else is paged about it.');
    expect(page.body).not.toContain('/acknowledge"');
  });

  it('takes nothing from a colleague, and says who has it', async () => {
    const cases = await openCases();
    const form = await takeForm(cases);
    await cases.post(`${annPage}/acknowledge`, form, tomas);
    const page = await cases.post(`${annPage}/acknowledge`, form);
    expect(page.status).toBe(409);
    expect(textOf(page)).toContain('Tomas Fable took this case at 11:20. Nothing was changed.');
    expect(cases.written()).toHaveLength(1);
  });

  it('is lost to a colleague who presses at the same moment', async () => {
    const cases = await openCases();
    const form = await takeForm(cases);
    cases.meanwhile(() => cases.post(`${annPage}/acknowledge`, form, tomas));
    expect((await cases.post(`${annPage}/acknowledge`, form)).status).toBe(409);
    expect((await cases.store.openCase(annOwner))?.acknowledgedBy).toBe('tomas');
  });

  it('is decided again when something else was written first', async () => {
    const cases = await openCases();
    const form = await takeForm(cases);
    cases.meanwhile(() => writesAgain(cases));
    expect((await cases.post(`${annPage}/acknowledge`, form)).status).toBe(303);
  });

  it('asks for another try when every race is lost', async () => {
    const cases = await openCases();
    cases.lose(lost, lost, lost, lost, lost);
    const page = await cases.post(`${annPage}/acknowledge`, await takeForm(cases));
    expect(page.status).toBe(503);
    expect(textOf(page)).toContain('That did not go through');
  });

  it('without a Case, or about one that is closed, changes nothing', async () => {
    const cases = await openCases({ also: [] });
    const page = await cases.post(`${annPage}/acknowledge`, { case: annsCase.caseId, acuity: 'urgent' });
    expect([page.status, cases.written()]).toEqual([409, []]);
    expect(textOf(page)).toContain('That case is closed already');
  });
});

describe('saying how it ended', () => {
  it('closes the Case and leads back to its client; sending it again changes nothing', async () => {
    const cases = await openCases();
    const form = { ...(await endForm(cases)), outcome: 'sent-to-doctor', note: '  called her doctor\r\nat 11:15  ' };
    const first = await cases.post(`${annPage}/resolve`, form);
    expect(leadsTo(first)).toBe(`303 /prod${annPage}?done=resolved`);
    expect(leadsTo(await cases.post(`${annPage}/resolve`, form))).toBe(leadsTo(first));
    expect(cases.written()).toHaveLength(1);
    expect(await cases.store.resolvedCase(annsCase)).toMatchObject({
      status: 'resolved',
      resolvedBy: 'nadia',
      resolvedAt: shownAt,
      acknowledgedBy: 'nadia',
      outcome: 'sent-to-doctor',
      note: 'called her doctor\nat 11:15',
    });
    const page = textOf(await cases.get(`${annPage}?done=resolved`));
    for (const said of [
      'The case is closed.',
      'No case is open.',
      'Closed by Nadia Fern, 11:20',
      'Sent to a doctor',
      'called her doctor',
    ])
      expect(page).toContain(said);
    expect(headingOf(await cases.get('/staff'))).toBe('No open cases');
  });

  it('shows what is wrong, and keeps what was chosen and written', async () => {
    const cases = await openCases();
    const page = await cases.post(`${annPage}/resolve`, { ...(await endForm(cases)), note: 'half a note' });
    expect(page.status).toBe(400);
    expect(textOf(page)).toContain('Please say how it ended');
    expect(page.body).toContain('half a note</textarea>');
    const other = await cases.post(`${annPage}/resolve`, { ...(await endForm(cases)), outcome: 'other', note: ' ' });
    expect(textOf(other)).toContain('Please add a note');
    expect(other.body).toMatch(/value="other" checked/);
    const long = await cases.post(`${annPage}/resolve`, {
      ...(await endForm(cases)),
      outcome: 'other',
      note: 'n'.repeat(1001),
    });
    expect(textOf(long)).toContain('Please shorten the note');
    expect(cases.written()).toEqual([]);
  });

  it('is refused while something new is unread, and goes through once it has been read', async () => {
    const cases = await openCases();
    const form = { ...(await endForm(cases)), outcome: 'no-concern', note: 'looks calm' };
    await writesAgain(cases);
    const page = await cases.post(`${annPage}/resolve`, form);
    expect(page.status).toBe(409);
    for (const said of ['Something new has come in, read it first', 'and now it smells'])
      expect(textOf(page)).toContain(said);
    expect(page.body).toContain('looks calm</textarea>');
    expect(page.body).toMatch(/value="no-concern" checked/);
    expect(cases.written()).toEqual([]);
    const read = await cases.post(`${annPage}/resolve`, {
      ...formIn(page, 'resolve'),
      outcome: 'no-concern',
      note: 'looks calm',
    });
    expect(read.status).toBe(303);
  });

  it('is refused when the client writes at the very moment of pressing', async () => {
    const cases = await openCases();
    const form = { ...(await endForm(cases)), outcome: 'no-concern' };
    cases.meanwhile(() => writesAgain(cases));
    expect((await cases.post(`${annPage}/resolve`, form)).status).toBe(409);
    expect(await cases.store.openCase(annOwner)).toBeDefined();
  });

  it('goes through although the ladder has taken a step meanwhile', async () => {
    const cases = await openCases();
    const form = { ...(await endForm(cases)), outcome: 'no-concern' };
    cases.meanwhile(() => cases.store.recordPaged(annsCase, { ...annsCase, step: 2 }, []));
    expect((await cases.post(`${annPage}/resolve`, form)).status).toBe(303);
  });

  it('does not lose a note to a colleague who was faster', async () => {
    const cases = await openCases();
    const form = { ...(await endForm(cases)), outcome: 'seen-at-clinic', note: 'my own words' };
    await cases.post(`${annPage}/resolve`, { ...form, outcome: 'no-concern', note: '' }, tomas);
    const page = await cases.post(`${annPage}/resolve`, form);
    expect(page.status).toBe(409);
    for (const said of ['That case is closed already', 'What you had written: my own words', 'Closed by Tomas Fable'])
      expect(textOf(page)).toContain(said);
  });

  it('says nothing about a Case that has opened since', async () => {
    const cases = await openCases();
    const form = { ...(await endForm(cases)), outcome: 'no-concern', note: 'about the old one' };
    await cases.post(`${annPage}/resolve`, { ...form, note: 'first' }, tomas);
    const standing = await cases.store.clientStanding(annOwner);
    await cases.store.commit({
      expected: [{ owner: annOwner, revision: standing?.profile.revision ?? 0 }],
      changes: [{ put: 'newCase', openCase: { ...annsCase, caseId: idOf('second') } }],
    });
    expect((await cases.post(`${annPage}/resolve`, form)).status).toBe(409);
    expect((await cases.store.openCase(annOwner))?.caseId).toBe(idOf('second'));
  });

  it.each([
    ['nothing', {}],
    ['what is none of ours', { case: '<x>', opened: 'yesterday', seen: '1', outcome: 'x', note: 'y' }],
  ])('with %s in the form changes nothing', async (_what, form) => {
    const cases = await openCases();
    expect((await cases.post(`${annPage}/resolve`, form)).status).toBe(409);
    expect((await cases.post(`${annPage}/acknowledge`, form)).status).toBe(409);
    expect(cases.written()).toEqual([]);
  });
});
