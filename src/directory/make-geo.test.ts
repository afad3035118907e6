import { expect, test } from 'vitest';
import { councilTable, outcodeTable } from './make-geo.ts';

const COLUMNS =
	'local-authority-code,nice-name,gss-code,nation,local-authority-type-name,county-la,current-authority,gov-uk-slug,area,lat,long';

test('an outcode keeps its middle to about a hundred metres', () => {
	expect(outcodeTable('outcode,lat,lon\nBS5,51.46449,-2.56111\n')).toEqual({
		BS5: [51.464, -2.561]
	});
});

test('an outcode without a place in the United Kingdom is left out', () => {
	expect(outcodeTable('outcode,lat,lon\nJE1,,\nXX1,0,0\n')).toEqual({});
});

test('a district knows its county, and a council its Welsh name and its size', () => {
	const csv = `${COLUMNS}
ESS,Essex,E1,England,County,,True,essex,3458.0,51.639,0.407
BAI,Basildon,E2,England,Non-metropolitan district,ESS,True,basildon,110.0,51.591,0.466
SWA,Swansea,W1,Wales,Welsh unitary authority,,True,swansea,378.0,51.642,-4.061
`;
	const { basildon, swansea } = councilTable(csv);
	expect(basildon).toMatchObject({ name: 'Basildon', nation: 'england', county: 'essex' });
	expect(swansea).toEqual({
		name: 'Swansea',
		nation: 'wales',
		gss: 'W1',
		lat: 51.64,
		lon: -4.06,
		radius: 6.8
	});
});

test('abolished councils and combined authorities are left out, and a missing slug is made', () => {
	const csv = `${COLUMNS}
CMA,Cumbria,E3,England,County,,False,cumbria,6767,54,-3
WEC,West of England,E4,England,Combined authority,,True,,953,,
SOM,East Somerset,E5,England,Unitary authority,,True,,3450,51.1,-2.9
`;
	expect(Object.keys(councilTable(csv))).toEqual(['east-somerset']);
});
