import { error, json } from '@sveltejs/kit';
import { examplePack } from '#lib/content/example.ts';
import { isLanguage, LANGUAGES } from '#lib/domain/site/language.ts';

export const prerender = true;

export const entries = () => LANGUAGES.map((language) => ({ language }));

export const GET = ({ params: { language } }) =>
	isLanguage(language) ? json(examplePack(language)) : error(404);
