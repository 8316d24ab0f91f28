/** What the console's form asks for; everything else of a session is filled in. */
export interface SessionForm {
  readonly firstName: string;
  readonly phone: string;
  readonly language: string;
  readonly needleDepthMm: number;
  readonly area: string;
  /** A client who was there before; a new one when empty. */
  readonly clientId: string;
  /** ISO 8601 instant; now when empty. */
  readonly completedAt: string;
}

/** A completed session as the booking system would post it, the consents given at check-in. */
export function sampleSession(
  form: SessionForm,
  facts: { clinicId: string; nowMs: number; sessionId: string },
): Record<string, unknown> {
  const now = new Date(facts.nowMs).toISOString();
  const consent = (consentClass: string) => ({
    class: consentClass,
    channel: 'sms',
    given: true,
    at: now,
    proof: 'Signed at check-in',
  });
  return {
    sessionId: facts.sessionId,
    clinicId: facts.clinicId,
    completedAt: form.completedAt === '' ? now : form.completedAt,
    treatment: {
      device: 'pen',
      needleDepthMm: form.needleDepthMm,
      areas: [form.area],
      indication: 'glow',
    },
    client: {
      clientId: form.clientId === '' ? `client-${facts.sessionId}` : form.clientId,
      firstName: form.firstName,
      phone: form.phone,
      language: form.language,
      consents: [consent('care'), consent('booking')],
    },
  };
}
