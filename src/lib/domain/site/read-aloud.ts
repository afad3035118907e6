/** Where the script stands that reads a page aloud; the inline script brings it to pages that have no other. */
export const READ_ALOUD_PATH = '/read-aloud.js';
