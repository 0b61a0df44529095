/** Background work that fails, and what is known before a run is started. `when` is a date with its time. */
export const background = {
  'background.label': 'Background work',
  'background.directory':
    "{ever, select, true {The directory hasn't been read since {when}.} other {The directory hasn't been read yet.}}",
  'background.photos':
    '{ever, select, true {Not all photos have been checked since {when}.} other {Not all photos have been checked yet.}}',
  'background.notifications':
    "{ever, select, true {Notifications about runs haven't been delivered since {when}.} other {Notifications about runs haven't been delivered yet.}}",
  'background.runs': 'Setting the photos of runs has been failing since {when}.',
  'background.worker':
    "{ever, select, true {Runs haven't gone on since {when}.} other {Runs don't go on yet.}}",
  'background.memory': 'Likeness has been short of memory since {when}.',
  'background.looks':
    "{ever, select, true {Photos that were set haven't been looked up again since {when}.} other {Photos that were set haven't been looked up again yet.}}",
  'background.interrupted':
    "{ever, select, true {Interrupted runs haven't been resumed since {when}.} other {Interrupted runs haven't been resumed yet.}}",
  'background.expired':
    "{ever, select, true {Photos that are no longer needed haven't been removed since {when}.} other {Photos that are no longer needed haven't been removed yet.}}",
  'background.coverage':
    "{ever, select, true {Coverage hasn't been counted at night since {when}.} other {Coverage hasn't been counted at night yet.}}",
  'background.reminders':
    '{ever, select, true {Nobody has been reminded to set a photo since {when}.} other {Nobody has been reminded to set a photo yet.}}',
  'background.approvals':
    '{ever, select, true {Not everybody has been told in the chat about photos that wait for approval, or were decided about, since {when}.} other {Not everybody has been told in the chat about photos that wait for approval, or were decided about, yet.}}',
  'background.cards':
    "{ever, select, true {Cards in chats that show runs haven't been updated since {when}.} other {Cards in chats that show runs haven't been updated yet.}}",
  'background.digests':
    '{ever, select, true {Not everybody has been sent the weekly digest since {when}.} other {Not everybody has been sent the weekly digest yet.}}',
  'background.answers':
    '{ever, select, true {What people wrote to the bot when the service was interrupted has not been answered since {when}.} other {What people wrote to the bot when the service was interrupted has not been answered yet.}}',
  'background.other': 'Background work “{work}” has been failing since {when}.',

  'ready.label': 'Before you start',
  'ready.pauses': 'If you start now, the import pauses and continues once this is resolved.',
  'ready.onPremises':
    'Your organization manages photos on-premises, so Microsoft 365 refuses to change them.',
  'ready.onPremises.next':
    'Ask a People Administrator to set the source of photo updates to cloud. A change can take up to 24 hours to take effect.',
  'ready.roles': 'In your organization, only these roles may change photos: {roles}.',
  'ready.role':
    '{role, select, globalAdministrator {Global Administrator} userAdministrator {User Administrator} peopleAdministrator {People Administrator} other {{id}}}',
  'ready.roles.next':
    'Likeness uses its own permission, not your role. If photos are refused, ask a People Administrator to change who may update photos.',
  'ready.settingsUnknown': "It isn't known whether your organization manages photos on-premises.",
  'ready.settingsUnknown.permission':
    "It isn't known whether your organization manages photos on-premises. To find out, an administrator can grant the app {permission}.",
  'ready.cannotWrite': "Likeness doesn't have permission to set photos. Not granted: {missing}.",
  'ready.missing':
    "{count, plural, one {A permission that Likeness needs isn't granted: {missing}.} other {Permissions that Likeness needs aren't granted: {missing}.}}",
  'ready.missing.next': 'Ask an administrator to grant this in the Microsoft Entra admin center.',
  'ready.permissionsUnknown': "It isn't known which permissions Likeness has.",
  'ready.noRole': 'You no longer have permission to manage photos.',
  'ready.noRole.next': 'Ask an administrator for the Photos.Manage role.',
  'ready.mailboxes':
    "{count, plural, one {# person's mailbox was} other {The mailboxes of # people were}} on your own Exchange server when their photo was last set.",
  'ready.mailboxes.next':
    'Microsoft 365 will probably refuse {count, plural, one {this photo} other {these photos}}. Set {count, plural, one {it} other {them}} in your own Exchange or Active Directory.',
  'ready.noMailbox':
    '{count, plural, one {# person has no mailbox. Their photo can be set, as it is not larger than 100 KB.} other {# people have no mailbox. Their photos can be set, as none is larger than 100 KB.}}',
  'ready.gone':
    '{count, plural, one {# person has left the directory} other {# people have left the directory}} since their photo was added.',
  'ready.gone.next':
    '{count, plural, one {This photo} other {These photos}} can no longer be set. The others are not affected.',
  'ready.directory.next':
    'People who have joined or left since then are missing here. Refresh the directory in the gallery.',
  'ready.directory.old':
    '{ever, select, true {The directory was last read on {when}.} other {The directory has not been read yet.}}',
  'ready.photosUnknown':
    "{count, plural, one {For # person it isn't known yet whether they have a photo. This is looked up before theirs is set.} other {For # people it isn't known yet whether they have a photo. This is looked up before theirs is set.}}",
  'ready.failed': "It couldn't be checked whether anything stands in the way. {problem}",
} as const
