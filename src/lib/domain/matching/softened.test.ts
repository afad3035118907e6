import { expect, test } from 'vitest';
import { softened } from './plain-words.ts';

test.each([
	['torri fy hun', 'dorri fy hun'],
	['cysgu am byth', 'gysgu am byth'],
	['peidio bod', 'beidio bod'],
	['brifo', 'frifo'],
	['gorffen popeth', 'orffen popeth'],
	['diwedd', 'ddiwedd'],
	['lladd', 'ladd'],
	['marw', 'farw'],
	['rhoi', 'roi']
])('%s softens to %s', (phrase, soft) => expect(softened(phrase)).toEqual([phrase, soft]));

test.each(['anobeithiol', 'ddim', 'chwerw', 'neb'])('%s stays as it is', (phrase) =>
	expect(softened(phrase)).toEqual([phrase])
);
