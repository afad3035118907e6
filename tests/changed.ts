import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const git = (...args: string[]) =>
	execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);

/** What is changed and not committed, or else what the last commit changed. */
export function changedFiles(): string[] {
	const open = [
		...git('diff', '--name-only', 'HEAD'),
		...git('ls-files', '--others', '--exclude-standard')
	];
	const files = open.length > 0 ? open : git('diff', '--name-only', 'HEAD~1', 'HEAD');
	return files.filter((file) => existsSync(file));
}

// Words of a path whose journeys have another name than the feature itself.
const alsoWalked: [RegExp, string[]][] = [
	[/request|sealing|outbox|deliver|receiver/, ['contact', 'desk', 'marked']],
	[/matching|directory|situation|urgent-help|\/options/, ['options', 'option-list']],
	[/inline-script|hooks\.server/, ['before-script', 'leave', 'example', 'tabs']],
	[/service-worker|hosting|keeping/, ['offline', 'update', 'network', 'worker', 'keeping']],
	[/db\/vault|lib\/draft/, ['check-in', 'kill', 'my-data', 'goals']],
	[/translation|hooks\.client/, ['translated']],
	[/=locale\]\/Later/, ['translated', 'language-switch']],
	[/src\/app\.(css|html)|lib\/ui|locales|\+layout/, ['access', 'first-visit']]
];

/** The journeys that a change of these files bears on: those that share a word with their paths. */
export function journeysOf(files: readonly string[]): string[] {
	const specs = readdirSync('tests/journeys').filter((name) => name.endsWith('.spec.ts'));
	const bears = (name: string) => {
		const word = name.replace('.spec.ts', '').replace(/s$/, '');
		return files.some(
			(file) =>
				file.endsWith(`journeys/${name}`) ||
				new RegExp(`(^|[/.-])${word}s?([/.-]|$)`).test(file) ||
				alsoWalked.some(([path, also]) => path.test(file) && also.includes(name.slice(0, -8)))
		);
	};
	return specs.filter(bears).map((name) => `journeys/${name}`);
}
