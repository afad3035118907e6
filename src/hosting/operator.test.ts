import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { NOBODY } from '#lib/domain/site/operator.ts';
import { needOperator } from './operator.ts';

const run = promisify(execFile);
const need = (operator: object, env = { WAYMARK_PRODUCTION: '1' }) =>
	needOperator({ id: 'hill', example: false, operator: { ...NOBODY, ...operator } }, env);
const named = { names: { en: 'Hill Council', cy: 'Cyngor y Bryn' } };
const whole = {
	...named,
	complaints: 'https://council.example/complain',
	basis: 'consent'
} as const;

test('a production build needs an organisation that answers for it', () => {
	expect(() => need({})).toThrow(
		/operator\.names\.en, operator\.names\.cy, operator\.complaints, operator\.basis/
	);
	expect(() => need(named)).toThrow(
		'src/content/sites/hill.json does not say operator.complaints, operator.basis:'
	);
	expect(() => need(whole)).not.toThrow();
});

test('an example is never a production build', () => {
	const operator = { ...NOBODY, ...whole };
	const example = { id: 'hill', example: true, operator };
	expect(() => needOperator(example, { WAYMARK_PRODUCTION: '1' })).toThrow('made-up names');
	expect(() => needOperator(example, {})).not.toThrow();
});

test('a build for trying things out needs none', () => {
	expect(() => need({}, { WAYMARK_PRODUCTION: '' })).not.toThrow();
});

test('a production build without one stops, and says so in one sentence', async () => {
	const env = { ...process.env, WAYMARK_PRODUCTION: '1', DATA_DIR: '/nowhere' };
	const build = run(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { env });
	await expect(build).rejects.toMatchObject({
		stderr: expect.stringContaining('src/content/sites/default.json does not say operator.names.en')
	});
}, 60_000);
