import type { OpenClinic } from '../support/open-clinic.ts';

/** The folder name of the function that calls with this access key; the key itself when it is nobody's. */
export const functionOf = ({ cloud }: OpenClinic, accessKeyId: string): string =>
  cloud.template.functions.find(({ logicalId }) => logicalId === accessKeyId)?.name.replace(/^aftercare-/, '') ??
  accessKeyId;
