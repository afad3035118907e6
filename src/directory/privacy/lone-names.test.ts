import { expect, test } from 'vitest';
import { withoutLoneNames } from './lone-names.ts';
import { ownWords } from './own-words.ts';

const own = { words: ownWords('Nuffield Walks'), people: [] };
const left = (text: string) => withoutLoneNames(text, own).text;

test.each([
	['A walking group led by Xanthe every Tuesday.', 'A walking group led by […] every Tuesday.'],
	['Led by Xoey, who dances. Xoey sings.', 'Led by […], who dances. […] sings.'],
	['Facilitated by Bertha, a counsellor.', 'Facilitated by […], a counsellor.'],
	['Dan arweiniad Gwyndaf ar nos Lun', 'Dan arweiniad […] ar nos Lun'],
	['Contact Xanthe on 0117 496 0000.', 'Contact […] on 0117 496 0000.'],
	['Text Zed on […]', 'Text […] on […]'],
	['Ffoniwch Macsen ar 0117 496 0000', 'Ffoniwch […] ar 0117 496 0000'],
	['Your teacher is Kit.', 'Your teacher is […].'],
	['Organiser: Wilf', 'Organiser: […]'],
	['Arweinydd: Macsen', 'Arweinydd: […]'],
	['Leader: Bro. Emlyn', 'Leader: […]'],
	['0117 496 0000 (Bev)', '0117 496 0000 ([…])'],
	['Meets at Jane’s house, 4 Acacia Avenue, Bath. Bring cake.', 'Meets at […]. Bring cake.'],
	['We sew at a member’s flat: Flat 2, 4 High Road, Bath', 'We sew at […]']
])('%s: %s', (text, kept) => expect(left(text)).toBe(kept));

test.each([
	'Led by volunteers, and by Women for Women.',
	'Led by Citizens Advice staff.',
	'Led by Mind and the council, and hosted by Nuffield.',
	'Sessions are led by Occupational Therapists or by Zumba instructors',
	'Taught by Libraries staff',
	'Call Freephone on 0800 123 456 or Supportline on 0800 123 456',
	'Contact Reception on 0117 496 0000 (Mornings), 0117 496 0001 (Monday)',
	'Chair: Vacant',
	'At St Mary’s Home, 4 High Street',
	'We meet at Peter’s house every week'
])('%s stays', (text) => expect(left(text)).toBe(text));
