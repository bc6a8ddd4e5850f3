/** A small cupboard in the browser that outlives the page: tasks to work on without a network, and work not yet sent. */

const NAME = 'vigil'
const SHELVES = ['tasks', 'queue', 'drafts', 'pictures'] as const
export type Shelf = (typeof SHELVES)[number]

let opened: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => SHELVES.forEach((shelf) => request.result.createObjectStore(shelf))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no IndexedDB'))
  })
  return opened
}

async function run<T>(shelf: Shelf, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await database()
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(shelf, mode)
    const request = work(transaction.objectStore(shelf))
    // what was written counts only when the transaction is through
    transaction.oncomplete = () => resolve(request.result)
    transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB refused'))
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB is full'))
  })
}

/** Vue's proxies cannot be cloned into the database; what is kept is plain data. */
const plain = <T>(value: T): T => (value instanceof Blob ? value : (JSON.parse(JSON.stringify(value)) as T))

export const keep = (shelf: Shelf, key: string, value: unknown) => run(shelf, 'readwrite', (store) => store.put(plain(value), key))
export const fetchKept = <T>(shelf: Shelf, key: string) => run<T | undefined>(shelf, 'readonly', (store) => store.get(key) as IDBRequest<T | undefined>)
export const everything = <T>(shelf: Shelf) => run<T[]>(shelf, 'readonly', (store) => store.getAll() as IDBRequest<T[]>)
export const discard = (shelf: Shelf, key: string) => run(shelf, 'readwrite', (store) => store.delete(key))

/** At log-out nothing of the district stays on the device; unsent work does, or it would be lost. */
export const forgetTasks = () => run('tasks', 'readwrite', (store) => store.clear())
