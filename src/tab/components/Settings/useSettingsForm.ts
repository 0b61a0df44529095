import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StoredSettingsView } from '../../../api/contract.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'
import {
  changedNames,
  enteredOf,
  readEntered,
  settingNames,
  type Entered,
  type SettingName,
} from './settings.ts'

export type SettingsForm = ReturnType<typeof useSettingsForm>

/** What somebody else has changed since the reader began. */
interface Theirs {
  by: string
  names: SettingName[]
}

/**
 * The settings, and what the reader has typed over them. What is stored stays as it was when they began to type, so that
 * what somebody else has changed since is found out when it is saved, and shown before it is saved again.
 */
export function useSettingsForm() {
  const { client } = useServices()
  const query = useQuery({ queryKey: queryKeys.settings(), queryFn: client.settings })
  const typed = useTyped(query.data ?? null)
  const { stored, entered, names, wrong, theirs } = typed
  const save = useSave({ ...typed, onSaved: typed.clear })
  return {
    stored,
    entered,
    names,
    wrong,
    theirs,
    loading: query.error ? asProblem(query.error) : null,
    reload: () => void query.refetch(),
    problem: save.error ? asProblem(save.error) : null,
    isSaving: save.isPending,
    isSaved: save.isSuccess && names.length === 0,
    enter: (change: Partial<Entered>): void => {
      save.reset()
      typed.enter(change)
    },
    discard: (): void => {
      save.reset()
      typed.clear()
    },
    save: (): void => {
      if (!entered || names.length === 0) return
      const read = readEntered(entered, names)
      typed.onWrong(read.wrong)
      if (Object.keys(read.wrong).length === 0) save.mutate(read.wanted)
    },
  }
}

/** What was typed, over what was stored when it began to be. */
function useTyped(present: StoredSettingsView | null) {
  const [begun, setBegun] = useState<StoredSettingsView | null>(null)
  const [edits, setEdits] = useState<Partial<Entered>>({})
  const [wrong, setWrong] = useState<Partial<Record<SettingName, string>>>({})
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const stored = begun ?? present
  const entered = stored && { ...enteredOf(stored.settings), ...edits }
  return {
    stored,
    entered,
    wrong,
    theirs,
    /** of the settings that would be changed */
    names: stored && entered ? changedNames(stored.settings, entered) : [],
    onWrong: setWrong,
    onOvertaken: (now: StoredSettingsView): void => {
      setTheirs(stored && differencesOf(stored, now))
      setBegun(now)
    },
    enter: (change: Partial<Entered>): void => {
      setBegun(stored)
      setEdits({ ...edits, ...change })
      const corrected = Object.keys(change)
      const others = Object.entries(wrong).filter(([name]) => !corrected.includes(name))
      setWrong(Object.fromEntries(others))
    },
    clear: (): void => {
      setBegun(null)
      setEdits({})
      setWrong({})
      setTheirs(null)
    },
  }
}

interface SaveOptions {
  stored: StoredSettingsView | null
  onSaved: () => void
  /** fields that the service refuses */
  onWrong: (wrong: Partial<Record<SettingName, string>>) => void
  /** the settings as somebody else has changed them */
  onOvertaken: (now: StoredSettingsView) => void
}

function useSave({ stored, onSaved, onWrong, onOvertaken }: SaveOptions) {
  const { client } = useServices()
  const queries = useQueryClient()
  const refused = async (problem: Problem): Promise<void> => {
    onWrong(Object.fromEntries(problem.fields.map(({ name, sentence }) => [name, sentence])))
    if (problem.code !== 'settings_changed') return
    onOvertaken(
      await queries.fetchQuery({
        queryKey: queryKeys.settings(),
        queryFn: client.settings,
        staleTime: 0,
      }),
    )
  }
  return useMutation({
    mutationFn: (settings: Parameters<typeof client.changeSettings>[0]['settings']) =>
      client.changeSettings({ version: stored?.version ?? 0, settings }),
    onSuccess: async (now) => {
      queries.setQueryData(queryKeys.settings(), now)
      onSaved()
      await Promise.all(
        [queryKeys.settingChanges(), queryKeys.me()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
    },
    onError: (error) => refused(asProblem(error)),
  })
}

function differencesOf(before: StoredSettingsView, now: StoredSettingsView): Theirs {
  const names = changedNames(before.settings, enteredOf(now.settings))
  return {
    by: now.changed?.by.name ?? '',
    names: settingNames.filter((name) => names.includes(name)),
  }
}
