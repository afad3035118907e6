import type { Snippet } from 'svelte';
import type { GoalDraft } from '#lib/draft/goal-draft.svelte.ts';
import type { GoalChange } from '#lib/domain/goal/changes.ts';
import type { Goal } from '#lib/domain/goal/goal.ts';
import type { Notice } from '#lib/ui/notice.svelte.ts';
import type { LifeArea } from './life-area.ts';

/** What the screens of an open goal are made of and can do; each takes what it needs. */
export interface Opened {
	goal: Goal;
	data: { areas: readonly LifeArea[]; guides: readonly { id: string; label: string }[] };
	draft: GoalDraft;
	change: (change: GoalChange) => void;
	/** The person's own ISO day. */
	today: string;
	screen: string | undefined;
	/** Opens a goal, or one of its screens; without an id, the list. */
	go: (open?: string, screen?: string) => void;
	/** Puts a goal under way, or asks for room. */
	start: (id: string) => Promise<void>;
	remove: (id: string) => void;
	/** What is said about saving. */
	saved: Snippet;
	notice: Notice;
	/** Says what was done, at the head of the goal it was done to. */
	tell: (id: string, key: string, undo?: () => void) => void;
}
