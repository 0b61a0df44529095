/** How an answer can be compressed, best first. */
const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/**
 * The encodings in which a client wants an answer rather than as it is, best first; none without the header.
 * @param header Accept-Encoding
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 */
export function acceptedEncodings(header: string | undefined): Encoding[] {
  const weights = new Map((header ?? '').split(',').map(weighted))
  // `*` says nothing of identity as long as something else is accepted.
  const asItIs = weights.get('identity') ?? 0
  const weightOf = (encoding: Encoding): number =>
    weights.get(encoding) ?? weights.get(`x-${encoding}`) ?? weights.get('*') ?? 0
  return encodings
    .filter((encoding) => weightOf(encoding) > 0 && weightOf(encoding) >= asItIs)
    .toSorted((one, other) => weightOf(other) - weightOf(one))
}

/** `gzip;q=0.5` → `['gzip', 0.5]`. A weight that is not one counts as 0: the answer as it is always does. */
function weighted(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
  const weight = parameters.find((parameter) => /^q\s*=/u.test(parameter))
  if (weight === undefined) return [name, 1]
  const value = weight.replace(/^q\s*=\s*/u, '')
  return [name, /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/u.test(value) ? Number(value) : 0]
}
