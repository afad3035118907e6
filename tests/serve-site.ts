import './demonstration.ts';
import { startServer } from '../src/hosting/serve.ts';

/** Runs once before the journeys; every worker finds the address in SITE_ORIGIN. */
export default async function serveSite(): Promise<() => Promise<void>> {
	const site = await startServer({ dir: 'build', port: 0 });
	process.env.SITE_ORIGIN = site.origin;
	return site.close;
}
