declare module 'big-list-of-naughty-strings' {
	const strings: string[];
	// eslint-disable-next-line no-restricted-exports -- as the package has it
	export default strings;
}
