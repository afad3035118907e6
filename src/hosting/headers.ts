import { receiverOrigin } from './receiver-origin.ts';

// Besides its own site a page may talk to the one receiver of requests.
const connect = ['connect-src', "'self'", receiverOrigin(process.env)].filter(Boolean).join(' ');

// The page's own policy, with its script hashes, is a meta tag that the build writes. This header
// policy is met together with it, so it names no script-src, style-src or default-src.
const pagePolicy = [
	"base-uri 'none'",
	connect,
	"font-src 'self'",
	"form-action 'none'",
	"frame-ancestors 'none'",
	"frame-src 'none'",
	"img-src 'self' data:",
	"manifest-src 'self'",
	"media-src 'none'",
	"object-src 'none'",
	"worker-src 'self'"
];

// A worker does not inherit the page's meta policy, so it gets a whole one of its own.
const workerPolicy = [
	"default-src 'none'",
	"script-src 'self'",
	"connect-src 'self'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'"
];

// The worker that makes a key of a passphrase is told the passphrase: it may ask for nothing and
// begin nothing. It names no script-src, because Safari before 16 would stop WebAssembly by one.
const keyWorkerPolicy = [
	"connect-src 'none'",
	"frame-ancestors 'none'",
	"worker-src 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'"
];

// Sharing and copying stay as the browser has them: a person may pass a page on.
const switchedOff = [
	'accelerometer',
	'autoplay',
	'camera',
	'display-capture',
	'encrypted-media',
	'fullscreen',
	'gamepad',
	'geolocation',
	'gyroscope',
	'hid',
	'idle-detection',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'picture-in-picture',
	'screen-wake-lock',
	'serial',
	'storage-access',
	'usb',
	'window-management',
	'xr-spatial-tracking'
];

// A lock may be opened by the screen lock of a device, and the desk signs in: on the site itself alone.
const own = ['publickey-credentials-create', 'publickey-credentials-get'];

const everywhere = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': [
		...switchedOff.map((feature) => `${feature}=()`),
		...own.map((feature) => `${feature}=(self)`)
	].join(', '),
	'Referrer-Policy': 'no-referrer',
	'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY'
};

// The team's page is found by nobody and stays in no cache.
const desk = '/desk/';
const deskHeaders = { 'X-Robots-Tag': 'noindex, nofollow', 'Cache-Control': 'no-store' };

const worker = '/service-worker.js';
const hashed = '/_app/immutable/';
const keyWorker = `${hashed}workers/`;
const fresh = 'no-cache';
const forEver = 'public, max-age=31536000, immutable';

function policyOf(path: string): string[] {
	if (path === worker) return workerPolicy;
	return path.startsWith(keyWorker) ? keyWorkerPolicy : pagePolicy;
}

/** The headers of a path such as `/en/about/`, with or without the file being there. */
export function headersFor(path: string): Record<string, string> {
	return {
		...everywhere,
		'Content-Security-Policy': policyOf(path).join('; '),
		'Cache-Control': path.startsWith(hashed) ? forEver : fresh,
		...(path.startsWith(desk) && deskHeaders)
	};
}

/**
 * The same as text for hosts that read a `_headers` file. `paths` are the parts of the site that
 * change, such as `/en/*`: hosts join repeated headers with a comma, so rules that set
 * Cache-Control must not overlap.
 */
export function headersFile(paths: readonly string[]): string {
	const rules: [string, Record<string, string>][] = [
		['/*', { ...everywhere, 'Content-Security-Policy': pagePolicy.join('; ') }],
		[`${hashed}*`, { 'Cache-Control': forEver }],
		...paths.map((path): [string, Record<string, string>] => [
			path,
			path.startsWith(desk) ? deskHeaders : { 'Cache-Control': fresh }
		]),
		[`${keyWorker}*`, { 'Content-Security-Policy': keyWorkerPolicy.join('; ') }],
		[worker, { 'Content-Security-Policy': workerPolicy.join('; ') }]
	];
	return rules
		.map(([path, headers]) => {
			const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
			return [path, ...lines, ''].join('\n');
		})
		.join('\n');
}
