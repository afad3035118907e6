/** Minutes after which a desk that nobody touched is locked and signed out. */
export const IDLE_MINUTES = 15;
