import * as z from 'zod'
import { readJson } from './readJson.ts'
import type { Graph } from '../request.ts'

const skus = z.object({
  value: z.array(z.object({ skuId: z.string().toLowerCase(), skuPartNumber: z.string() })),
})

/**
 * The licences that the organisation has, by SKU id, read as the app. Graph has no other name of them than the part number
 * (Graph: subscribedsku-list).
 * @throws AppError Graph's errors
 */
export async function readLicences(
  graph: Pick<Graph, 'call'>,
): Promise<{ id: string; name: string }[]> {
  const path = '/subscribedSkus?$select=skuId,skuPartNumber'
  const { value } = await readJson(graph, { path, priority: 'low' }, skus, 'licences')
  return value.map(({ skuId, skuPartNumber }) => ({ id: skuId, name: skuPartNumber }))
}
