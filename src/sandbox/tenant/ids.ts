/** Numbers made of a seed: object ids that can be turned back into the number of the person. */
export interface PersonIds {
  /** a GUID */
  idOf: (n: number) => string
  /** null for a GUID that cannot be one of ours; the caller compares the whole id */
  numberOf: (id: string) => number | null
  /** a number from 0 to 2^32 - 1, the same for the same seed, person and purpose */
  mix: (n: number, purpose: string) => number
  /** shifts the choice of names by seed */
  offset: number
}

/** odd, hence with an inverse modulo 2^32: consecutive people get ids far apart */
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

/** FNV-1a with a final mix, 32 bits: quick and even enough for made-up people. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** Newton's method: each round doubles the number of right bits. */
function inverseOf(odd: number): number {
  let value = odd
  for (let round = 0; round < 5; round += 1) value = Math.imul(value, 2 - Math.imul(odd, value))
  return value >>> 0
}
