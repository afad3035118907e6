/** The part of it that is used; it ships its types where its exports do not lead. */
declare module 'doiuse' {
	import type { AcceptedPlugin, ChildNode } from 'postcss';
	export interface Options {
		browsers: string[];
		ignore: string[];
		onFeatureUsage(use: { feature: string; usage: ChildNode }): void;
	}
	const doiuse: (options: Options) => AcceptedPlugin;
	// eslint-disable-next-line no-restricted-exports -- as the package has it
	export default doiuse;
}
