/** `npm run person -- export|delete`: everything that is kept about one person, as a file, or gone. */
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { program } from '../backup/program.ts'
import type { FoundPerson } from '../core/model.ts'
import { openPersonCommand, type PersonCommand } from '../core/privacy/command/openCommand.ts'
import { words } from './words/words.ts'

/** Of `RETENTION_DAYS`, which says how long photos are kept in the page that an export contains. */
const DEFAULT_RETENTION_DAYS = 30

const set = (name: string): string | undefined => process.env[name]?.trim() || undefined
const nameOf = ({ name, userPrincipalName, id }: FoundPerson): string =>
  words('person.name', { name: name ?? '', account: userPrincipalName ?? id })

await program(words('person.usage'), async () => {
  const options = {
    to: { type: 'string' },
    yes: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [verb, who, ...more] = positionals
  const isKnown = verb === 'export' ? values.to !== undefined : verb === 'delete'
  if (values.help || !isKnown || who === undefined || more.length > 0) return words('person.usage')
  const command = await openPersonCommand({
    dataDir: resolve(set('DATA_DIR') ?? '.data'),
    databaseUrl: set('DATABASE_URL') ?? null,
    retentionDays: Number(set('RETENTION_DAYS') ?? DEFAULT_RETENTION_DAYS),
  })
  try {
    const person = await command.find(who)
    if (verb === 'export') return await exported(command, person, resolve(values.to ?? '.'))
    if (!values.yes && !process.stdin.isTTY) return refuse(words('person.delete.unasked'))
    if (!values.yes && !(await isSure(person, who))) return words('person.delete.left')
    return await deleted(command, person)
  } finally {
    await command.close()
  }
})

function refuse(text: string): string {
  process.exitCode = 1
  return text
}

async function exported(command: PersonCommand, person: FoundPerson, to: string): Promise<string> {
  const { path, bytes } = await command.export(person.id, to)
  return words('person.exported', { name: nameOf(person), path, size: words.fileSize(bytes) })
}

async function deleted(command: PersonCommand, person: FoundPerson): Promise<string> {
  const { changes, items, drafts, photos, returns } = await command.delete(person.id)
  const counts = { changes, items, drafts, photos, returns: String(returns) }
  return words('person.deleted', { name: nameOf(person), ...counts })
}

/** Asks twice: for the name that was given, and for a yes. */
async function isSure(person: FoundPerson, who: string): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const first = await asking.question(words('person.ask', { name: nameOf(person), who }))
    if (first.trim().toLowerCase() !== who.trim().toLowerCase()) return false
    const second = await asking.question(words('person.askAgain'))
    return second.trim().toLowerCase() === words('person.yes')
  } finally {
    asking.close()
  }
}
