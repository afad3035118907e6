import { paperColour, siteWords } from '#lib/content/site.ts';
import { languageFacts, SHOWN, type Language } from '#lib/domain/site/language.ts';

export const prerender = true;

const png = (name: string, size: number, purpose?: 'maskable' | 'monochrome') => ({
	...{ src: `/icons/${name}.png`, sizes: `${size}x${size}`, type: 'image/png' },
	...(purpose && { purpose })
});

/** A word by language, as browsers take it that know of more than one. */
const localized = (said: 'name' | 'shortName') =>
	Object.fromEntries(
		SHOWN.map((lang: Language) => [
			lang,
			{ value: siteWords(lang)[said], lang, dir: languageFacts(lang).dir }
		])
	);

export function GET(): Response {
	const [first] = SHOWN;
	const words = siteWords(first);
	const paper = paperColour();
	const manifest = {
		...{ id: '/', lang: first, name: words.name, short_name: words.shortName },
		...{ name_localized: localized('name'), short_name_localized: localized('shortName') },
		...{ start_url: '/', scope: '/', display: 'standalone' },
		...{ background_color: paper, theme_color: paper },
		icons: [
			{ src: '/icons/waymark.svg', sizes: 'any', type: 'image/svg+xml' },
			...[png('icon-192', 192), png('icon-512', 512)],
			...[png('maskable-512', 512, 'maskable'), png('monochrome-512', 512, 'monochrome')]
		]
	};
	return new Response(JSON.stringify(manifest), {
		headers: { 'Content-Type': 'application/manifest+json' }
	});
}
