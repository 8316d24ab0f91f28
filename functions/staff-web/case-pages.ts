import { showCases } from './show-cases.ts';
import { type CasePorts, showClient } from './show-client.ts';
import type { SignedInRoute } from './signed-in.ts';
import { resolveCase, takeCaseOnPage } from './work-case.ts';

/** The pages about Cases and whom they are about, for whoever is signed in. */
export const caseRoutes = (ports: CasePorts): readonly SignedInRoute[] => [
  { method: 'GET', pattern: '/staff', answer: showCases(ports) },
  ...['/staff/clients/{clientKey}', '/staff/contacts/{contactKey}'].flatMap((pattern): SignedInRoute[] => [
    { method: 'GET', pattern, answer: showClient(ports) },
    { method: 'POST', pattern: `${pattern}/acknowledge`, answer: takeCaseOnPage(ports) },
    { method: 'POST', pattern: `${pattern}/resolve`, answer: resolveCase(ports) },
  ]),
];
