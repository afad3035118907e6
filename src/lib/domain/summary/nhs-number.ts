/** Digits of an NHS number, the last of which checks the others. */
const DIGITS = 10;
const MODULUS = 11;

/**
 * The ten digits of a typed NHS number; null when they can't be one.
 * The check digit: https://www.datadictionary.nhs.uk/attributes/nhs_number.html
 */
export function nhsNumber(typed: string): string | null {
	const digits = typed.replace(/[\s-]/g, '');
	if (!/^\d{10}$/.test(digits)) return null;
	let sum = 0;
	for (let at = 0; at < DIGITS - 1; at++) sum += Number(digits[at]) * (DIGITS - at);
	const check = (MODULUS - (sum % MODULUS)) % MODULUS;
	return check === Number(digits.at(-1)) ? digits : null;
}
