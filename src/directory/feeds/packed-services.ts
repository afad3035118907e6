import type { Service, ServiceList } from '#lib/domain/directory/service.ts';
import { PackedLines } from './packed-lines.ts';

/** Services that are packed until they are read: fifty thousand would fill several hundred megabytes. */
export class PackedServices implements ServiceList {
	length = 0;
	private lines = new PackedLines();

	add(service: Service): void {
		this.lines.add(JSON.stringify(service));
		this.length += 1;
	}

	*[Symbol.iterator](): Generator<Service> {
		for (const line of this.lines) yield JSON.parse(line) as Service;
	}
}
