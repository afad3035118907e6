/** Text as a calendar file takes it: RFC 5545, 3.3.11. */
export const escaped = (text: string) =>
	text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');

const octets = (text: string) => new TextEncoder().encode(text).length;

// RFC 5545, 3.1: a line has at most 75 octets, and goes on after a line break and a space.
function folded(line: string): string {
	const lines = [''];
	for (const sign of line) {
		const last = lines.length - 1;
		if (octets(`${lines[last]}${sign}`) > 75) lines.push(` ${sign}`);
		else lines[last] += sign;
	}
	return lines.join('\r\n');
}

/** Digits of an ISO day or instant, as RFC 5545 writes them. */
export const compact = (iso: string) => iso.replace(/[-:]|\.\d+/g, '');

/** One event as a calendar file; its lines are whole and escaped. */
export const calendarOf = (event: readonly string[]): string =>
	[
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Waymark//Reminder//EN',
		'CALSCALE:GREGORIAN',
		'BEGIN:VEVENT',
		...event,
		'END:VEVENT',
		'END:VCALENDAR'
	]
		.map((line) => `${folded(line)}\r\n`)
		.join('');
