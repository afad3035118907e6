import { error, json } from '@sveltejs/kit';
import { directoryBundle, outcodeTables } from '#lib/content/directory.ts';

export const prerender = true;

const bundles: Record<string, () => unknown> = { help: directoryBundle, places: outcodeTables };

export const entries = () => Object.keys(bundles).map((bundle) => ({ bundle }));

export const GET = ({ params }) => {
	const bundle = bundles[params.bundle];
	return bundle ? json(bundle()) : error(404);
};
