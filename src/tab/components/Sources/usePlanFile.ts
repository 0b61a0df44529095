import { useMutation } from '@tanstack/react-query'
import { saveFile } from '../../app/saveFile.ts'
import { planFile, type PlanRow } from '../../sources/plan.ts'
import { words } from '../../words/words.ts'

/**
 * Downloads the plan as a list, to keep, or to edit and add again.
 * @param rows called at the moment of the download
 */
export function usePlanFile(rows: () => PlanRow[]) {
  return useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const name = words('addPhotos.planFileName', { date: new Date().toISOString().slice(0, 10) })
      saveFile(await planFile(rows(), format), `${name}.${format}`)
    },
  })
}
