import type { FoundPerson } from '../model.ts'
import type { CoreWords } from '../words/words.ts'
import type { KeptDays } from './inventory.ts'
import { keptAboutPeople } from './keptAboutPeople.ts'
import type { SectionName } from './records.ts'

/** For programs. */
export const RECORD_FILE = 'record.json'
export const PHOTOS_FOLDER = 'photos'

/** `gone` = photos that were deleted meanwhile. */
export type Counted = SectionName | 'photos' | 'gone'
export type Counts = Map<Counted, number>

interface Summarised {
  person: FoundPerson
  counts: Counts
  days: KeptDays
  at: Date
}

/** The page of an export that people read: what is in it, and what is kept for how long. */
export function readablePage({ person, counts, days, at }: Summarised, words: CoreWords): string {
  const title = words('privacy.export.title', { name: person.name ?? person.id })
  const of = (name: Counted) => ({ count: counts.get(name) ?? 0 })
  const inside = [
    words('privacy.export.count.directory', of('directory')),
    words('privacy.export.count.changes', of('changes')),
    words('privacy.export.count.items', of('items')),
    words('privacy.export.count.drafts', of('drafts')),
    words('privacy.export.count.made', of('changesMade')),
    words('privacy.export.count.photos', of('photos')),
  ]
  const gone = of('gone').count > 0 ? [words('privacy.export.gone', of('gone'))] : []
  const about = words('privacy.export.about', { file: RECORD_FILE, folder: PHOTOS_FOLDER })
  return page(title, [
    tag('h1', title),
    ...[words('privacy.export.made', { date: words.dateTime(at) }), about, ...gone].map((text) =>
      tag('p', text),
    ),
    tag('p', words('privacy.export.microsoft365')),
    tag('h2', words('privacy.export.section')),
    `<ul>${inside.map((text) => tag('li', text)).join('')}</ul>`,
    tag('h2', words('privacy.export.kept')),
    table(words, days),
  ])
}

function table(words: CoreWords, days: KeptDays): string {
  const head = ['what', 'where', 'why', 'howLong'] as const
  const rows = keptAboutPeople(words, days).map((place) =>
    head.map((column) => tag('td', place[column])).join(''),
  )
  const titles = head.map((column) => tag('th', words(`privacy.export.${column}`))).join('')
  return `<table><tr>${titles}</tr>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table>`
}

const page = (title: string, parts: string[]): string => `<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${tag('title', title)}
<style>
body { font: 16px/1.5 'Segoe UI', system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
table { border-collapse: collapse } th, td { border: 1px solid; padding: .4rem; text-align: start; vertical-align: top }
</style></head><body>
${parts.join('\n')}
</body></html>
`

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (each) => escapes[each] ?? each)
const tag = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`
