import { useMutation, useQueryClient } from '@tanstack/react-query'
import { startDownload } from '../../app/startDownload.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { useAsk } from '../ConfirmDialog/useAsk.ts'

/**
 * The second question comes when the first has left the page, with the focus on Cancel: whoever presses Enter twice has not
 * said yes twice.
 */
const SECOND_QUESTION_AFTER_MS = 500

/** Whose data it is. */
export interface DataOwner {
  /** null = the reader's own */
  personId: string | null
  name: string
}

/** The file with everything that is kept about one person, and its deletion, which is asked for twice. */
export function usePersonData({ personId, name }: DataOwner) {
  const { client } = useServices()
  const queries = useQueryClient()
  const ask = useAsk()
  const download = useMutation({
    mutationFn: async () => {
      const { url, fileName } = await client.exportData(personId)
      await startDownload(url, fileName)
    },
  })
  const deletion = useMutation({
    mutationFn: () => client.deleteData(personId),
    onSuccess: () => void queries.invalidateQueries(),
  })
  const cancel = words('privacy.cancel')
  const askAgain = (): void =>
    ask({
      title: words('privacy.askAgain'),
      words: words('privacy.askAgain.text'),
      button: words('privacy.askAgain.button'),
      cancel,
      act: () => deletion.mutate(),
    })
  const askFirst = (): void =>
    ask({
      title: personId === null ? words('privacy.ask') : words('privacy.ask.person', { name }),
      words: words(personId === null ? 'privacy.ask.text' : 'privacy.ask.text.person'),
      button: words('privacy.ask.button'),
      cancel,
      act: () => void setTimeout(askAgain, SECOND_QUESTION_AFTER_MS),
    })
  return { download, deletion, askFirst }
}
