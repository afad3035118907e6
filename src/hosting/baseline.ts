import { readFileSync } from 'node:fs';

const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	browserslist: string[];
};
// What the bundler calls them; Samsung Internet is a Chrome of its own number, newer than the oldest here.
const NAMES: Record<string, string> = {
	chrome: 'chrome',
	edge: 'edge',
	firefox: 'firefox',
	safari: 'safari',
	ios_saf: 'ios'
};

/** The oldest browsers that get the whole app, from package.json, as the bundler names them: `chrome103`. */
export function baseline(): string[] {
	return browserslist.flatMap((line) => {
		const [name = '', version = ''] = line.split(' >= ');
		return NAMES[name] ? [`${NAMES[name]}${version}`] : [];
	});
}
