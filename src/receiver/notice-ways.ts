import { spawn } from 'node:child_process';
import type { Way } from './notice-settings.ts';
import type { NoticeWords } from './notice-words.ts';

const PATIENCE = 20_000;

/** Sends one notice one way; rejects when it did not go. */
export async function sendBy(
	{ kind, to }: Way,
	notice: NoticeWords,
	{ smtp, from }: { smtp: string | null; from: string }
): Promise<void> {
	if (kind === 'mail') return mail(to, notice, smtp ?? '', from);
	return kind === 'webhook' ? post(to, notice) : run(to, notice);
}

async function mail(to: string, { subject, text }: NoticeWords, smtp: string, from: string) {
	// Asked for when there is something to send: whoever sends a request need not wait for it.
	const { createTransport } = await import('nodemailer');
	const transport = createTransport({
		url: smtp,
		connectionTimeout: PATIENCE,
		greetingTimeout: PATIENCE,
		socketTimeout: PATIENCE
	});
	try {
		await transport.sendMail({ from, to, subject, text });
	} finally {
		transport.close();
	}
}

async function post(to: string, { subject, text, told }: NoticeWords) {
	const answer = await fetch(to, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ ...told, subject, text }),
		redirect: 'error',
		signal: AbortSignal.timeout(PATIENCE)
	});
	await answer.body?.cancel();
	if (!answer.ok) throw new Error(`The webhook answered ${answer.status}.`);
}

/** The program gets the subject as its one argument and the text on its standard input. */
function run(program: string, { subject, text }: NoticeWords): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, [subject], {
			stdio: ['pipe', 'ignore', 'ignore'],
			timeout: PATIENCE
		});
		child.once('error', reject);
		child.once('close', (code) =>
			code === 0 ? resolve() : reject(new Error(`The program ended with ${code}.`))
		);
		// A program that doesn't read is no failure.
		child.stdin.on('error', () => {});
		child.stdin.end(text);
	});
}
