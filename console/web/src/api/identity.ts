/** A random id. `crypto.randomUUID` exists only on secure origins; an inner network may serve plain HTTP. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Makes a repeated POST harmless: the server carries out each key once. */
export const idempotent = () => ({ 'Idempotency-Key': randomId() })
