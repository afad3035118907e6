import { FeedProblem } from '../feed-problem.ts';
import { DEEPEST } from './json-text.ts';

/** Bytes of one record; a record with more, or too deep, is passed over. The largest real one is 145 KB. */
export const LARGEST_RECORD = 16 * 1024 * 1024;

// Not "services", which may stand among other tables that belong to it.
const LISTS = ['content', 'contents', 'items', 'results'];

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE, COMMA] = Buffer.from('"\\[]{},');

const isSpace = (byte: number) => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** Takes a list apart as its bytes arrive. Each record comes as its own text; nothing else is held. */
class Splitter {
	depth = 0;
	/** Depth within which the records stand; null until their list is met. */
	within: number | null = null;
	isText = false;
	isEscaped = false;
	isTooDeep = false;
	ended = false;
	tooLarge = 0;
	key = '';
	private parts: Buffer[] = [];
	private held = 0;
	private readonly file: string;
	private readonly lists: readonly string[];

	constructor(file: string, lists: readonly string[]) {
		this.file = file;
		this.lists = lists;
	}

	private hold(part: Buffer): void {
		this.held += part.length;
		if (this.held <= LARGEST_RECORD) this.parts.push(Buffer.from(part));
		else this.parts = [];
	}

	private take(): unknown[] {
		const size = this.held;
		const text = Buffer.concat(this.parts).toString('utf8').trim();
		this.parts = [];
		this.held = 0;
		const passed = size > LARGEST_RECORD || this.isTooDeep;
		this.isTooDeep = false;
		if (passed) {
			this.tooLarge += 1;
			return [];
		}
		if (text === '') return [];
		try {
			return [JSON.parse(text)];
		} catch {
			throw new FeedProblem(`${this.file} is not valid JSON (at "${text.slice(0, 40)}").`);
		}
	}

	/** The records that end in the next bytes. */
	*feed(bytes: Buffer): Generator<unknown> {
		let from = this.within === null ? -1 : 0;
		let text = 0;
		for (let at = 0; at < bytes.length; at += 1) {
			const byte = bytes[at] as number;
			if (this.isText) {
				if (this.isEscaped) this.isEscaped = false;
				else if (byte === BACKSLASH) this.isEscaped = true;
				else if (byte === QUOTE) {
					this.isText = false;
					if (this.within === null && this.depth === 1) this.key = bytes.toString('utf8', text, at);
				}
				continue;
			}
			if (byte === QUOTE) {
				this.isText = true;
				text = at + 1;
			} else if (byte === OPEN || byte === OPEN_LIST) {
				this.depth += 1;
				if (this.within !== null && this.depth - this.within > DEEPEST) this.isTooDeep = true;
				const isList = byte === OPEN_LIST;
				if (
					this.within === null &&
					isList &&
					(this.depth === 1 || (this.depth === 2 && this.lists.includes(this.key)))
				) {
					this.within = this.depth;
					from = at + 1;
				}
			} else if (byte === CLOSE || byte === CLOSE_LIST) {
				this.depth -= 1;
				if (this.within !== null && this.depth < this.within) {
					this.hold(bytes.subarray(from, at));
					yield* this.take();
					this.ended = true;
					return;
				}
			} else if (byte === COMMA && this.depth === this.within) {
				this.hold(bytes.subarray(from, at));
				yield* this.take();
				from = at + 1;
			} else if (
				this.depth === 0 &&
				!isSpace(byte) &&
				byte !== 0xef &&
				byte !== 0xbb &&
				byte !== 0xbf
			)
				throw new FeedProblem(
					`${this.file} is not valid JSON: it begins with "${String.fromCharCode(byte)}".`
				);
		}
		if (from >= 0) this.hold(bytes.subarray(from));
	}
}

/**
 * The records of a list that is too large to be held, one at a time: a bare list, or a page whose list
 * stands under one of the names of `lists`. What follows the list is not looked at. `passedOver` hears how many
 * were too large. Throws FeedProblem for what is no such list or is cut short.
 */
export async function* jsonRecords(
	file: string,
	bytes: AsyncIterable<Buffer>,
	passedOver: (count: number) => void = () => {},
	lists: readonly string[] = LISTS
): AsyncGenerator<unknown> {
	const splitter = new Splitter(file, lists);
	for await (const part of bytes) {
		yield* splitter.feed(part);
		if (splitter.ended) break;
	}
	if (splitter.within === null)
		throw new FeedProblem(`${file} holds no list of services that could be read piece by piece.`);
	if (!splitter.ended) throw new FeedProblem(`${file} is cut short: its JSON does not end.`);
	if (splitter.tooLarge > 0) passedOver(splitter.tooLarge);
}
