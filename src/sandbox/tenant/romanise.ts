/** Letters that do not decompose into a base letter and an accent, each followed by its romanisation. */
const special = pairs(
  'ä ae ö oe ü ue ß ss ø oe æ ae å aa ł l đ d ı i œ oe ð d þ th',
  // Greek, by ELOT 743
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
  // Ukrainian, by the cabinet resolution of 2010; the soft sign is dropped
  'а a б b в v г h ґ g д d е e є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f',
  'х kh ц ts ч ch ш sh щ shch ю iu я ia',
).set('ь', '')

/** Writes a name in the letters that addresses allow: `Ana Müller` → `Ana Mueller`. Keeps capitals. */
export function romanise(name: string): string {
  return Array.from(name.normalize('NFC'), romaniseLetter).join('')
}

function romaniseLetter(letter: string): string {
  const lower = letter.toLowerCase()
  const plain = special.get(lower) ?? special.get(base(lower)) ?? base(lower)
  return letter === lower ? plain : plain.charAt(0).toUpperCase() + plain.slice(1)
}

function base(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '')
}

function pairs(...lines: string[]): Map<string, string> {
  const words = lines.join(' ').split(' ')
  return new Map(
    words.flatMap((word, index): [string, string][] =>
      index % 2 === 0 ? [[word, words[index + 1] ?? '']] : [],
    ),
  )
}
