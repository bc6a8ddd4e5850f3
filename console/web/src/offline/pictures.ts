import { problemOf, Problem } from '@/api/problem'
import { sha256 } from '@/draw/sha256'
import { csrfToken } from '@/api/http'
import { keep } from './store'

/** Long side of a picture that is evidence: plates and dials stay readable, and it goes through a weak network. */
const LONGEST = 1_600
const QUALITY = 0.82

/** Makes a photo smaller, keeps it in the browser and says its SHA-256, which names it from then on. */
export async function takePicture(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return keepPicture(await blobOf(canvas, 'image/jpeg'))
}

export async function keepPicture(blob: Blob): Promise<string> {
  const hash = sha256(new Uint8Array(await blob.arrayBuffer()))
  await keep('pictures', hash, blob)
  return hash
}

export const blobOf = (canvas: HTMLCanvasElement, type: string): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))), type, QUALITY),
  )

/** The address is the hash: sending it twice changes nothing, and the server checks the one against the other. */
export async function sendPicture(hash: string, picture: Blob | undefined): Promise<void> {
  if (!picture) return
  const headers: Record<string, string> = { 'Content-Type': picture.type, 'X-Requested-With': 'XMLHttpRequest' }
  const token = csrfToken()
  if (token) headers['X-XSRF-TOKEN'] = token
  const response = await fetch(`/api/pictures/${hash}`, { method: 'PUT', headers, body: picture, credentials: 'same-origin' }).catch(() => {
    throw new Problem(0, 'unreachable', '')
  })
  if (!response.ok) throw await problemOf(response)
}
