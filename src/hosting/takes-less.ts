import type { Plugin } from 'vite';

const ALL_OF_SVELTE = /import \* as svelte from ('svelte');/;
const TAKEN = ['onMount', 'tick', 'untrack', 'settled'];

/** Lets Kit name what it takes of Svelte, so that what nobody uses does not come along. */
export const kitTakesLess: Plugin = {
	name: 'kit-takes-less-of-svelte',
	transform(code, id) {
		if (!id.includes('@sveltejs/kit/src/runtime/client/client.js')) return undefined;
		if (!ALL_OF_SVELTE.test(code)) throw new Error('Kit takes Svelte in another way by now');
		const named = TAKEN.map((name) => `${name} as svelte_${name}`);
		const object = TAKEN.map((name) => `${name}: svelte_${name}`);
		return code.replace(
			ALL_OF_SVELTE,
			`import { ${named.join(', ')} } from $1; const svelte = { ${object.join(', ')} };`
		);
	}
};

// Each class of i18next that no word here needs, up to what follows it, and what stands in its place.
const UNUSED = [
	{ from: 'const maxFailedLoads', to: 'const get = () =>', by: 'class Connector { on() {} }\n' },
	{
		from: 'const parseFormatStr',
		to: 'const maxFailedLoads',
		by: 'class Formatter { format(value) { return value; } }\n'
	}
];

/** i18next without what fetches words from a host and what formats numbers and dates: 1.8 kB of every first visit. */
export function withoutUnused(code: string): string {
	// The last first: each names its end by what follows it.
	return UNUSED.reduceRight((whole, { from, to, by }) => {
		const [start, end] = [whole.indexOf(from), whole.indexOf(to)];
		if (start < 0 || end < start) throw new Error('i18next is written in another way by now');
		return whole.slice(0, start) + by + whole.slice(end);
	}, code);
}

export const i18nextTakesLess: Plugin = {
	name: 'i18next-takes-less',
	applyToEnvironment: ({ name }) => name === 'client',
	transform: (code, id) =>
		id.includes('/i18next/dist/esm/i18next.js') ? withoutUnused(code) : undefined
};
