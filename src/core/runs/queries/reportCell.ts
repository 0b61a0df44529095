/** What a cell of a report holds; null = nothing. */
export type Cell = string | number | Date | null
