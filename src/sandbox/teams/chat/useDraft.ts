import { useState } from 'react'
import { MAX_ATTACHMENT_BYTES } from './files.ts'

/** A message being written. `inline`: its pictures were pasted rather than attached. */
export interface Draft {
  text: string
  files: File[]
  inline: boolean
}

const empty: Draft = { text: '', files: [], inline: false }

/** The draft of a chat. `tooLarge` names the last file that was not added. */
export function useDraft() {
  const [draft, setDraft] = useState(empty)
  const [tooLarge, setTooLarge] = useState<string | null>(null)

  const add = (files: File[], pasted: boolean) => {
    const small = files.filter((file) => file.size <= MAX_ATTACHMENT_BYTES)
    setTooLarge(files.find((file) => file.size > MAX_ATTACHMENT_BYTES)?.name ?? null)
    setDraft((draft) => ({
      ...draft,
      files: [...draft.files, ...small],
      inline: pasted && (draft.files.length === 0 || draft.inline),
    }))
  }

  return {
    draft,
    tooLarge,
    setText: (text: string) => setDraft((draft) => ({ ...draft, text })),
    add,
    remove: (file: File) =>
      setDraft((draft) => ({ ...draft, files: draft.files.filter((other) => other !== file) })),
    replace: (next: Draft) => {
      setTooLarge(null)
      setDraft(next)
    },
    clear: () => {
      setTooLarge(null)
      setDraft(empty)
    },
  }
}
