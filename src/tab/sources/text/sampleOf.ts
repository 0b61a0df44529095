/** The lines of a text by which its encoding is found. Pure. */

const MAX_LINES = 60
/** of one line, which may be the whole file */
const MAX_LINE_BYTES = 2048
/** A header stands in one of them. */
const HEAD_LINES = 3

/**
 * The first lines and those with bytes beyond ASCII: a few, however long the text is. In every encoding that is guessed, a line feed is one byte and
 * nothing else.
 */
export function sampleOf(text: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = []
  let foreign = 0
  for (let start = 0, count = 0; start < text.length && foreign < MAX_LINES; count += 1) {
    const feed = text.indexOf(LINE_FEED, start)
    const end = feed < 0 ? text.length : feed + 1
    const isForeign = hasHighByte(text, start, end)
    if (isForeign) foreign += 1
    if (isForeign || count < HEAD_LINES)
      lines.push(text.subarray(start, Math.min(end, start + MAX_LINE_BYTES)))
    start = end
  }
  return joined(lines)
}

const LINE_FEED = 10

function hasHighByte(text: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((text[at] ?? 0) > 0x7f) return true
  return false
}

export function joined(lines: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(lines.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const line of lines) {
    all.set(line, at)
    at += line.length
  }
  return all
}
