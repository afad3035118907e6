import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import shipped from '#content/operator.json' with { type: 'json' };
import { needOperator } from './operator.ts';

const run = promisify(execFile);
const file = join(mkdtempSync(join(tmpdir(), 'operator-')), 'operator.json');
const need = (operator: object, env = { WAYMARK_PRODUCTION: '1' }) => {
	writeFileSync(file, JSON.stringify({ ...shipped, ...operator }));
	needOperator(env, file);
};
const named = { names: { en: 'Hill Council', cy: 'Cyngor y Bryn' } };
const whole = { ...named, complaints: 'https://council.example/complain', basis: 'consent' };

test('a production build needs an organisation that answers for it', () => {
	expect(() => need({})).toThrow(/names\.en, names\.cy, complaints, basis/);
	expect(() => need(named)).toThrow('src/content/operator.json does not say complaints, basis:');
	expect(() => need(whole)).not.toThrow();
});

test('a build for trying things out needs none', () => {
	expect(() => need({}, { WAYMARK_PRODUCTION: '' })).not.toThrow();
});

test('a production build without one stops, and says so in one sentence', async () => {
	const env = { ...process.env, WAYMARK_PRODUCTION: '1', DATA_DIR: '/nowhere' };
	const build = run(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { env });
	await expect(build).rejects.toMatchObject({
		stderr: expect.stringContaining('src/content/operator.json does not say names.en')
	});
}, 60_000);
