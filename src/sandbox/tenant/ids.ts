/** Object ids derived from a seed, which can be turned back into a person's number. */
export interface PersonIds {
  /** a GUID */
  idOf: (n: number) => string
  /** null for a string that is no GUID; any other may be a stranger's, so compare it with `idOf` */
  numberOf: (id: string) => number | null
  /** from 0 to 2^32 - 1; the same for the same seed, person and purpose */
  mix: (n: number, purpose: string) => number
  /** shifts the choice of names by seed */
  offset: number
}

/** Odd, so it has an inverse modulo 2^32. Large, so consecutive people get ids far apart. */
const step = 0x9e3779b1
const inverse = inverseOf(step)

export function personIds(seed: string): PersonIds {
  const start = hash(`${seed}|start`)
  const mix = (n: number, purpose: string): number => hash(`${seed}|${n}|${purpose}`)
  const idOf = (n: number): string => {
    const first = (Math.imul(n, step) + start) >>> 0
    const rest = [0, 1, 2].map((part) => hex(mix(n, `id${part}`))).join('')
    const variant = ((mix(n, 'variant') & 0x3) | 0x8).toString(16)
    return `${hex(first)}-${rest.slice(0, 4)}-4${rest.slice(4, 7)}-${variant}${rest.slice(7, 10)}-${rest.slice(10, 22)}`
  }
  return {
    idOf,
    mix,
    offset: hash(`${seed}|names`) % 9973,
    numberOf: (id) => {
      if (!/^[0-9a-f]{8}-/.test(id)) return null
      return Math.imul(Number.parseInt(id.slice(0, 8), 16) - start, inverse) >>> 0
    },
  }
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}

/** 32-bit FNV-1a with murmur3's final mix. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** The inverse modulo 2^32 by Newton's method: each round doubles the number of correct bits. */
function inverseOf(odd: number): number {
  let value = odd
  for (let round = 0; round < 5; round += 1) value = Math.imul(value, 2 - Math.imul(odd, value))
  return value >>> 0
}
