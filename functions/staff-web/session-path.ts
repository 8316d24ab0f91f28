import { path } from '../../shared/web/path.ts';

/** Where a session is shown. Internal ids only stand in it. */
export const sessionPath = (
  publicUrl: string,
  { clientKey, sessionKey }: Readonly<Record<'clientKey' | 'sessionKey', string>>,
): string => path(publicUrl, `/staff/sessions/${clientKey}/${sessionKey}`);
