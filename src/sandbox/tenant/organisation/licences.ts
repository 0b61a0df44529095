/** A licence that the organisation has: its SKU, as `/subscribedSkus` lists it. */
export interface Sku {
  skuId: string
  skuPartNumber: string
}

/** Ids and part numbers are Microsoft's (learn.microsoft.com/entra/identity/users/licensing-service-plan-reference). */
export const skus = {
  e3: { skuId: '05e9a617-0261-4cee-bb44-138d3ef5d965', skuPartNumber: 'SPE_E3' },
  e5: { skuId: '06ebc4ee-1bb5-47dd-8120-11324bc54e06', skuPartNumber: 'SPE_E5' },
  f3: { skuId: '66b55226-6b4f-492c-910c-a3b7a3c9d993', skuPartNumber: 'SPE_F1' },
  powerBi: { skuId: 'f8a1db68-be16-40ed-86d5-cb42ce701560', skuPartNumber: 'POWER_BI_PRO' },
  visio: { skuId: 'c5928f49-12ba-48f7-ada3-0d743a3601d5', skuPartNumber: 'VISIOCLIENT' },
} as const satisfies Record<string, Sku>

/** What people have, each as often as it is in the list. */
export const licensing: readonly (readonly Sku[])[] = [
  [skus.e3],
  [skus.e3],
  [skus.e3],
  [skus.e3, skus.powerBi],
  [skus.f3],
  [skus.f3],
  [skus.e5],
  [skus.e3, skus.powerBi, skus.visio],
]
