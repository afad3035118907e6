import assert from 'node:assert/strict';
import { statementsOf, STATEMENTS } from '../journeys/statements.ts';
import { sayIn } from '../journeys/fixtures.ts';
import { allKept } from './all-kept.ts';
import { at, language, onward, say } from './onward.ts';
import type { OwnSite } from './site.ts';
import type { Visitor } from './visitor.ts';

/** The main journeys, in the order in which one person takes them: each finds what the last one left. */
export const JOURNEYS: Record<string, (visitor: Visitor, site: OwnSite) => Promise<void>> = {
	'a first visit leads to the front page, alive and with nothing to excuse': async (
		visitor,
		site
	) => {
		await visitor.engine.goTo(`${site.origin}/`);
		await visitor.alive();
		await visitor.isAt(at(''));
		await visitor.finds('header a.urgent');
		assert.equal(
			await visitor.run(() => document.querySelector('aside.cannot')?.getClientRects().length),
			0
		);
	},

	'a check-in is answered statement by statement, and each is read on arriving': async (
		visitor
	) => {
		await visitor.open(at('check-in/wellbeing/'));
		for (const [place, statement] of statementsOf(language).entries()) {
			await visitor.sees(statement);
			if (place > 0) await visitor.isReading(statement);
			await visitor.tap({ at: `main label.choice:nth-of-type(${(place % 5) + 1})` });
			await visitor.sees(say('shell:saved'));
			const last = place + 1 === STATEMENTS;
			await visitor.tap({ button: say(last ? 'check-in:finish' : 'check-in:next') });
		}
		await visitor.isAt(at('history/'));
		await visitor.sees(say('history:title'));
		await visitor.open(at('history/'));
		await visitor.sees(say('history:title'));
	},

	'a line is drawn and looked at closer': async (visitor) => {
		await visitor.open(at('about/'));
		await visitor.tap({ link: say('shell:example-open') });
		await visitor.alive();
		await visitor.open(at('history/'));
		await visitor.finds('.sketch svg path.line');
		await visitor.tap({ button: say('results:line.closer') });
		await visitor.finds('canvas');
		await visitor.tap({ link: say('shell:example-end') });
		await visitor.alive();
	},

	'what matters leads to options, one of which is kept': async (visitor) => {
		await visitor.open(at('options/'));
		await visitor.tap({ choice: 'input[type=checkbox][value=sleep]' });
		await visitor.tap({ button: say('situation:done') });
		await visitor.finds('article[data-option]');
		await visitor.tap({ at: 'article[data-option] .actions button' });
		await visitor.sees(say('options:saved'));
		await visitor.open(at('options/'));
		await visitor.sees(say('options:saved'));
	},

	'a goal is made and moved along': async (visitor) => {
		await visitor.open(at('goals/'));
		await onward(visitor, 'goals:begin');
		await visitor.fill('#hope', 'Out more');
		await visitor.sees(say('shell:saved'));
		const isLast = () =>
			visitor.run(
				(words: string) =>
					[...document.querySelectorAll('button')].some((one) => one.innerText.trim() === words),
				say('goals:finish')
			);
		while (!(await isLast())) await onward(visitor, 'goals:next');
		await onward(visitor, 'goals:finish');
		await visitor.sees('Out more');
		await visitor.open(at('goals/'));
		await visitor.sees('Out more');
	},

	'a guide is begun, and goes on where it was left': async (visitor) => {
		await visitor.open(at('guides/worry-time/'));
		await onward(visitor, 'guides:begin');
		for (let step = 0; step < 5; step += 1) {
			await onward(visitor, 'guides:next');
			await visitor.isReading((await visitor.heading()).replace(/\s+/g, ' ').trim());
		}
		await visitor.fill('#entry', 'Bills');
		await visitor.sees(say('shell:saved'));
		await visitor.open(at('guides/worry-time/'));
		await visitor.tap({ button: say('guides:carry-on') });
		await visitor.finds('#entry');
	},

	'a plan is written and kept': async (visitor) => {
		await visitor.open(at('plan/'));
		await visitor.tap({ at: 'section#matters [aria-expanded]' });
		await visitor.fill('section#matters form input', 'Nain’s garden');
		await visitor.tap({ at: 'section#matters form button' });
		await visitor.sees(say('shell:saved'));
		await visitor.open(at('plan/'));
		await visitor.sees('Nain’s garden');
	},

	'a request is read through and sent': async (visitor) => {
		await visitor.open(at('contact/'));
		const next = () => visitor.tap({ at: 'main form > button.button' });
		const choose = async (all: Record<string, string>) => {
			for (const [name, value] of Object.entries(all))
				await visitor.tap({ choice: `input[name="${name}"][value="${value}"]` });
		};
		await visitor.tap({ at: 'main button.button' });
		await choose({ whom: 'me', age: 'not-said' });
		await next();
		await visitor.tap({ choice: 'input[name=team]' });
		await next();
		await visitor.fill('#name', 'Sian');
		await next();
		await choose({ way: 'phone' });
		await visitor.fill('#at-phone', '01632 960123');
		await next();
		await choose({ 'when-days': 'mon' });
		await next();
		await choose({ voicemail: 'no', text: 'yes', who: 'only-me' });
		await next();
		await choose({ language });
		await next();
		await visitor.finds('#interpreter');
		await next();
		await visitor.fill('#words', 'The rent is late.');
		await next();
		await visitor.finds('main .card.note');
		await next();
		await visitor.finds('main dl [data-field=consent]');
		await visitor.sees('The rent is late.');
		await visitor.tap({ choice: 'main label input[type=checkbox]' });
		await visitor.tap({ at: 'main button.button.wide' });
		await visitor.finds('main [data-state=sent]');
	},

	'the other language comes with one tap, on the same page': async (visitor) => {
		await visitor.open(at('plan/'));
		await visitor.tap({ at: 'header a[hreflang=cy]' });
		await visitor.isAt('/cy/plan/');
		await visitor.sees(sayIn('cy')('plan:title'));
		await visitor.until('it says its language', () => document.documentElement.lang === 'cy');
		await visitor.sees('Nain’s garden');
		await visitor.tap({ at: 'header a[hreflang=en]' });
		await visitor.isAt(at('plan/'));
	},

	'with the site gone every kind of page still opens': async (visitor, site) => {
		await visitor.open(at(''));
		await visitor.until('the worker is there', () =>
			navigator.serviceWorker
				.getRegistration()
				.then((found) => found?.active?.state === 'activated')
		);
		await visitor.open(at(''));
		await visitor.until('all is kept', allKept);
		await site.stop();
		const others = 'urgent-help plan check-in/wellbeing history options guides/worry-time';
		for (const path of ['', ...others.split(' ').map((page) => `${page}/`)]) {
			await visitor.open(at(path));
			await visitor.isAt(at(path));
			await visitor.finds('main h1');
		}
		await visitor.open(at('plan/'));
		await visitor.sees('Nain’s garden');
		await site.again();
	},

	// Last: driven by a WebDriver, WebKitGTK forgets what a worker kept once no page of its site is open.
	'Leave hides the page, and Back shows the cover': async (visitor) => {
		await visitor.open(at('about/'));
		await visitor.open(at('plan/'));
		await visitor.tap({ at: 'header [data-leave]' });
		// Nothing answers there; what matters is what this browser shows of ours.
		await visitor.until(
			'it is gone or covered, and on its way elsewhere',
			() =>
				!document.querySelector('[data-app]')?.getClientRects().length &&
				document.documentElement.dataset.left !== 'now'
		);
		await new Promise((resolve) => setTimeout(resolve, 1000)); // no browser goes back in the midst of it
		await visitor.engine.back();
		await visitor.finds('[data-cover] button');
		await visitor.until(
			'nothing of ours shows',
			() =>
				document.querySelector('[data-app]')?.getClientRects().length === 0 &&
				document.title.trim() === '\u200b'
		);
		await visitor.tap({ at: '[data-cover] button' });
		await visitor.finds('main h1');
	}
};
