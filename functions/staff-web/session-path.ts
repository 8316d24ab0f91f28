import { path } from '../../shared/web/path.ts';

/** Where a session is shown. Internal ids only stand in it. */
export const sessionPath = (
  publicUrl: string,
  { clientKey, sessionKey }: Readonly<Record<'clientKey' | 'sessionKey', string>>,
): string => path(publicUrl, `/staff/sessions/${clientKey}/${sessionKey}`);

/** Where a session is completed at a clinic, and for which client if they are known. */
export const newSessionPath = (
  publicUrl: string,
  clinicId: string | undefined,
  clientKey: string | undefined,
): string => {
  const query = new URLSearchParams({
    ...(clinicId === undefined ? {} : { clinic: clinicId }),
    ...(clientKey === undefined ? {} : { client: clientKey }),
  });
  return `${path(publicUrl, '/staff/sessions/new')}?${query}`;
};
