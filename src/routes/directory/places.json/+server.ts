import { json } from '@sveltejs/kit';
import { outcodeTables } from '#lib/content/directory.ts';

export const prerender = true;

export const GET = () => json(outcodeTables());
