import { expect, test } from 'vitest';
import { agesMentioned } from './ages-mentioned.ts';

const of = (text: string) => {
	const { ages, likely } = agesMentioned('Group', text);
	return ages === null ? (likely === null ? 'none' : 'likely') : `${ages.min}-${ages.max}`;
};

test.each([
	['Ages: 4yrs - 11yrs', '4-11'],
	['Open to all aged 60 or more.', '60-null'],
	['Pobl oed 50, aged 50 neu mwy', '50-null'],
	['Min age 14', '14-null'],
	['From 7 years upwards', '7-null'],
	['Age 7 upwards', '7-null'],
	['Adults aged 18+ with a BMI over 30', '18-null']
])('%s: %s', (text, ages) => expect(of(text)).toBe(ages));

test.each([
	'BMI over 30',
	'For people with a body mass index of 30 or more',
	'IQ over 70 is needed',
	'A score of over 18 on the PHQ-9',
	'Under 16s must be accompanied by an adult',
	'Everyone needs to come with a responsible adult.',
	'Carers of people over 65',
	'For carers who look after someone aged over 65',
	'Dress sizes 8 to 16'
])('%s: no age of who comes', (text) => expect(of(text)).toBe('none'));
