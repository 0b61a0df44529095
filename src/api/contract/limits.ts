/**
 * The limits that the API, the bot, and the tab share. What core enforces by itself has the same value there; a test
 * compares the two.
 */
export const LIMITS = {
  /** bytes of a picture or file that is sent */
  MAX_SOURCE_BYTES: 25 * 1024 * 1024,
  /** bytes of a JSON body */
  MAX_JSON_BYTES: 1024 * 1024,
  /** files to match, or items to add, retry, or undo, in one request */
  MAX_FILES_PER_REQUEST: 500,
  /** cells of a list that say whom one file shows */
  MAX_LISTED_CELLS: 10,
  /** characters */
  MAX_LISTED_CELL_LENGTH: 320,
  /** characters */
  MAX_FILE_NAME_LENGTH: 1000,
  /** characters */
  MAX_PATTERN_LENGTH: 200,
  /** characters */
  MAX_SEARCH_LENGTH: 200,
  /** people or items a page */
  MAX_PAGE: 200,
  /** runs a page */
  MAX_RUNS_PAGE: 50,
  /** people whose thumbnails one request may ask for */
  MAX_THUMBNAILS: 100,
} as const
