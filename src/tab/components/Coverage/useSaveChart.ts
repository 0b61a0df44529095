import type { Chart } from '@fluentui/react-charts'
import { useMutation } from '@tanstack/react-query'
import type { RefObject } from 'react'
import type { CoverageListOf } from '../../../api/contract.ts'
import { saveFile } from '../../app/saveFile.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { lookOf, PICTURE_SCALE, titledPicture } from './titledPicture.ts'

export interface Saved {
  of: CoverageListOf
  title: string
  days: number
  /** as on the server, for the name of a picture */
  today: string
}

/** Saves what a card shows, as a picture or as a table. */
export function useSaveChart({ of, title, days, today }: Saved, chart: RefObject<Chart | null>) {
  const { client } = useServices()
  return useMutation({
    mutationFn: async (format: 'png' | 'csv') => {
      if (format === 'csv') {
        const { blob, name } = await client.coverageList(of, days)
        saveFile(blob, name)
        return
      }
      const { chartContainer, toImage } = chart.current ?? {}
      if (!chartContainer || !toImage) throw new Error('no chart is shown')
      const look = lookOf(chartContainer)
      const image = await toImage({ background: look.background, scale: PICTURE_SCALE })
      const name = words('coverage.fileName', { of })
      saveFile(await titledPicture(image, title, look), `likeness-${name}-${today}.png`)
    },
  })
}
