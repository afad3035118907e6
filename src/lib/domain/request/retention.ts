/** Days that the receiver keeps a sealed request once the team has closed it. */
export const DAYS_AFTER_CLOSING = 7;
/** Days after which it is deleted whatever happens. */
export const DAYS_AT_MOST = 30;
