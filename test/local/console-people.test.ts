import { describe, expect, it } from 'vitest';
import { readClinicRecords } from '../../infra/local/console/clinic-records.ts';
import { listPeople } from '../../infra/local/console/people.ts';
import { ANN, NADIA, startConsole } from './console-fixture.ts';
import { profileItem } from './console-items.ts';

/** Who there is after these clients were told of and this was sent. */
async function peopleAfter(
  profiles: Array<Record<string, unknown>>,
  happens: (clinic: Awaited<ReturnType<typeof startConsole>>) => Promise<unknown> = async () => undefined,
) {
  const clinic = await startConsole();
  await happens(clinic);
  const items = profiles.map((profile, index) => ({ ...profileItem(profile), PK: `CLIENT#${index}` }));
  return listPeople({
    texts: clinic.texts.texts(),
    emails: clinic.mail.emails(),
    clients: readClinicRecords(items).clients,
    phones: clinic.parts.clinic.people,
    staffMailboxes: clinic.parts.clinic.staffMailboxes,
  });
}

describe('the people', () => {
  it('are the staff with both their phone and their mailbox, before anything happens', async () => {
    expect(await peopleAfter([])).toMatchObject([
      { name: 'Nadia', role: 'staff', phone: NADIA, mailboxes: ['nadia@clinic.example'], received: 0 },
    ]);
  });

  it('are one for a phone, also when a family shares it', async () => {
    const people = await peopleAfter([
      { clientId: 'a', firstName: 'Ann', email: 'Ann@example.com' },
      { clientId: 'b', firstName: 'Ben', email: 'ben@example.com' },
    ]);
    expect(people[0]).toMatchObject({
      name: 'Ann & Ben',
      phone: ANN,
      mailboxes: ['ann@example.com', 'ben@example.com'],
    });
    expect(people).toHaveLength(2);
  });

  it('are known by their mailbox alone', async () => {
    const people = await peopleAfter([{ phone: undefined, email: 'ann@example.com' }], ({ email }) =>
      email(['"Ann" <ANN@example.com>'], 'Hello'),
    );
    expect(people[0]).toMatchObject({ name: 'Ann', role: 'client', mailboxes: ['ann@example.com'], received: 1 });
    expect(people[0]).not.toHaveProperty('phone');
  });

  it('are also numbers and mailboxes of nobody', async () => {
    const people = await peopleAfter([], async ({ texts, mail }) => {
      await texts.receive({ from: '+12125550177', body: 'hello' });
      await mail.deliverNotification({ to: 'alarms@clinic.example', subject: 'ALARM', body: 'b' });
    });
    expect(people.map(({ name, role }) => `${name} ${role}`)).toEqual([
      '+12125550177 unknown',
      'alarms@clinic.example unknown',
      'Nadia staff',
    ]);
  });

  it('come in the order of their newest message, with its first words', async () => {
    const people = await peopleAfter([{}], async ({ send, texts, email, clock }) => {
      await send(ANN, 'How is your skin?');
      clock.moveTo(clock.now() + 1000);
      await texts.receive({ from: ANN, body: '4' });
      clock.moveTo(clock.now() + 1000);
      await send(NADIA, 'Case A7');
      clock.moveTo(clock.now() + 1000);
      await email(['nadia@clinic.example'], 'Case A7 waits');
    });
    expect(people.map(({ name, newest, received }) => [name, newest?.preview, received])).toEqual([
      ['Nadia', 'Case A7 waits', 2],
      ['Ann', 'You: 4', 1],
    ]);
  });

  it('have ids that tell nothing of them and stay', async () => {
    const [first] = await peopleAfter([{}]);
    const [again] = await peopleAfter([{}]);
    expect(first?.id).toMatch(/^p[0-9a-f]{10}$/);
    expect(again?.id).toBe(first?.id);
  });
});
