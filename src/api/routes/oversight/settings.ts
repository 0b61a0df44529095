import type { Core } from '../../../core/index.ts'
import type { StoredSettings } from '../../../core/model.ts'
import type { CoreWords } from '../../../core/words/words.ts'
import { json } from '../../answers.ts'
import { jsonBody } from '../../bodies.ts'
import {
  settingChanges,
  settingChangesQuery,
  settingsChange,
  storedSettings,
  type StoredSettingsView,
} from '../../contract.ts'
import { authorView, settingChangeView } from './settingViews.ts'
import { route, type Route } from '../../route.ts'

/** What the organisation decides for itself, and what was decided before. */
export const settingsRoutes: Route[] = [
  route({
    name: 'settings',
    method: 'get',
    path: '/api/settings',
    summary: 'Gets the settings of the organisation',
    allow: 'admins',
    answer: json(storedSettings),
    handle: async ({ core, words }) => settingsView(core, await core.settings.stored(), words),
  }),
  route({
    name: 'changeSettings',
    method: 'put',
    path: '/api/settings',
    summary: 'Changes the settings that are named, all or none',
    allow: 'admins',
    body: jsonBody(settingsChange),
    answer: json(storedSettings),
    handle: async ({ core, caller, body: { version, settings }, words }) =>
      settingsView(core, await core.settings.change(caller, version, settings), words),
  }),
  route({
    name: 'settingChanges',
    method: 'get',
    path: '/api/settings/changes',
    summary: 'Lists the changes of settings, newest first, in pages',
    allow: 'admins',
    query: settingChangesQuery,
    answer: json(settingChanges),
    handle: async ({ core, query: { cursor = null, limit }, words }) => {
      const { items, next } = await core.settings.changes({ cursor, limit })
      return { changes: items.map((item) => settingChangeView(item, words)), next }
    },
  }),
]

const settingsView = (
  { settings }: Core,
  { changed, ...stored }: StoredSettings,
  words: CoreWords,
): StoredSettingsView => ({
  ...stored,
  changed: changed && { by: authorView(changed.by, words), at: changed.at.toISOString() },
  installed: settings.installed,
})
