import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { expect, test } from 'vitest';
import { limitSockets } from './sockets.ts';

class Line extends EventEmitter {
	readonly name: string;
	constructor(name: string) {
		super();
		this.name = name;
	}
	destroy() {
		this.emit('close');
	}
}

/** A server that holds so many lines, and the names of those that it has ended. */
function holding(most: number) {
	const server = new EventEmitter();
	limitSockets(server as unknown as Server, most);
	const gone: string[] = [];
	const comes = (name: string) => {
		const line = new Line(name);
		line.once('close', () => gone.push(name));
		server.emit('connection', line);
		return line;
	};
	/** Asks something over a line; what it gives ends the answer. */
	const asks = (socket: Line, how = 'request') => {
		const response = new EventEmitter();
		server.emit(how, { socket }, response);
		return () => response.emit('close');
	};
	return { comes, asks, gone };
}

test('as many as may be stay, and one more ends the one that has been silent the longest', () => {
	const { comes, gone } = holding(2);
	comes('a');
	comes('b');
	expect(gone).toEqual([]);
	comes('c');
	expect(gone).toEqual(['a']);
	comes('d');
	expect(gone).toEqual(['a', 'b']);
});

test.each(['request', 'checkContinue', 'checkExpectation'])(
	'whoever is being answered after %s is not silent, and is the last to go once it is',
	(how) => {
		const { comes, asks, gone } = holding(2);
		const answered = asks(comes('a'), how);
		comes('b');
		comes('c');
		expect(gone).toEqual(['b']);
		answered();
		comes('d');
		expect(gone).toEqual(['b', 'c']);
		comes('e');
		expect(gone).toEqual(['b', 'c', 'a']);
	}
);

test('where all others are being answered the first of them goes, and a newcomer is heard', () => {
	const { comes, asks, gone } = holding(2);
	asks(comes('a'));
	asks(comes('b'));
	comes('c');
	expect(gone).toEqual(['a']);
});

test('whoever has gone takes no place, also where its answer ends after it', () => {
	const { comes, asks, gone } = holding(2);
	const first = comes('a');
	const answered = asks(first);
	first.destroy();
	answered();
	comes('b').destroy();
	comes('c');
	comes('d');
	expect(gone).toEqual(['a', 'b']);
	comes('e');
	expect(gone).toEqual(['a', 'b', 'c']);
});
