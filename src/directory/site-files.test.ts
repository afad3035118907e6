import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildService } from '../../tests/fixtures/directory/service.ts';
import { chosenSite } from '../hosting/site.ts';
import { siteFiles, type Manifest } from './site-files.ts';

const { site } = chosenSite({});
const services = [buildService('one'), buildService('two', { national: true })];
const files = siteFiles(site, services, '2026-11-29');
const manifest = JSON.parse(String(files.get('manifest.json'))) as Manifest;

test('the manifest says when the files were made and names every other one with its hash', () => {
	expect(manifest).toMatchObject({ version: 1, made: '2026-11-29', services: 2 });
	const others = [...files].filter(([name]) => name !== 'manifest.json');
	expect(manifest.files).toEqual(
		others.map(([name, content]) => ({
			name,
			bytes: Buffer.byteLength(content),
			sha256: createHash('sha256').update(content).digest('hex')
		}))
	);
});

test('the manifest comes last, so that it is written when what it names is there', () => {
	expect([...files.keys()].at(-1)).toBe('manifest.json');
});
