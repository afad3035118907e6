export type Words = Readonly<Record<string, string>>;

/** What a press asks for. */
export interface Presses {
	toggle: () => void;
	step: (by: 1 | -1) => void;
}

/** The row of buttons, or where nothing can be read the sentence that says so. */
export function makeBar(words: Words, trouble: string | undefined, presses: Presses) {
	const element = document.createElement('section');
	element.className = 'aloud row no-print';
	element.setAttribute('aria-label', words['listen'] ?? '');
	if (trouble !== undefined) {
		const said = document.createElement('p');
		said.className = 'small';
		said.textContent = trouble;
		element.append(said);
		return { element, show: () => undefined };
	}
	const button = (text: string | undefined, press: () => void) => {
		const made = document.createElement('button');
		made.className = 'link';
		made.type = 'button';
		made.textContent = text ?? '';
		made.addEventListener('click', press);
		element.append(made);
		return made;
	};
	const toggle = button(words['listen'], presses.toggle);
	const steps = [
		button(words['before'], () => presses.step(-1)),
		button(words['next'], () => presses.step(1))
	];
	const hint = document.createElement('p');
	hint.className = 'small soft';
	hint.textContent = words['tap'] ?? '';
	element.append(hint);
	const show = (reading: boolean) => {
		toggle.textContent = (reading ? words['stop'] : words['listen']) ?? '';
		for (const step of steps) step.hidden = !reading;
		hint.hidden = reading;
	};
	show(false);
	return { element, show };
}
