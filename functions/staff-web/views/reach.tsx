import type { CaseWords } from '../case-words.ts';

const digitsOf = (phone: string): string => phone.replace(/[^\d+]/g, '');

/** The ways to reach somebody, each as big as a button. */
export const Reach = ({
  phone,
  email,
  words: { client },
}: {
  phone?: string | undefined;
  email?: string | undefined;
  words: CaseWords;
}) =>
  phone === undefined && email === undefined ? (
    <p>{client.noContact}</p>
  ) : (
    <div class="actions">
      {phone === undefined ? null : (
        <a class="action main" href={`tel:${digitsOf(phone)}`}>
          <span>{client.call}</span> <span>{phone}</span>
        </a>
      )}
      {email === undefined ? null : (
        <a class="action" href={`mailto:${encodeURI(email)}`}>
          <span>{client.mail}</span> <span>{email}</span>
        </a>
      )}
    </div>
  );
