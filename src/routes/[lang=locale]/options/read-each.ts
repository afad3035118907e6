/**
 * An object of what functions give, each asked for when it is read: whoever is handed all of it hears of
 * what they read alone.
 */
export function readEach<Of extends Record<string, () => unknown>>(
	of: Of
): { readonly [Name in keyof Of]: ReturnType<Of[Name]> } {
	const each = Object.entries(of).map(([name, get]) => [name, { get, enumerable: true }]);
	return Object.defineProperties({}, Object.fromEntries(each)) as never;
}
