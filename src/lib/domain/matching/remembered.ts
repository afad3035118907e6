/** What was worked out lately, by what it hangs on. */
export type Remembered<Value> = (key: string, make: () => Value) => Value;

/** Remembers up to so many values; with one more it begins anew. */
export function remembered<Value>(most: number): Remembered<Value> {
	const known = new Map<string, { value: Value }>();
	return (key, make) => {
		const found = known.get(key);
		if (found !== undefined) return found.value;
		if (known.size >= most) known.clear();
		const value = make();
		known.set(key, { value });
		return value;
	};
}
