/** Google's host names, as far as the product and the browsers' sign-in window know them. */
export const GOOGLE_HOSTS = [
  'accounts.google.com',
  'calendar.google.com',
  'oauth2.googleapis.com',
  'www.googleapis.com',
] as const;

export type GoogleHost = (typeof GOOGLE_HOSTS)[number];
