/**
 * Limits that the API, the bot and the tab share. The tab imports this file at run time, so it imports nothing. What
 * core enforces itself has the same value there, which a test checks.
 */
export const LIMITS = {
  /** of a picture or file that is sent */
  MAX_SOURCE_BYTES: 25 * 1024 * 1024,
  /** of a JSON body */
  MAX_JSON_BYTES: 1024 * 1024,
  /** files to match, or items to add, retry or undo, in one request */
  MAX_FILES_PER_REQUEST: 500,
  /** cells of a list that name the person of one file */
  MAX_LISTED_CELLS: 10,
  /** characters */
  MAX_LISTED_CELL_LENGTH: 320,
  /** characters, folders included */
  MAX_FILE_NAME_LENGTH: 1000,
  /** characters */
  MAX_PATTERN_LENGTH: 200,
  /** of filters that look back so many days */
  MAX_DAYS: 3650,
  /** characters */
  MAX_SEARCH_LENGTH: 200,
  /** people or items per page */
  MAX_PAGE: 200,
  /** changes of a person's photo per page */
  MAX_HISTORY_PAGE: 50,
  /** characters of the name of a run */
  MAX_RUN_NAME_LENGTH: 100,
  /** runs per page */
  MAX_RUNS_PAGE: 50,
  /** people in one part of a download of photos */
  MAX_PEOPLE_PER_PART: 500,
  /** people per request for thumbnails */
  MAX_THUMBNAILS: 100,
  /** colours of default pictures */
  MAX_COLOURS: 12,
  /** pixels that the organisation can ask of the side of a photo */
  MIN_LEAST_SIDE_PX: 48,
  MAX_LEAST_SIDE_PX: 648,
  /** for which replaced photos can be kept */
  MAX_RETENTION_DAYS: 3650,
  MAX_REMIND_AGAIN_DAYS: 365,
  /** photos per page that wait for approval, and that are declined in one request */
  MAX_APPROVALS_PAGE: 100,
  /** photos that are approved, and set, in one request */
  MAX_APPROVED_AT_ONCE: 10,
  /** characters of the reason for declining a photo */
  MAX_REASON_LENGTH: 500,
  /** changes of settings per page */
  MAX_SETTING_CHANGES_PAGE: 50,
  /** people chosen one by one, or left out of a selection by filters */
  MAX_SELECTED: 1000,
} as const
