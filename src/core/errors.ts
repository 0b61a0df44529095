/**
 * Every way in which something can go wrong, in plain words with the next step. The one table: the API adds
 * HTTP statuses to it (`api/errors.ts`), Graph's own codes are mapped to it (`core/graph/codes.ts`).
 */
export const errorTable = {
  // pictures
  not_an_image: {
    sentence: 'This file is not a picture.',
    next: 'Choose a JPEG, PNG, HEIC, WebP, AVIF, GIF or TIFF file.',
  },
  unsupported_kind: {
    sentence: 'This kind of picture cannot be read yet.',
    next: 'Save it as JPEG or PNG and add it again.',
  },
  empty_file: {
    sentence: 'This file is empty.',
    next: 'Export the picture again and add it anew.',
  },
  file_too_large: {
    sentence: 'This file is larger than 25 MB.',
    next: 'Save the picture smaller, 2000 pixels wide is plenty, and add it again.',
  },
  too_many_pixels: {
    sentence: 'This picture has more pixels than can be handled safely.',
    next: 'Save it smaller, 2000 pixels wide is plenty, and add it again.',
  },
  too_many_scans: {
    sentence: 'This JPEG is built up in so many steps that reading it would take too long.',
    next: 'Open it and save it as an ordinary JPEG, then add it again.',
  },
  too_small: {
    sentence: 'This picture is too small to be a profile photo.',
    next: 'Use a picture that is at least 48 pixels wide and high.',
  },
  truncated: {
    sentence: 'The end of this picture is missing.',
    next: 'Copy or export the file again; the transfer was probably cut off.',
  },
  damaged: {
    sentence: 'This picture is damaged.',
    next: 'Export it again from where it came from.',
  },
  too_slow: {
    sentence: 'This picture took too long to read, so it was given up.',
    next: 'Save it as JPEG, 2000 pixels wide is plenty, and add it again.',
  },
  too_much_memory: {
    sentence: 'This picture needs more memory than can be given safely.',
    next: 'Save it as JPEG, 2000 pixels wide is plenty, and add it again.',
  },
  // matching and planning
  no_person: {
    sentence: 'This file was not assigned to anybody.',
    next: 'Choose a person for it.',
  },
  pattern_invalid: {
    sentence: 'This pattern cannot be used.',
    next: 'Write it with placeholders, such as {givenName}.{surname} or {employeeId}.',
  },
  same_person_twice: {
    sentence: 'Another file of this import is already meant for the same person.',
    next: 'Keep the one that is right and leave out the other.',
  },
  has_photo_already: {
    sentence: 'This person has a photo already, and only missing photos were to be added.',
    next: 'Import again with “replace” to change it.',
  },
  no_photo_yet: {
    sentence: 'This person has no photo yet, and only present photos were to be replaced.',
    next: 'Import again for everyone to give them one.',
  },
  changed_since: {
    sentence: 'This person has changed or removed their photo since it was last set from here.',
    next: 'Ask them, or say that it is to be replaced anyway.',
  },
  cancelled: {
    sentence: 'The import was cancelled before this photo was written; nothing was changed.',
    next: 'Import it again if you want it after all.',
  },
  before_gone: {
    sentence: 'The photo that was there before is not kept any more.',
    next: 'Set it from a file, if somebody still has one.',
  },
  nothing_to_undo: {
    sentence: 'There is nothing here that can be undone.',
    next: 'Nothing was changed, or it was undone already.',
  },
  nothing_to_retry: {
    sentence: 'There is nothing here that can be tried again.',
    next: 'It was written meanwhile, or there is no picture to write: add the file anew.',
  },
  not_verified: {
    sentence: 'Microsoft 365 said that the photo was set, but shows another one.',
    next: 'Look at the photo there and try it again.',
  },
  same_photo: {
    sentence: 'This person has this very photo already.',
    next: 'Nothing is to be done.',
  },
  left_out: {
    sentence: 'You left this photo out.',
    next: 'Nothing was changed. Import it again if you want it after all.',
  },
  original_gone: {
    sentence: 'The picture as it came is not kept any more, so it cannot be cropped otherwise.',
    next: 'Add the file again to choose another crop.',
  },
  // Graph
  person_gone: {
    sentence: 'This account does not exist any more.',
    next: 'Refresh the directory; the person has probably left.',
  },
  no_mailbox_too_large: {
    sentence: 'This person has no mailbox, and their photo may not be larger than 100 KB.',
    next: 'Use a picture with less detail; it was already made as small as is sensible.',
  },
  mailbox_on_premises: {
    sentence:
      'The mailbox of this person is on your own Exchange server, so Microsoft 365 refuses the photo.',
    next: 'Set the photo in your own Exchange or Active Directory.',
  },
  guest_refused: {
    sentence:
      'This person is a guest, and Microsoft 365 does not let their photo be set from here.',
    next: 'Guests set their photo in their own organisation.',
  },
  photos_unsupported: {
    sentence: 'Microsoft 365 keeps no photos for this kind of organisation.',
    next: 'Azure AD B2C organisations have none; nothing can be done here.',
  },
  photo_refused: {
    sentence: 'Microsoft 365 did not accept this picture.',
    next: 'Try another picture; the details say what it found wrong.',
  },
  not_allowed: {
    sentence: 'Microsoft 365 does not let you change this photo.',
    next: 'Ask a User Administrator, or see whether photos are managed elsewhere in your organisation.',
  },
  throttled: {
    sentence: 'Microsoft 365 asked for a pause.',
    next: 'Try again in a minute.',
  },
  throttled_long: {
    sentence: 'Microsoft 365 asked for one pause after the other, so this photo was given up.',
    next: 'Retry it later, when less is being changed in your organisation.',
  },
  graph_unreachable: {
    sentence: 'Microsoft 365 cannot be reached at the moment.',
    next: 'Try again in a few minutes.',
  },
  graph_failed: {
    sentence: 'Microsoft 365 answered with an error.',
    next: 'Try again; if it stays, give the request id to Microsoft support.',
  },
  interrupted: {
    sentence: 'The service was stopped before this photo was written; nothing was changed.',
    next: 'Do it again.',
  },
  // who is asking
  token_missing: { sentence: 'You are not signed in.', next: 'Open the app in Teams.' },
  token_invalid: {
    sentence: 'Your sign-in could not be verified.',
    next: 'Reload the tab; if it stays, sign out of Teams and in again.',
  },
  token_expired: { sentence: 'Your sign-in has expired.', next: 'Reload the tab.' },
  token_wrong_tenant: {
    sentence: 'You belong to another organisation.',
    next: 'Switch to the organisation that uses this app.',
  },
  token_wrong_audience: {
    sentence: 'This sign-in was meant for another app.',
    next: 'Open the app in Teams; if it stays, the app registration needs mending.',
  },
  token_wrong_client: {
    sentence: 'This sign-in did not come from Teams.',
    next: 'Open the app in Teams.',
  },
  token_missing_scope: {
    sentence: 'This sign-in does not allow the app to act for you.',
    next: 'Ask an administrator to expose the scope access_as_user.',
  },
  consent_required: {
    sentence: 'The app has not been allowed to manage photos yet.',
    next: 'Grant the permission; an administrator can do it for everybody.',
  },
  mfa_required: {
    sentence: 'Your organisation wants you to confirm who you are.',
    next: 'Confirm with your second factor, then come back.',
  },
  sign_in_again: { sentence: 'Your sign-in has to be renewed.', next: 'Reload the tab.' },
  app_misconfigured: {
    sentence: 'The app cannot sign in to Microsoft 365.',
    next: 'An operator has to check the client id, the secret and the app registration.',
  },
  admins_only: {
    sentence: 'Only people who manage photos may do this.',
    next: 'Ask an administrator for the role Photos.Manage.',
  },
  // requests
  not_found: { sentence: 'There is no such thing here.', next: 'Go back and try again.' },
  invalid_request: {
    sentence: 'The request was not understood.',
    next: 'Reload the tab and try again.',
  },
  body_too_large: { sentence: 'The request is too large.', next: 'Send it in smaller pieces.' },
  encoding_unsupported: {
    sentence: 'Compressed requests are not accepted.',
    next: 'Send the body without Content-Encoding.',
  },
  wrong_state: {
    sentence: 'This was already done or is not due yet.',
    next: 'Reload to see how things stand.',
  },
  download_refused: {
    sentence: 'The picture could not be fetched from Teams.',
    next: 'Send it once more.',
  },
  // operation
  config_invalid: {
    sentence: 'The configuration is not complete.',
    next: 'Set the variables named above.',
  },
  data_dir_locked: {
    sentence: 'Another process is using this data folder.',
    next: 'Stop it first, or choose another DATA_DIR.',
  },
  data_dir_other_tenant: {
    sentence: 'This data folder belongs to another tenant.',
    next: 'Choose another DATA_DIR for this tenant.',
  },
  port_taken: {
    sentence: 'Another program is using this port.',
    next: 'Stop it first, or set PORT to a free one.',
  },
  internal: {
    sentence: 'Something went wrong on our side.',
    next: 'Try again; the log has the details.',
  },
} as const satisfies Record<string, { sentence: string; next: string }>

export type ErrorCode = keyof typeof errorTable

/** Somebody's mistake or bad luck, by code. `detail` is for the person at the screen (a field, a file name); never a secret. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: string | null
  /** with `mfa_required`: what Entra wants to see in the next sign-in, for the `claims` parameter of its page */
  readonly claims: string | null

  constructor(
    code: ErrorCode,
    options: { detail?: string; cause?: unknown; claims?: string | null } = {},
  ) {
    super(
      options.detail
        ? `${errorTable[code].sentence} (${options.detail})`
        : errorTable[code].sentence,
      {
        cause: options.cause,
      },
    )
    this.name = 'AppError'
    this.code = code
    this.detail = options.detail ?? null
    this.claims = options.claims ?? null
  }
}

/** The sentence and the next step in one line, for cards, tables and reports. */
export function explain(code: ErrorCode): string {
  return `${errorTable[code].sentence} ${errorTable[code].next}`
}
