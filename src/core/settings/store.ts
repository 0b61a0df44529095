import { and, desc, eq, lt, sql } from 'drizzle-orm'
import * as z from 'zod'
import { AppError } from '../errors.ts'
import type {
  Page,
  Principal,
  SettingChange,
  Settings,
  StoredSettings,
  WantedSettings,
} from '../model.ts'
import type { Database } from '../store/database.ts'
import { settingChanges, settings } from '../store/schema.ts'
import { actorName } from '../words/actorName.ts'
import { changedSettings, invalidSettings } from './rules.ts'

const DAY_MS = 24 * 3_600_000
const cursorSchema = z.string().regex(/^\d{1,15}$/)

/** @param installed what holds where nothing was chosen */
export async function readSettings(db: Database, installed: Settings): Promise<StoredSettings> {
  const [row] = await db.select().from(settings)
  if (!row) return { settings: installed, version: 0, changed: null }
  const { version, chosen, changedAt: at, changedById: id, changedByName: name } = row
  return { settings: { ...installed, ...chosen }, version, changed: { by: { id, name }, at } }
}

/**
 * Changes settings, with a row of the history for each. What is wanted as it is already changes nothing.
 * @throws AppError `setting_invalid`, `settings_changed`
 */
export async function changeSettings(
  db: Database,
  installed: Settings,
  by: Principal,
  { version, wanted }: { version: number; wanted: WantedSettings },
): Promise<StoredSettings> {
  const invalid = invalidSettings(wanted)
  if (invalid.length > 0) throw new AppError('setting_invalid', { fields: invalid })
  return db.transaction(async (tx) => {
    const before = await readSettings(tx, installed)
    if (before.version !== version) throw changedBy(before)
    const names = changedSettings(before.settings, wanted)
    if (names.length === 0) return before
    const picked = Object.fromEntries(names.map((name) => [name, wanted[name]]))
    if (!(await store(tx, by, version, picked))) throw changedBy(await readSettings(tx, installed))
    const after = await readSettings(tx, installed)
    const actor = { actorId: by.id, actorName: by.name, version: after.version }
    await tx.insert(settingChanges).values(
      names.map((name) => ({
        ...actor,
        name,
        before: before.settings[name],
        after: after.settings[name],
      })),
    )
    return after
  })
}

/** False if somebody else was faster. */
async function store(
  tx: Database,
  { id, name }: Principal,
  version: number,
  picked: Partial<Settings>,
): Promise<boolean> {
  const who = { changedById: id, changedByName: name }
  const rows = await tx
    .insert(settings)
    .values({ version: version + 1, chosen: picked, ...who })
    .onConflictDoUpdate({
      target: settings.id,
      set: {
        version: version + 1,
        chosen: sql`${settings.chosen} || ${JSON.stringify(picked)}::jsonb`,
        changedAt: sql`now()`,
        ...who,
      },
      setWhere: eq(settings.version, version),
    })
    .returning({ id: settings.id })
  return rows.length > 0
}

function changedBy({ changed }: StoredSettings): AppError {
  if (!changed) return new AppError('settings_changed')
  const { by, at } = changed
  const age = Date.now() - at.getTime()
  return new AppError('settings_changed', {
    sentence: (words) => {
      const name = actorName(by.name, words)
      return age < DAY_MS
        ? words('settings.changedAgo', { name, duration: words.duration(age) })
        : words('settings.changedOn', { name, date: words.date(at) })
    },
  })
}

/** @throws AppError `invalid_request` for a cursor that is not one of ours */
export async function settingHistory(
  db: Database,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<Page<SettingChange>> {
  const read = cursor === null ? null : cursorSchema.safeParse(cursor)
  if (read?.success === false) throw new AppError('invalid_request', { detail: 'cursor' })
  const rows = await db
    .select()
    .from(settingChanges)
    .where(and(read ? lt(settingChanges.id, Number(read.data)) : undefined))
    .orderBy(desc(settingChanges.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const next = rows.length > limit ? String(shown.at(-1)?.id) : null
  return { items: shown.map(toChange), next }
}

const toChange = ({
  id,
  actorId,
  actorName,
  ...change
}: typeof settingChanges.$inferSelect): SettingChange => ({
  ...change,
  id: String(id),
  by: { id: actorId, name: actorName },
})
