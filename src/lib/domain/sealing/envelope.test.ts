import { beforeAll, expect, test } from 'vitest';
import { madeUpTeam } from '../../../../tests/fixtures/requests.ts';
import { ENVELOPE_BYTES, headerBytes, readEnvelope } from './envelope.ts';

let bytes: Uint8Array;
let header: ReturnType<typeof readEnvelope>['header'];

beforeAll(async () => {
	const sealed = await (await madeUpTeam()).seal();
	({ header, bytes } = sealed);
});

/** The envelope under a header of one's own making, filled up with spaces. */
function under(json: string): Uint8Array {
	const changed = bytes.slice();
	changed.fill(0x20, 0, 192);
	changed.set(new TextEncoder().encode(json));
	return changed;
}
const withHeader = (over: object) => under(JSON.stringify({ ...header, ...over }));

test('an envelope tells its team, its keys and its id, and nothing else', () => {
	expect(bytes.length).toBe(ENVELOPE_BYTES);
	expect(Object.keys(readEnvelope(bytes).header)).toEqual(['v', 'alg', 'team', 'to', 'id']);
	expect(bytes.slice(0, 192)).toEqual(headerBytes(header));
});

test.each([
	['a later version', { v: 2 }],
	['another algorithm', { alg: 'hpke-mlkem768p256-sha256-a256gcm' }],
	['a later version with further fields', { v: 3, more: true }]
])('%s is told apart as newer', (_, over) => {
	expect(() => readEnvelope(withHeader(over))).toThrow('envelope-newer');
});

test('a later version may have another length', () => {
	const longer = new Uint8Array(ENVELOPE_BYTES + 100);
	longer.set(withHeader({ v: 2 }));
	expect(() => readEnvelope(longer)).toThrow('envelope-newer');
});

test.each([
	['no bytes', () => new Uint8Array()],
	['a byte less', () => bytes.slice(1)],
	['a byte less at the end', () => bytes.slice(0, -1)],
	['a byte more', () => Uint8Array.from([...bytes, 0])],
	['an earlier version', () => withHeader({ v: 0 })],
	['one key twice', () => withHeader({ to: [header.to[0], header.to[0]] })],
	['one key only', () => withHeader({ to: [header.to[0]] })],
	['a short id', () => withHeader({ id: 'AAAA' })],
	['a long id', () => withHeader({ id: 'A'.repeat(23) })],
	['a team in capitals', () => withHeader({ team: 'Harbour' })],
	['a further field', () => withHeader({ name: 'Sian' })],
	['a field twice', () => under(`{"id":"x",${JSON.stringify(header).slice(1)}`)],
	['another spacing', () => under(JSON.stringify(header, null, 1).slice(0, 192))],
	['no JSON', () => under('hello')],
	['a copy that begins with no point', () => bytes.with(192, 5)]
])('%s is refused as unreadable', (_, make) => {
	expect(() => readEnvelope(make())).toThrow('envelope-unreadable');
});
