import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A database and how it comes to be. */
interface DatabaseKind<S extends DBSchema> {
  readonly name: string;
  readonly version: number;
  /** Makes what is new since version `from`; 0 for a database that was not there. */
  readonly upgrade: (db: IDBPDatabase<S>, from: number) => void;
  /**
   * All in it is made from elsewhere. Where a later version was here and the reader went back, the database would never
   * open again: it is replaced then.
   */
  readonly isReplaceable: boolean;
}

/** One connection per context; forgotten when the browser closes it, so that the next call opens a new one. */
export class DatabaseConnection<S extends DBSchema> {
  readonly #kind: DatabaseKind<S>;
  #connection: Promise<IDBPDatabase<S>> | undefined;

  constructor(kind: DatabaseKind<S>) {
    this.#kind = kind;
  }

  open(): Promise<IDBPDatabase<S>> {
    this.#connection ??= this.#openOrReplace();
    this.#connection.catch(() => {
      this.#connection = undefined;
    });
    return this.#connection;
  }

  /**
   * After a write that failed: the next call opens a new connection. In Firefox one that ran into a full disk takes
   * nothing any more, not even when there is room again (measured).
   */
  drop(): void {
    void this.#connection?.then(
      (db) => {
        db.close();
      },
      () => undefined,
    );
    this.#connection = undefined;
  }

  /** The way out of a database that cannot be opened. All that it holds is lost. */
  async delete(): Promise<void> {
    this.drop();
    await deleteDB(this.#kind.name);
  }

  async #openOrReplace(): Promise<IDBPDatabase<S>> {
    try {
      return await this.#openNow();
    } catch (error) {
      const isNewer = error instanceof DOMException && error.name === 'VersionError';
      if (!isNewer || !this.#kind.isReplaceable) throw error;
      await deleteDB(this.#kind.name);
      return this.#openNow();
    }
  }

  #openNow(): Promise<IDBPDatabase<S>> {
    const { name, version, upgrade } = this.#kind;
    return openDB<S>(name, version, {
      upgrade: (db, from) => {
        upgrade(db, from);
      },
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        this.#connection = undefined;
      },
      terminated: () => {
        this.#connection = undefined;
      },
    });
  }
}
