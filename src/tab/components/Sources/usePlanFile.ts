import { useMutation } from '@tanstack/react-query'
import { saveFile } from '../../app/saveFile.ts'
import { planFile, type PlanRow } from '../../sources/plan.ts'

/** Saves what would happen as a list, to keep or to edit and drop here again. `rows`: as they are when it is asked for. */
export function usePlanFile(rows: () => PlanRow[]) {
  return useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const today = new Date().toISOString().slice(0, 10)
      saveFile(await planFile(rows(), format), `photo plan ${today}.${format}`)
    },
  })
}
