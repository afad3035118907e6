import contacts from '#content/urgent-help.json' with { type: 'json' };
import { DAYS_TO_TAKE_BACK } from '#lib/domain/days/taking-back.ts';
import { MIN_COUNT } from '#lib/domain/desk/area-counts.ts';
import { IDLE_MINUTES } from '#lib/domain/desk/idle-minutes.ts';
import { DAYS_A_YES_LASTS } from '#lib/domain/request/outbox.ts';
import { DAYS_AFTER_CLOSING, DAYS_AT_MOST } from '#lib/domain/request/retention.ts';

// Data Protection Act 2018, section 164A: a controller says within this time that a complaint came.
const DAYS_TO_ACKNOWLEDGE = 30;

/** Figures that sentences name, by the name of their gap in `src/locales` and in the plan’s words: each stands where its rule or its contact does. */
export function figures(): Record<string, string> {
	return {
		emergencyNumber: phoneOf('emergency'),
		urgentNumber: phoneOf('nhs-111-england'),
		samaritansNumber: phoneOf('samaritans'),
		childlineNumber: phoneOf('childline'),
		daysToTakeBack: String(DAYS_TO_TAKE_BACK),
		daysAfterClosing: String(DAYS_AFTER_CLOSING),
		daysAtMost: String(DAYS_AT_MOST),
		daysAYesLasts: String(DAYS_A_YES_LASTS),
		idleMinutes: String(IDLE_MINUTES),
		daysToAcknowledge: String(DAYS_TO_ACKNOWLEDGE),
		fewestShown: String(MIN_COUNT)
	};
}

function phoneOf(id: string): string {
	const phone = contacts.find((contact) => contact.id === id)?.phone;
	if (!phone) throw new Error(`src/content/urgent-help.json: "${id}" has no number for the words`);
	return phone;
}
