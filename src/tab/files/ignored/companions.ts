/** What a camera, a phone or an export writes beside a picture, which is no rival of it. Pure. */
import { cameraExtension, pictureExtension, rawExtension, videoExtension } from '../extensions.ts'
import type { LocalFile } from '../localFile.ts'
import type { BesideKind } from './ignored.ts'

/** Spoken remarks of cameras, and facts whose name Google Takeout has cut off. */
const noteExtension = /\.(?:json|wav)$/iu

function companionKind(name: string): BesideKind | null {
  if (rawExtension.test(name)) return 'raw'
  if (videoExtension.test(name)) return 'video'
  return noteExtension.test(name) ? 'sidecar' : null
}

/** Photographers hand in `RAW/ana.nef` and `JPEG/ana.jpg`. */
const formatFolder =
  /^(?:(?:camera )?raws?|nef|cr[23]|arw|dng|orf|raf|rw2|jpe?gs?|heic|videos?|movies?)$/u

/** The same for a picture and for what is beside it, whatever the case and the kinds of both. */
function stemOf(path: string): string {
  const parts = path.normalize('NFC').toLowerCase().split('/')
  let last = parts.pop() ?? ''
  last = last.replace(noteExtension, '')
  while (cameraExtension.test(last)) last = last.replace(cameraExtension, '')
  return [...parts.filter((part) => !formatFolder.test(part)), last].join('/')
}

/** The files without those beside a picture of the same name, and these by path. */
export function withoutCompanions(files: readonly LocalFile[]): {
  files: LocalFile[]
  companions: Map<string, BesideKind>
} {
  const companions = new Map<string, BesideKind>()
  if (!files.some(({ name }) => companionKind(name))) return { files: [...files], companions }
  const pictures = new Set(
    files.flatMap(({ name }) => (pictureExtension.test(name.toLowerCase()) ? stemOf(name) : [])),
  )
  const others = files.filter(({ name }) => {
    const kind = companionKind(name)
    if (!kind || !pictures.has(stemOf(name))) return true
    companions.set(name, kind)
    return false
  })
  return { files: others, companions }
}
