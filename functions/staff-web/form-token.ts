import { timingSafeEqual } from 'node:crypto';
import { readForm } from '../../shared/web/form-body.ts';
import type { WebRequest } from '../../shared/web/http.ts';
import { fromOurOwnPage } from '../../shared/web/same-site.ts';

/** Whether a form was filled in on a page of this very session: other sites know no form token, and browsers tell on them. */
export const isOwnForm = async (request: WebRequest, formToken: string): Promise<boolean> => {
  if (!fromOurOwnPage(request)) return false;
  const [sent = ''] = (await readForm(request)).get('formToken') ?? [];
  const [given, wanted] = [Buffer.from(sent), Buffer.from(formToken)];
  return given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted);
};
