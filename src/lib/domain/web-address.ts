import * as z from 'zod/mini';

/** An address that a page may lead to: of the web, and of nothing that runs or opens another program. */
export const WebAddress = z.url({ protocol: /^https?$/ });
