import { error, json } from '@sveltejs/kit';
import { examplePack } from '#lib/content/example.ts';
import { isLanguage, SHOWN } from '#lib/domain/site/language.ts';

export const prerender = true;

export const entries = () => SHOWN.map((language) => ({ language }));

export const GET = ({ params: { language } }) =>
	isLanguage(language) ? json(examplePack(language)) : error(404);
