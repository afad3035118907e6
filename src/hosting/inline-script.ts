import { readFileSync } from 'node:fs';
import { minifySync, transformWithOxc } from 'vite';
import { READ_ALOUD_PATH } from '#lib/domain/site/read-aloud.ts';
import { chosenSite } from './site.ts';

/** The script that stands inside every page, byte for byte as it is hashed into the policy. */
export async function inlineScript(): Promise<string> {
	const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
	// As it is written: a function printed by whoever runs this would not have the same bytes each time.
	const address = read('../lib/domain/site/page-address.ts').replace(
		/^.*?export (?=function)/s,
		''
	);
	const source = read('../inline-script.ts').replace('__PAGE_ADDRESS__', () => `(${address})`);
	const plain = await transformWithOxc(source, 'inline-script.ts');
	const { leaveTo, kiosk, languages } = chosenSite(process.env).site;
	const filled = plain.code
		.replace('__LANGUAGES__', JSON.stringify(languages))
		.replace('__LEAVE_TO__', JSON.stringify(leaveTo))
		.replace('__READ_ALOUD__', JSON.stringify(READ_ALOUD_PATH))
		.replace('__KIOSK__', JSON.stringify(kiosk));
	const { code, errors } = minifySync('inline-script.js', filled, { module: false });
	if (errors[0]) throw new Error(`src/inline-script.ts: ${errors[0].message}`);
	return code.trim();
}
