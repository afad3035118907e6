import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
	SqliteAdapter,
	SqliteIntrospector,
	SqliteQueryCompiler,
	type CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	type Driver,
	type QueryResult
} from 'kysely';

// Before 3.51.3 a reset of the write-ahead log could corrupt a database: https://sqlite.org/wal.html
const OLDEST = [3, 51, 3];
const MAX_STATEMENTS = 200;
/** Name of the database below DATA_DIR. */
export const DATABASE_FILE = 'receiver.sqlite';

/** Kysely's view of Node's own SQLite; `path` is a file, whose folder is made. Throws when SQLite is too old. */
export function nodeSqlite(path: string): Dialect {
	return {
		createAdapter: () => new SqliteAdapter(),
		createDriver: () => new NodeSqliteDriver(path),
		createIntrospector: (db) => new SqliteIntrospector(db),
		createQueryCompiler: () => new SqliteQueryCompiler()
	};
}

function open(path: string): DatabaseSync {
	mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
	const database = new DatabaseSync(path, { timeout: 5000 });
	// Its log and its index take the same rights.
	chmodSync(path, 0o600);
	for (const pragma of [
		'journal_mode = WAL',
		'synchronous = FULL',
		// In pages: a rush of requests is moved into the database in fewer, larger steps.
		'wal_autocheckpoint = 4000',
		'secure_delete = ON',
		'foreign_keys = ON'
	])
		database.exec(`PRAGMA ${pragma}`);
	const row = database.prepare('SELECT sqlite_version() AS version').get();
	refuseTooOld(String(row?.version));
	return database;
}

/** Throws one plain sentence for a version of SQLite that could corrupt a database. */
export function refuseTooOld(text: string): void {
	const version = text.split('.').map(Number);
	const at = OLDEST.findIndex((part, index) => version[index] !== part);
	if (at >= 0 && (version[at] ?? 0) < (OLDEST[at] ?? 0))
		throw new Error(`SQLite ${text} is too old: ${OLDEST.join('.')} is needed.`);
}

class NodeSqliteDriver implements Driver {
	readonly #path: string;
	#connection: NodeSqliteConnection | undefined;
	// One connection, handed from one unit of work to the next.
	#turn: Promise<void> = Promise.resolve();
	#done: () => void = () => {};

	constructor(path: string) {
		this.#path = path;
	}

	async init() {
		this.#connection = new NodeSqliteConnection(open(this.#path));
	}

	async acquireConnection() {
		const before = this.#turn;
		const { promise, resolve } = Promise.withResolvers<void>();
		this.#turn = promise;
		await before;
		this.#done = resolve;
		if (!this.#connection) throw new Error('The database is closed.');
		return this.#connection;
	}

	async releaseConnection() {
		this.#done();
	}

	async beginTransaction(connection: NodeSqliteConnection) {
		connection.exec('BEGIN IMMEDIATE');
	}

	async commitTransaction(connection: NodeSqliteConnection) {
		connection.exec('COMMIT');
	}

	async rollbackTransaction(connection: NodeSqliteConnection) {
		connection.exec('ROLLBACK');
	}

	async destroy() {
		this.#connection?.close();
		this.#connection = undefined;
	}
}

class NodeSqliteConnection implements DatabaseConnection {
	readonly #database: DatabaseSync;
	readonly #statements = new Map<string, StatementSync>();

	constructor(database: DatabaseSync) {
		this.#database = database;
	}

	exec(text: string) {
		this.#database.exec(text);
	}

	close() {
		this.#database.close();
	}

	#prepare(text: string): StatementSync {
		const known = this.#statements.get(text);
		if (known) return known;
		if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear();
		const statement = this.#database.prepare(text);
		this.#statements.set(text, statement);
		return statement;
	}

	async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
		const statement = this.#prepare(sql);
		const values = parameters as SQLInputValue[];
		if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] };
		const { changes } = statement.run(...values);
		return { rows: [], numAffectedRows: BigInt(changes) };
	}

	async *streamQuery<Row>({ sql, parameters }: CompiledQuery) {
		for (const row of this.#prepare(sql).iterate(...(parameters as SQLInputValue[])))
			yield { rows: [row as Row] };
	}
}
