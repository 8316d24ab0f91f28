/** Where the pages live, such as `https://abc.execute-api.eu-west-1.amazonaws.com/prod` or a custom domain. */
export type PublicUrl = string;

/**
 * The path of a page as a browser must ask for it: every link, redirect and form action is made here and nowhere else,
 * so that all of them work behind a stage such as `/prod` and on a custom domain.
 */
export const path = (publicUrl: PublicUrl, page: `/${string}`): string =>
  `${new URL(publicUrl).pathname.replace(/\/+$/, '')}${page}`;

/** The whole address of a page, for texts and mail. */
export const link = (publicUrl: PublicUrl, page: `/${string}`): string =>
  `${new URL(publicUrl).origin}${path(publicUrl, page)}`;
