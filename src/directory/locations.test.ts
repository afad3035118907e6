import { expect, test } from 'vitest';
import { wayOf } from './locations.ts';

test.each(['Client home visits', 'Online', 'Various venues', 'Home', 'Virtual - by link'])(
	'%s in place of a street is no place to come to',
	(address_1) => expect(wayOf({ address_1, postal_code: 'AB1 2CD' })).toEqual([])
);

test.each(['Home Farm', 'Online Road 3', 'Virtual Way', '2 Various Lane'])(
	'%s is a place',
	(address_1) => expect(wayOf({ address_1 })).toEqual([{ kind: 'place', to: address_1 }])
);
