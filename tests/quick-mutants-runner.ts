import { appendFileSync, readFileSync } from 'node:fs';
import { TestRunner, type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite } from 'vitest';

const { MUTANTS_LOG: log = '', MUTANTS_MS: longest = '60' } = process.env;

/** What the instrumented code looks at, and where it counts. */
type Switch = {
	activeMutant?: string | undefined;
	hitCount?: number | undefined;
	hitLimit?: number;
	currentTestId?: string | undefined;
	mutantCoverage: {
		static: Record<string, number>;
		perTest: Record<string, Record<string, number>>;
	};
};
const shared = globalThis as { __stryker__?: Switch; mutantsNoticed?: Set<string> };
const mutants = (shared.__stryker__ ??= { mutantCoverage: { static: {}, perTest: {} } });
const noticed = (shared.mutantsNoticed ??= new Set(
	[...readFileSync(log, 'utf8').matchAll(/^noticed (\d+)$/gm)].map(([, id]) => id ?? '')
));
const say = (...words: string[]) => appendFileSync(log, `${words.join(' ')}\n`);

const TEST = 'now';
/** The hook of mutants-setup.ts has been asked already whether this test is for mutants. */
const isSetup = (hook: unknown) => String(hook).includes('NOT_FOR_MUTANTS');
type Hook = (context: unknown, suite: RunnerTestSuite) => unknown;

/** The suites that a test stands in, the outermost first. */
function suitesOf({ suite, file }: RunnerTestCase): RunnerTestSuite[] {
	const inner: RunnerTestSuite[] = [];
	for (let one = suite; one && one !== file; one = one.suite) inner.unshift(one);
	return [file, ...inner];
}

/** One test, run again and again with one mutant after another. */
class Repeated {
	readonly #test: RunnerTestCase;
	readonly #body: () => unknown;

	constructor(test: RunnerTestCase) {
		this.#test = test;
		this.#body = TestRunner.getTestFn(test);
	}

	async #hooks(name: 'beforeEach' | 'afterEach'): Promise<Hook[]> {
		const suites = suitesOf(this.#test);
		const after: Hook[] = [];
		for (const suite of name === 'beforeEach' ? suites : suites.toReversed())
			for (const hook of TestRunner.getSuiteHooks(suite)[name] as Hook[]) {
				const cleanUp = isSetup(hook) ? undefined : await hook(this.#test.context, suite);
				if (typeof cleanUp === 'function') after.push(cleanUp as Hook);
			}
		return after;
	}

	/** How often each mutant's place is come by; the milliseconds that the test took. */
	async first(): Promise<{ hits: Record<string, number>; took: number }> {
		delete mutants.mutantCoverage.perTest[TEST];
		Object.assign(mutants, { activeMutant: undefined, hitCount: undefined, currentTestId: TEST });
		const begun = Date.now();
		await this.#body();
		const took = Date.now() - begun;
		// Once more with what goes before it, since mutants stand there as well.
		if (took < Number(longest)) await this.passes(undefined, 10_000);
		mutants.currentTestId = undefined;
		return { hits: { ...mutants.mutantCoverage.perTest[TEST] }, took };
	}

	/** Whether it passes with a mutant within so many milliseconds. */
	async passes(mutant: string | undefined, most: number, hits = Infinity): Promise<boolean> {
		await this.#hooks('afterEach').catch(() => []);
		Object.assign(mutants, { activeMutant: mutant, hitCount: 0, hitLimit: hits * 20 + 200 });
		let timer: NodeJS.Timeout | undefined;
		try {
			const after = await this.#hooks('beforeEach');
			const late = new Promise((_, reject) => {
				timer = setTimeout(reject, most, new Error('It takes too long.'));
			});
			await Promise.race([(async () => this.#body())(), late]);
			for (const cleanUp of after) await cleanUp(this.#test.context, this.#test.file);
			return true;
		} catch {
			return false;
		} finally {
			clearTimeout(timer);
			Object.assign(mutants, { activeMutant: undefined, hitCount: undefined });
		}
	}
}

/** Takes the mutants that each test comes by, and says in a file what became of them. */
export default class MutantsRunner extends TestRunner {
	async runTask(test: RunnerTestCase) {
		const repeated = new Repeated(test);
		const { hits, took } = await repeated.first();
		for (const id of Object.keys(hits)) say('reached', id);
		// The next round has time for it, and fewer mutants left.
		if (took > Number(longest)) return;
		for (const [id, count] of Object.entries(hits)) {
			if (noticed.has(id)) continue;
			say('trying', id);
			if (await repeated.passes(id, 2000 + took * 10, count)) continue;
			// A test that fails without a mutant as well says nothing more of any.
			if (!(await repeated.passes(undefined, 20_000))) return;
			noticed.add(id);
			say('noticed', id);
		}
	}

	override onAfterRunFiles(files: RunnerTestFile[]) {
		super.onAfterRunFiles(files);
		for (const id of Object.keys(mutants.mutantCoverage.static)) say('loaded', id);
	}
}
