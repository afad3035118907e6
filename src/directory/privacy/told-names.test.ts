import { expect, test } from 'vitest';
import { ownWords } from './own-words.ts';
import { withoutNames } from './names.ts';
import { withoutToldNames } from './told-names.ts';

const own = { words: ownWords('Knitters'), people: [] };
const published = (text: string) => withoutNames(withoutToldNames(text, own).text, own).text;

test.each([
	['Elizabeth (Liz) Ball - PC 3699', 'Elizabeth|Liz|Ball'],
	['I run the class alongside Sarah B. from the studio.', 'Sarah'],
	['Find out more. Kind regards, Hayley', 'Hayley'],
	['Cofion cynnes, Siân', 'Siân'],
	['Hayley will be your central point of contact.', 'Hayley'],
	['Alex works in partnership with the group.', 'Alex'],
	['When I ring, Mike or Martyn are so polite.', 'Mike|Martyn'],
	['10.00-11.00am with Maggie', 'Maggie'],
	['Learn with our resident willow expert Amy, from baskets to fences.', 'Amy'],
	['Tai Chi with Dennison Joseph. Come along.', 'Dennison|Joseph'],
	['Mim Cain-Allen Family Support Worker', 'Mim|Cain'],
	['Please email Chloë Spindlove our Lead Psychotherapist.', 'Chloë|Spindlove'],
	['Book in advance by phoning Katy at the number below.', 'Katy'],
	['A clinic is held by Dr Lewis for checks.', 'Lewis'],
	['Call Sarah on 0117 496 0000.', 'Sarah'],
	['Run by Jane Smith.', 'Jane|Smith'],
	['Ask for Dave.', 'Dave'],
	['Cysylltwch â Siân ar 029 2018 0000.', 'Siân']
])('%j is published without the name', (text, name) =>
	expect(published(text)).not.toMatch(RegExp(name))
);

test.each([
	'St Luke’s is a hospice.',
	'Andy’s Man Club meets on Mondays.',
	'Mary Stevens Hospice will be open on Sunday.',
	'Mae Tŷ Hafan yn hosbis.',
	'Run with Bristol Beacon.',
	'In partnership with Age UK.',
	'Contact Care Direct on 0117 922 2700.',
	'Lawrence Weston Community Farm has been here since 1978.',
	'Marie Curie works with families.',
	'Katherine House has been open since 2009.',
	'Walks by Victoria Park.',
	'Paul’s Place will be closed.',
	'Relax with Hatha Yoga.'
])('%j names nobody', (text) => expect(published(text)).toBe(text));
