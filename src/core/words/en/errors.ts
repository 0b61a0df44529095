/**
 * Everything that can go wrong, and the next step: `error.<code>` and `error.<code>.next`. `ErrorCode` in
 * `core/errors.ts` is derived from these keys, so a new error starts here; those of the server itself are in
 * `operation.ts`.
 */
export const errors = {
  // Pictures
  'error.not_an_image': "This file isn't a picture.",
  'error.not_an_image.next': 'Choose a JPEG, PNG, HEIC, WebP, AVIF, GIF, TIFF, or BMP file.',
  'error.unsupported_kind': "This kind of picture isn't supported.",
  'error.unsupported_kind.next': 'Save it as a JPEG or PNG, then add it again.',
  'error.empty_file': 'This file is empty.',
  'error.empty_file.next': 'Export the picture again, then add it.',
  'error.file_too_large': 'This file is larger than 25 MB.',
  'error.file_too_large.next':
    'Save a smaller version (2,000 pixels wide is enough), then add it again.',
  'error.too_many_pixels': 'This picture has too many pixels to process safely.',
  'error.too_many_pixels.next':
    'Save a smaller version (2,000 pixels wide is enough), then add it again.',
  'error.too_many_scans':
    'This progressive JPEG has so many scans that reading it would take too long.',
  'error.too_many_scans.next': 'Save it as a standard JPEG, then add it again.',
  'error.too_small': 'This picture is too small to be a profile photo.',
  'error.too_small.next': 'Choose a picture that is at least 48 pixels wide and high.',
  'error.truncated': 'The end of this picture is missing.',
  'error.truncated.next': 'The transfer was probably interrupted. Copy or export the file again.',
  'error.damaged': 'This picture is damaged.',
  'error.damaged.next': 'Export it again from the original.',
  'error.too_slow': 'This picture took too long to read.',
  'error.too_slow.next': 'Save it as a JPEG (2,000 pixels wide is enough), then add it again.',
  'error.too_much_memory': 'This picture needs more memory than can be used safely.',
  'error.too_much_memory.next':
    'Save it as a JPEG (2,000 pixels wide is enough), then add it again.',
  // Matching and planning
  'error.no_person': "This file isn't matched to anyone.",
  'error.no_person.next': 'Choose a person for it.',
  'error.pattern_invalid': "This pattern can't be used.",
  'error.pattern_invalid.next':
    "Use placeholders, such as '{givenName}.{surname}' or '{employeeId}'.",
  'error.same_person_twice': 'Another file in this import is for the same person.',
  'error.same_person_twice.next': 'Keep the right one and skip the other.',
  'error.has_photo_already':
    'This person already has a photo, and you chose to add missing photos only.',
  'error.has_photo_already.next': 'To change it, start again and choose to replace photos.',
  'error.no_photo_yet':
    'This person has no photo yet, and you chose to replace existing photos only.',
  'error.no_photo_yet.next': 'To add one, import again for everyone.',
  'error.changed_since': 'This person changed or removed their photo after it was last set here.',
  'error.changed_since.next': 'Ask them, or choose to replace it anyway.',
  'error.nothing_to_crop': "This person doesn't have a photo.",
  'error.nothing_to_crop.next': 'Add one first.',
  'error.being_changed': 'Somebody else is changing this photo right now.',
  'error.being_changed.next': 'Wait a moment, look at the photo again, then decide.',
  'error.nothing_kept': 'No earlier photo of this person is kept.',
  'error.nothing_kept.next': 'If someone still has the file, set the photo from it.',
  'error.selection_changed': 'Other people fit your selection than when you made it.',
  'error.selection_changed.next': 'Nothing was changed. Check the number, then try again.',
  'error.cancelled': 'The run was cancelled before this photo was changed.',
  'error.cancelled.next': 'To change it after all, retry.',
  'error.before_gone': 'The previous photo is no longer kept.',
  'error.before_gone.next': 'If someone still has the file, set the photo from it.',
  'error.nothing_to_undo': 'There is nothing to undo.',
  'error.nothing_to_undo.next': 'No photo was changed, or the change was already undone.',
  'error.nothing_to_retry': 'There is nothing to retry.',
  'error.nothing_to_retry.next':
    'The photo was set in the meantime, or its picture is no longer kept. If it is missing, add the file again.',
  'error.changed_elsewhere': 'Your photo was changed elsewhere after you last changed it here.',
  'error.changed_elsewhere.next': 'To change it again, choose a picture.',
  'error.photo_unreadable': "Microsoft 365 has a photo here that can't be read.",
  'error.photo_unreadable.next': 'Try again later, or set another photo.',
  // Only of items from before it was enough that Microsoft 365 accepts a photo
  'error.not_verified':
    'Microsoft 365 reported that the photo was set, but it showed a different one.',
  'error.not_verified.next': 'Check the photo in Microsoft 365, then try again.',
  'error.write_unconfirmed':
    "Microsoft 365's answer didn't arrive, so it isn't known whether this photo was changed.",
  'error.write_unconfirmed.next':
    'It is checked for a day and marked as done if it was. You can also check the photo yourself, or try again.',
  'error.same_photo': 'This person already has this photo.',
  'error.same_photo.next': 'No action needed.',
  'error.left_out': 'You skipped this photo.',
  'error.left_out.next': 'Nothing was changed. If you still want it, import it again.',
  'error.doubtful_photo': "This photo's warnings say that it may not show this person's face.",
  'error.doubtful_photo.next': 'Nothing was changed. If it is right, set it anyway.',
  'error.original_gone': "The original picture is no longer kept, so its crop can't be changed.",
  'error.original_gone.next': 'To choose another crop, add the file again.',
  // Microsoft Graph
  'error.person_gone': 'This account no longer exists.',
  'error.person_gone.next': 'The person has probably left. Refresh the directory.',
  'error.person_deleted': 'This person was deleted from Likeness.',
  'error.person_deleted.next':
    'Nothing of theirs is kept, so it can be neither retried nor undone.',
  'error.person_unknown': 'Nobody in the directory has this sign-in name or address.',
  'error.person_unknown.next':
    'Check the spelling. Somebody who has left is found by their object id.',
  'error.person_ambiguous': 'Several people have this address.',
  'error.person_ambiguous.next': 'Give the sign-in name or the object id.',
  'error.nothing_about_person': 'Nothing is kept about this person.',
  'error.nothing_about_person.next':
    'It was deleted already, or there never was anything. No action needed.',
  'error.person_in_hand': 'A photo of this person is being changed right now.',
  'error.person_in_hand.next': 'Nothing was deleted. Try again in a minute.',
  'error.export_target': "The file can't be written to this folder.",
  'error.export_target.next': 'Choose a folder that the user who runs Likeness may write to.',
  'error.person_no_data': 'This folder holds no data of Likeness.',
  'error.person_no_data.next': 'Set DATA_DIR or DATABASE_URL to those of Likeness.',
  'error.person_cut_off': 'Likeness is just starting or stopping.',
  'error.person_cut_off.next': 'Try again in a minute: what was begun goes on.',
  'error.group_gone': 'This group no longer exists.',
  'error.group_gone.next': 'Choose another group, or remove the filter.',
  'error.no_mailbox_too_large':
    "This person has no mailbox, so their photo can't be larger than 100 KB.",
  'error.no_mailbox_too_large.next':
    'The picture was already made as small as is sensible. Choose one with less detail.',
  'error.mailbox_on_premises':
    "This person's mailbox is on your own Exchange server, so Microsoft 365 can't set the photo.",
  'error.mailbox_on_premises.next': 'Set the photo in your own Exchange or Active Directory.',
  'error.guest_refused':
    "This person is a guest, and Microsoft 365 doesn't let you set a guest's photo here.",
  'error.guest_refused.next': 'Guests set their photo in their own organization.',
  'error.photos_unsupported': 'Microsoft 365 has no photos for this kind of organization.',
  'error.photos_unsupported.next':
    "Azure AD B2C organizations don't support photos. Nothing can be done here.",
  'error.photo_refused': "Microsoft 365 didn't accept this picture.",
  'error.photo_refused.next': 'See the details for the reason, then choose another picture.',
  'error.not_allowed': "Microsoft 365 doesn't let you change this photo.",
  'error.not_allowed.next':
    'Ask a User Administrator, or check whether your organization manages photos elsewhere.',
  'error.not_allowed_for_role': "Microsoft 365 doesn't let your role change this person's photo.",
  'error.not_allowed_for_role.next':
    'Ask a Global Administrator. They may also have limited who can update photos in your organization.',
  'error.photo_busy': "Something else was changing this person's photo at the same time.",
  'error.photo_busy.next': 'Try again in a few minutes.',
  'error.reading_not_allowed': "Microsoft 365 doesn't let the app read this.",
  'error.reading_not_allowed.next':
    'Ask an administrator to grant the app its permissions in the Microsoft Entra admin center.',
  'error.permission_missing': "The app doesn't have permission to change photos.",
  'error.permission_missing.next':
    'Ask an administrator to grant admin consent for the application permission ProfilePhoto.ReadWrite.All, under App registrations > API permissions.',
  'error.everyone_refused': "Microsoft 365 refuses to change anyone's photo.",
  'error.everyone_refused.next':
    "Ask an administrator to check the app's admin consent for ProfilePhoto.ReadWrite.All, and your organization's photo update settings.",
  'error.photos_on_premises':
    'Your organization manages photos on-premises, so Microsoft 365 refuses changes from here.',
  'error.photos_on_premises.next':
    'Set photos on your own servers, or ask an administrator to change the photo update settings.',
  'error.throttled': 'Microsoft 365 is busy and asked us to wait.',
  'error.throttled.next': 'Try again in a minute.',
  'error.throttled_long': "Microsoft 365 kept asking us to wait, so this photo wasn't set.",
  'error.throttled_long.next':
    'Retry later, when fewer changes are being made in your organization.',
  'error.graph_unreachable': "Microsoft 365 can't be reached right now.",
  'error.graph_unreachable.next': 'Try again in a few minutes.',
  'error.graph_failed': 'Microsoft 365 returned an error.',
  'error.graph_failed.next':
    'Try again. If it keeps happening, give the request ID to Microsoft support.',
  'error.interrupted': 'The service stopped before this photo was set. Nothing was changed.',
  'error.interrupted.next': 'Try again.',
  // Signing in
  'error.token_missing': "You aren't signed in.",
  'error.token_missing.next': 'Open the app in Teams.',
  'error.metrics_token_wrong': 'Metrics need the token of METRICS_TOKEN.',
  'error.metrics_token_wrong.next': 'Send it as a bearer token in the Authorization header.',
  'error.token_invalid': "Your sign-in couldn't be verified.",
  'error.token_invalid.next':
    'Reload the tab. If it keeps happening, sign out of Teams and sign in again.',
  'error.token_expired': 'Your sign-in has expired.',
  'error.token_expired.next': 'Reload the tab.',
  'error.token_wrong_tenant': 'You belong to another organization.',
  'error.token_wrong_tenant.next': 'Switch to the organization that uses this app.',
  'error.token_wrong_audience': 'This sign-in is for another app.',
  'error.token_wrong_audience.next':
    'Open the app in Teams. If it keeps happening, ask an administrator to correct the app registration.',
  'error.token_wrong_client': "This sign-in didn't come from Teams.",
  'error.token_wrong_client.next': 'Open the app in Teams.',
  'error.token_missing_scope': "This sign-in doesn't let the app act for you.",
  'error.token_missing_scope.next': 'Ask an administrator to expose the scope access_as_user.',
  'error.consent_required': "The app doesn't have permission to manage photos yet.",
  'error.consent_required.next':
    'Grant the permission. An administrator can grant it for everyone.',
  'error.mfa_required': 'Your organization wants you to confirm who you are.',
  'error.mfa_required.next': 'Confirm with your second factor, then come back.',
  'error.sign_in_again': 'Your sign-in needs to be renewed.',
  'error.sign_in_again.next':
    'Reload the tab. If it keeps happening, sign out of Teams and sign in again.',
  'error.blocked_by_policy': 'An access policy of your organization blocks this sign-in.',
  'error.blocked_by_policy.next':
    'Ask an administrator who manages Conditional Access, and give them the correlation ID in the details.',
  'error.not_assigned': "You aren't assigned to this app.",
  'error.not_assigned.next':
    'Ask an administrator to add you in the Microsoft Entra admin center, under Enterprise applications > Users and groups.',
  'error.account_disabled': 'Your account is disabled.',
  'error.account_disabled.next': 'Ask a User Administrator to enable it.',
  'error.foreign_account': "Your account isn't known in this organization.",
  'error.foreign_account.next':
    'Switch to an account of this organization, or ask an administrator to invite you as a guest.',
  // The app's own sign-in
  'error.app_consent_required': "The app's own permissions haven't been granted.",
  'error.app_consent_required.next':
    'Ask an administrator to grant admin consent, under App registrations > API permissions.',
  'error.app_blocked_by_policy': 'An access policy of your organization blocks the app.',
  'error.app_blocked_by_policy.next':
    'Ask an administrator who manages Conditional Access to allow the app on its server.',
  'error.secret_expired': "The app's client secret has expired.",
  'error.secret_expired.next':
    'Ask the person who runs the app to create a new one, under App registrations > Certificates & secrets, and to set CLIENT_SECRET.',
  'error.secret_wrong': "The app's client secret isn't right.",
  'error.secret_wrong.next':
    "Ask the person who runs the app to set CLIENT_SECRET to the secret's value, not its ID.",
  'error.certificate_refused': "Microsoft Entra doesn't accept the app's certificate.",
  'error.certificate_refused.next':
    'Ask the person who runs the app to upload the certificate under App registrations > Certificates & secrets, and to check CLIENT_CERTIFICATE.',
  'error.clock_wrong':
    "Microsoft Entra refused the app's sign-in because of the time on its server.",
  'error.clock_wrong.next': "Ask the person who runs the app to synchronize the server's clock.",
  'error.clock_differs':
    "Your sign-in couldn't be verified, because the server's clock differs from Microsoft Entra's.",
  'error.clock_differs.next': "Ask the person who runs the app to synchronize the server's clock.",
  'error.app_disabled': 'The app is disabled in Microsoft Entra.',
  'error.app_disabled.next':
    'Ask an administrator to enable sign-in for it, under Enterprise applications > Properties.',
  'error.app_unknown': "Microsoft Entra doesn't know this app.",
  'error.app_unknown.next':
    'Ask the person who runs the app to check TENANT_ID, CLIENT_ID, and the app registration.',
  'error.app_misconfigured': "The app can't sign in to Microsoft 365.",
  'error.app_misconfigured.next':
    'Ask the person who runs the app to check the client ID, the secret, and the app registration.',
  'error.app_token_refused': "Microsoft 365 doesn't accept the app's sign-in.",
  'error.app_token_refused.next':
    "Check the service health of Microsoft 365. If all is well there, ask the person who runs the app to check CLOUD and the server's clock, and whether a Conditional Access policy applies to the app.",
  'error.admins_only': 'Only people who manage photos can do this.',
  'error.admins_only.next': 'Ask an administrator for the Photos.Manage role.',
  'error.guests_not_allowed': "Guests can't manage photos here.",
  'error.guests_not_allowed.next':
    'Set your photo in your own organization, or ask an administrator of this one to allow it for guests.',
  'error.own_photo_not_allowed': "Your organization doesn't let people set their own photo.",
  'error.own_photo_not_allowed.next':
    'Ask whoever manages photos in your organization to set it for you.',
  'error.approval_decided': 'Somebody else has decided about this photo already.',
  'error.approval_decided.next': 'Go on with the next one.',
  'error.nothing_waits': "You don't have a photo that waits for approval.",
  'error.nothing_waits.next': 'Reload the page to see what became of it.',
  'error.below_least_side': 'This picture is smaller than your organization asks for.',
  'error.below_least_side.next': 'Choose a larger picture, or a larger part of this one.',
  'error.face_required':
    'Your organization asks for a photo that shows your face, and no face was found in this one.',
  'error.face_required.next':
    'Choose a picture that shows your face from the front, in good light.',
  'error.setting_invalid': "The settings weren't saved.",
  'error.setting_invalid.next': 'Correct the marked settings, then save again.',
  'error.settings_changed': 'Somebody else changed the settings in the meantime.',
  'error.settings_changed.next': 'Look at what they changed, then save again.',
  // Requests
  'error.not_found': "This couldn't be found.",
  'error.not_found.next': 'Go back and try again.',
  'error.page_outdated': 'This page is from an earlier version of Likeness.',
  'error.page_outdated.next': 'Reload the page.',
  'error.invalid_request': "The request wasn't understood.",
  'error.invalid_request.next': 'Reload the tab and try again.',
  'error.body_too_large': 'The request is too large.',
  'error.body_too_large.next': 'Send it in smaller parts.',
  'error.too_many_requests': "You've sent more than can be handled at once.",
  'error.too_many_requests.next': 'Wait a moment, then try again.',
  'error.encoding_unsupported': "Compressed requests aren't accepted.",
  'error.encoding_unsupported.next': 'Send the body without Content-Encoding.',
  'error.wrong_state': "This was already done, or it can't be done yet.",
  'error.wrong_state.next': 'Reload to see the current state.',
  'error.draft_gone': "This picture isn't kept anymore.",
  'error.draft_gone.next': 'Choose it again, or send it again.',
  'error.download_refused': "The picture couldn't be downloaded from Teams.",
  'error.download_refused.next': 'Send it again.',
  'error.download_gone': "This download link has been used, or it's older than a minute.",
  'error.download_gone.next': 'Go back to Likeness and start the download again.',
  'error.internal': 'Something went wrong on our side.',
  'error.internal.next': 'Try again. The log has the details.',
} as const
