import { cardCode, type Giver } from '#lib/domain/card/card.ts';
import type { Start, StartKind } from '#lib/content/starts.ts';
import type { Paper } from './paper.ts';

/** A card under way. Nothing of it is kept: the next one begins anew. */
export class Making {
	giver = $state<Giver>('gp');
	/** Printed only. */
	name = $state('');
	kind = $state<StartKind>('today');
	/** Keys by kind, so that changing the kind and back loses nothing. */
	chosen = $state<Partial<Record<StartKind, string>>>({});
	area = $state('');
	/** A language, or null for all of them. */
	language = $state<string | null>(null);
	paper = $state<Paper>('a6');
	printStart = $state(false);
	/** Known only where the page is opened. */
	origin = $state('');

	#starts: readonly Pick<Start, 'key' | 'kind' | 'label'>[];
	ofKind = $derived.by(() => this.#starts.filter(({ kind }) => kind === this.kind));
	start = $derived(this.chosen[this.kind] ?? this.ofKind[0]?.key ?? 'today');
	code = $derived(cardCode({ giver: this.giver, start: this.start, area: this.area || null }));

	constructor(starts: readonly Pick<Start, 'key' | 'kind' | 'label'>[], language: string) {
		this.#starts = starts;
		this.language = language;
	}

	addressIn(language: string): string {
		return `${this.origin}/${language}/card/#${this.code}`;
	}
}
