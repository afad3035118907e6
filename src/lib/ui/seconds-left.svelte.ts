/** Counts whole seconds down by the device's own clock, so that a sleeping tab loses none. */
export class SecondsLeft {
	left = $state(0);
	going = $state(false);
	over = $state(false);
	#end = 0;
	#beat: ReturnType<typeof setInterval> | undefined;

	/** Seconds. */
	start(seconds: number) {
		this.left = seconds;
		this.over = false;
		this.carryOn();
	}

	carryOn() {
		this.#end = performance.now() + this.left * 1000;
		this.going = true;
		clearInterval(this.#beat);
		this.#beat = setInterval(() => {
			this.left = Math.max(0, Math.ceil((this.#end - performance.now()) / 1000));
			if (this.left > 0) return;
			this.stop();
			this.over = true;
		}, 200);
	}

	/** Holds; `carryOn` goes on from here. */
	stop() {
		clearInterval(this.#beat);
		this.going = false;
	}
}

/** Seconds as a clock shows them: 125 is 2:05. */
export const asClock = (seconds: number): string =>
	`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
