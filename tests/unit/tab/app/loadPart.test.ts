import { describe, expect, test } from 'vitest'
import { loadPart, PartMissing } from '../../../../src/tab/app/loadPart.ts'

const address = 'https://photos.example/assets/AddPhotos-x1.js'
const inChromium = () => new TypeError(`Failed to fetch dynamically imported module: ${address}`)
const gone = () => Promise.reject<object>(inChromium())
const inSafari = () => new TypeError('Importing a module script failed.')

describe('a part of the tab', () => {
  const waits: number[] = []
  const wait = async (milliseconds: number): Promise<void> => void waits.push(milliseconds)

  test('whose code could not be fetched is fetched again from another address, since browsers keep failures', async () => {
    const addresses: string[] = []
    const importFrom = async (from: string) => {
      addresses.push(from)
      if (addresses.length === 1)
        throw new TypeError(`Failed to fetch dynamically imported module: ${from}`)
      return { part: 'it' }
    }
    expect(await loadPart(gone, { wait, importFrom })).toEqual({ part: 'it' })
    expect(new Set(addresses).size).toBe(2)
    for (const each of addresses) expect(each.startsWith(`${address}?try=`)).toBe(true)
    expect(waits.splice(0)).toEqual([500, 2000])
  })

  test('is loaded again in the same way where the browser does not name its address', async () => {
    let calls = 0
    const load = async () => {
      calls += 1
      if (calls === 1) throw inSafari()
      return { part: 'it' }
    }
    expect(await loadPart(load, { wait })).toEqual({ part: 'it' })
    expect(calls).toBe(2)
  })

  test('that was missing can be loaded later, from an address that has not failed yet', async () => {
    const failed = new Set<string>()
    const failing = async (from: string) => {
      failed.add(from)
      throw new TypeError(`Failed to fetch dynamically imported module: ${from}`)
    }
    await expect(loadPart(gone, { wait, importFrom: failing })).rejects.toThrow(PartMissing)
    const importFrom = async (from: string) => (failed.has(from) ? failing(from) : { part: 'it' })
    expect(await loadPart(gone, { wait, importFrom })).toEqual({ part: 'it' })
  })

  test('that stays away is missing after three tries', async () => {
    await expect(loadPart(gone, { wait, importFrom: gone })).rejects.toThrow(PartMissing)
  })

  test('whose own code throws is not loaded again', async () => {
    let calls = 0
    const load = async () => {
      calls += 1
      throw new TypeError('undefined is not a function')
    }
    await expect(loadPart(load, { wait })).rejects.toThrow('undefined is not a function')
    expect(calls).toBe(1)
  })
})
