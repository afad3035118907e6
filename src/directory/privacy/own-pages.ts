import { isSurname } from './joined-names.ts';
import { isGivenName, type Own } from './own-words.ts';

// The whole number of a chat, and the pages that people have of themselves.
const CHAT = /(?:wa\.me\/|whatsapp\.com\/\S*?phone=)(?:\+|%2b)?(\d{9,15})/i;
const PROFILE =
	/(?:linkedin\.com\/in\/|(?:facebook|fb|instagram|twitter|x|tiktok|threads)\.(?:com|net)\/@?)([\p{L}\p{N}._-]{3,60})/iu;

/** The number, digits only, that an address on the web opens a chat with; null for none. */
export const chatNumber = (url: string): string | null => CHAT.exec(url)?.[1] ?? null;

/** Whether an address on the web is the page of a person rather than of the service. */
export function isPersonsPage(url: string, own: Own): boolean {
	const parts =
		PROFILE.exec(url)?.[1]
			?.split(/[^\p{L}]+/u)
			.filter(Boolean) ?? [];
	if (parts.some((part) => own.words.has(part.toLowerCase()))) return false;
	if (/linkedin\.com\/in\//i.test(url)) return true;
	return parts.length > 1 && parts.some((part) => isGivenName(part) || isSurname(part));
}

const ADDRESS =
	/(?:https?:\/\/)?(?:[\w-]+\.)*(?:linkedin|facebook|fb|instagram|twitter|x|tiktok|threads)\.(?:com|net)\/[^\s)"'<>,]{3,80}/giu;

/** A text with the addresses of people's own pages made `[…]`, and how many there were. */
export function withoutPages(text: string, own: Own): { text: string; found: number } {
	let found = 0;
	const less = text.replace(ADDRESS, (url) => {
		if (!isPersonsPage(url, own)) return url;
		found += 1;
		return '[…]';
	});
	return { text: less, found };
}
