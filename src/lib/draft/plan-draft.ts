import { putEntry, type PlanEntry, type PlanPart } from '#lib/domain/plan/plan.ts';
import { PLAN } from '#lib/db/plans.ts';
import { isSame } from './pending.ts';
import { PartsDraft } from './parts-draft.svelte.ts';

/** The safety plan. A change of one line touches that line; one of their order or of several holds on any. */
export const planDraft = (): PartsDraft<PlanPart> =>
	new PartsDraft(PLAN, (to, part) => {
		const after = to(part);
		const find = ({ entries }: PlanPart, id: string) => entries.find((one) => one.id === id);
		const ids = [...new Set([...part.entries, ...after.entries].map(({ id }) => id))];
		const [id, ...others] = ids.filter((one) => !isSame(find(part, one), find(after, one)));
		if (id === undefined || others.length > 0) return { write: to };
		return {
			part: id,
			read: (now) => find(now, id),
			write: (now, agreed) => (agreed ? putEntry(agreed as PlanEntry) : to)(now)
		};
	});
