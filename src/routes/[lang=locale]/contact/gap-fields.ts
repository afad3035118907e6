import type { Gap } from '#lib/domain/request/gaps.ts';

/** Where what is missing can be filled in, as a selector: the first field at fault. */
export const fieldOf: Record<Gap, string> = {
	whom: 'input[name=whom]',
	worried: 'input[name=whom]',
	asker: '#asker',
	age: 'input[name=age]',
	team: 'input[name=team]',
	name: '#name',
	reach: 'input[name=way]',
	number: ':is(#at-phone, #at-text)[aria-invalid]',
	email: '#at-email',
	address: ':is(#at-video-bsl, #at-letter)[aria-invalid]',
	voicemail: 'input[name=voicemail]',
	text: 'input[name=text]',
	who: 'input[name=who]',
	names: '#names',
	language: 'input[name=language]',
	long: 'form [aria-invalid]'
};
