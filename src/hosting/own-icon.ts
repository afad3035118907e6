import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

type Shape = [tag: string, attributes: Record<string, string>];

const ICON = /\/@lucide\/svelte\/dist\/icons\/[a-z0-9-]+\.svelte$/;
const DATA = /const iconData = (\{.+\});/;

const markup = ([tag, attributes]: Shape) =>
	`<${tag} ${Object.entries(attributes)
		.map(([name, value]) => `${name}="${value}"`)
		.join(' ')} />`;

/** A component that draws one of Lucide's icons; takes `size`, in pixels each way, and `class`. */
export function drawn(lucides: string): string {
	const [, data] = DATA.exec(lucides) ?? [];
	if (!data) throw new Error('Lucide writes its icons in another way by now');
	const { node } = JSON.parse(data) as { node: Shape[] };
	return `<script>let { size = 24, class: name } = $props();</script>
<svg width={size} height={size} class={name} viewBox="0 0 24 24" fill="none" stroke="currentColor"
	stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"
>${node.map(markup).join('')}</svg>`;
}

/** Lucide's icons as plain markup: its own way to draw them brings much that none here asks for. */
export const ownIcon: Plugin = {
	name: 'own-icon',
	enforce: 'pre',
	load: (id) => (ICON.test(id) ? drawn(readFileSync(id, 'utf8')) : null)
};
