import { sha256 } from './sha256'

const encoder = new TextEncoder()

/** SHA-256 over texts, each preceded by its length in bytes as four bytes, so that no text can run into the next. */
export function digest(texts: readonly string[]): string {
  const parts = texts.map((text) => encoder.encode(text))
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const part of parts) {
    view.setUint32(at, part.length)
    bytes.set(part, at + 4)
    at += 4 + part.length
  }
  return sha256(bytes)
}
