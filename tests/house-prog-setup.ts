import { inject } from 'vitest';
const active = inject('activeMutant' as never) as string | undefined;
if (active !== undefined) process.env.__STRYKER_ACTIVE_MUTANT__ = active;
