import * as z from 'zod/mini';
import { NATIONS } from './area.ts';

/** Nations by the letters an outcode begins with; `exceptions` are whole outcodes, likeliest nation first. */
export const OutcodeNations = z.object({
	prefixes: z.record(z.enum(NATIONS), z.array(z.string())),
	exceptions: z.record(z.string(), z.array(z.enum(NATIONS)))
});
export type OutcodeNations = z.infer<typeof OutcodeNations>;

/** Outcode to the ids of the site areas it may lie in, and `elsewhere`; the largest part first. */
export const OutcodeAreas = z.record(z.string(), z.array(z.string()));
export type OutcodeAreas = z.infer<typeof OutcodeAreas>;
