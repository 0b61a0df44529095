/** The values that were last kept or asked for, at most so many. */
export function keepLast<Value>(most: number) {
  const values = new Map<string, Value>()
  const keep = (key: string, value: Value): void => {
    values.delete(key)
    values.set(key, value)
    const [oldest] = values.keys()
    if (values.size > most && oldest !== undefined) values.delete(oldest)
  }
  const get = (key: string): Value | undefined => {
    const value = values.get(key)
    if (value !== undefined) keep(key, value)
    return value
  }
  return { keep, get }
}
