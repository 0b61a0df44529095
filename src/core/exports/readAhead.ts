/**
 * What `read` makes of each item, in their order. At most `most` results are being read or wait to be taken, so no more of
 * them are in memory, however slowly they are taken.
 */
export async function* readAhead<Item, Result>(
  items: AsyncIterable<Item>,
  most: number,
  read: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = []
  for await (const item of items) {
    const result = read(item)
    // Whoever takes the result has the error; until then it is not unhandled.
    result.catch(() => {})
    begun.push(result)
    const first = begun.length === most ? begun.shift() : undefined
    if (first) yield await first
  }
  for (const result of begun) yield await result
}
