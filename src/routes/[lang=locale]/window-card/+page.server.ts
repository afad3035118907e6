import { firstNumbers } from '#lib/content/first-numbers.ts';
import { isComplete, SHOWN, type Language } from '#lib/domain/site/language.ts';
import { translator } from '#lib/i18n/i18n.ts';
import { wordsOf } from '#lib/i18n/words.ts';

const STATES = ['fine', 'call', 'help'] as const;
const AGREED = ['who', 'phone', 'when', 'unchanged', 'also'] as const;

export const load = ({ params }) => {
	const language = params.lang as Language;
	const number = firstNumbers(language).emergency[0]?.number;
	if (!number) throw new Error('src/content/urgent-help.json: no emergency number');
	// Whoever looks may read the other language, so a card speaks them all, the page's own first.
	const spoken = [language, ...SHOWN.filter((one) => one !== language && isComplete(one))].map(
		(one) => {
			const t = translator(one, wordsOf(one, 'window-card'));
			return {
				language: one,
				states: STATES.map((id) => ({
					id,
					say: t(`window-card:${id}`),
					ask: t(`window-card:${id}-ask`)
				})),
				agreedTitle: t('window-card:agreed-title'),
				agreed: AGREED.map((id) => t(`window-card:agreed-${id}`)),
				danger: t('window-card:danger', { number })
			};
		}
	);
	return { words: wordsOf(language, 'window-card'), number, states: STATES, spoken };
};
