import type { WellbeingOutcome } from '#lib/domain/check-in/instrument.ts';

/** An area of life as a goal can belong to it. */
export interface LifeArea {
	id: string;
	outcome: WellbeingOutcome;
	label: string;
}
