const text: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8'
};

const binary: Record<string, string> = {
	'.bin': 'application/octet-stream',
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.wasm': 'application/wasm',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2'
};

/** The Content-Type of a file ending such as `.html`; undefined for what is not served. */
export function mediaType(ending: string): string | undefined {
	return text[ending] ?? binary[ending];
}

/** Whether files with this ending are worth compressing. */
export function isText(ending: string): boolean {
	return ending in text || ending === '.wasm' || ending === '.bin';
}
