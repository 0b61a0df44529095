import { expect, test } from 'vitest'
import {
  inNameOrder,
  readOrder,
  parametersOfOrder,
} from '../../../../../src/tab/app/peopleOrder.ts'
import {
  chosenIn,
  viewChoices,
} from '../../../../../src/tab/components/GalleryStrip/viewChoices.ts'

const grouped = readOrder('by=office')

test('what is chosen is among what is offered', () => {
  for (const order of [inNameOrder, grouped, readOrder('sort=created&descending=true')]) {
    const chosen = chosenIn('list', order)
    for (const { name, options } of viewChoices(order))
      expect(options.map(({ value }) => value)).toContain(chosen[name]?.[0])
  }
})

test('every order that is offered survives in the address', () => {
  for (const before of [inNameOrder, grouped, { ...inNameOrder, letter: 'm' }])
    for (const { order } of viewChoices(before).flatMap(({ options }) => options)) {
      const after = { ...before, ...order }
      expect(readOrder(new URLSearchParams(parametersOfOrder(after)).toString())).toEqual(after)
    }
})

test('groups have their own order, and dates begin with the latest', () => {
  expect(viewChoices(grouped).map(({ name }) => name)).toEqual(['look', 'sort', 'group'])
  const sorts = viewChoices(inNameOrder).find(({ name }) => name === 'sort')?.options ?? []
  const latest = sorts.filter(({ order }) => order?.descending).map(({ value }) => value)
  expect(latest).toEqual(['photoChanged', 'created'])
})
