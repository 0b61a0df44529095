/** What an import may be called, from where its files come from. Pure. */
import { LIMITS } from '../../../api/contract/limits.ts'
import { words } from '../../words/words.ts'
import { commonFolder } from '../../review/folder.ts'

/** Folders that cameras, phones and systems make: they say nothing about the photos in them. */
const saysNothing =
  /^(dcim|camera|camera roll|downloads?|desktop|documents|pictures|photos|images|img|export|new folder( \(\d+\))?|\d{3}[a-z_]{2,5}\d*)$/i
const HAS_YEAR = /(^|\D)(19|20)\d\d(\D|$)/

/** "Year 7, September 2026": the innermost folder or ZIP file that all files share, else the first list, and the month. */
export function proposeName(names: readonly string[], lists: readonly string[], now: Date): string {
  const source = [...commonFolder(names).split('/').toReversed(), ...lists.map(withoutExtension)]
    .map(inWords)
    .find((each) => /\p{L}|\p{N}/u.test(each) && !saysNothing.test(each))
  const month = words.month(now)
  if (source === undefined)
    return shortened(words('addPhotos.name.none', { date: words.date(now) }))
  if (HAS_YEAR.test(source)) return shortened(source)
  const room = LIMITS.MAX_RUN_NAME_LENGTH - words('addPhotos.name.of', { source: '', month }).length
  return shortened(words('addPhotos.name.of', { source: shortened(source, room), month }))
}

const inWords = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[\s_\p{Cc}]+/gu, ' ')
    .trim()

const withoutExtension = (name: string): string =>
  (name.split('/').at(-1) ?? name).replace(/\.[a-z]{3,4}$/i, '')

/** To whole characters, as the API counts their length. */
function shortened(name: string, length: number = LIMITS.MAX_RUN_NAME_LENGTH): string {
  let short = ''
  for (const character of name) {
    if (short.length + character.length > length) break
    short += character
  }
  return short.trim()
}
