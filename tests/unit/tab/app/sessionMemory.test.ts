import { afterEach, expect, test, vi } from 'vitest'
import { recall, remember } from '../../../../src/tab/app/sessionMemory.ts'

afterEach(() => vi.unstubAllGlobals())

/** As Chromium does in a frame of another site, when the browser blocks third-party cookies. */
const blocked = (): never => {
  throw new DOMException('Access is denied for this document.', 'SecurityError')
}

test('what the tab remembers is in the session’s storage, where a reload finds it', () => {
  const kept = new Map([['before', '#/runs']])
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  })
  expect(recall('before')).toBe('#/runs')
  expect(recall('never')).toBeNull()
  remember('route', '#/add')
  expect(kept.get('route')).toBe('#/add')
})

test('where storage is blocked it lasts until the reload, and the console is told why, once', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  vi.stubGlobal('sessionStorage', { getItem: blocked, setItem: blocked })
  expect(recall('blocked')).toBeNull()
  remember('blocked', '#/mine')
  expect(recall('blocked')).toBe('#/mine')
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.any(String), expect.any(DOMException))
  warn.mockRestore()
})

test('any other failure is not taken for blocked storage', () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw new TypeError('a mistake of ours')
    },
  })
  expect(() => recall('route')).toThrow(TypeError)
})
