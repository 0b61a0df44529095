/** What Windows, the strictest, forbids in names, and what would lead into another folder. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/gu
/** They change the order in which a name is shown, so that `exe.gpj` looks like `jpg.exe`. */
const directions = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
/** Devices of Windows, whatever type is put behind them, and a folder that macOS leaves in archives. */
const reserved = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³]|__macosx)(\.|$)/iu
/** File systems take 255 bytes; a number, a file type and what unpacking programs add have to fit as well. */
const MAX_BYTES = 200

/**
 * A text as one part of a path, as any file system takes it and as importing finds it: no hidden file, and never `..`. Empty
 * if nothing is left of it.
 */
export function safeName(text: string): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(directions, '')
    .replace(/\s+/gu, ' ')
    .replace(forbidden, '_')
  const name = withoutEnds(upToBytes(withoutEnds(clean)))
  return reserved.test(name) ? `_${name}` : name
}

/** Windows drops dots and spaces at the end; a dot at the start hides a file. */
const withoutEnds = (text: string): string => {
  const start = text.search(/[^. ]/u)
  if (start < 0) return ''
  let end = text.length
  while (/[. ]/u.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** Cut between two characters. */
function upToBytes(text: string): string {
  let bytes = 0
  let end = 0
  for (const { segment } of graphemes.segment(text)) {
    bytes += new TextEncoder().encode(segment).length
    if (bytes > MAX_BYTES) return text.slice(0, end)
    end += segment.length
  }
  return text
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
