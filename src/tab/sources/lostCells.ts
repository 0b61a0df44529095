/** Cells in which a spreadsheet no longer has what was entered. Pure. */

/** `1.23E+11` or `####`: Excel writes what it shows of a long number in a narrow or unformatted column. */
export const isShortened = (cell: string): boolean =>
  /^[+-]?\d+(?:[.,]\d+)?e\+\d+$/i.test(cell) || /^#{2,}$/.test(cell)

/** `#N/A`, `#REF!` and what other languages call them: `#NV`, `#¡VALOR!`, `#NOM?`. */
export const isFormulaError = (cell: string): boolean =>
  /^#(?:n\/[ad]|nv|[¡¿]?\p{L}{2,12}(?:\/0)?[!?])$/iu.test(cell)
