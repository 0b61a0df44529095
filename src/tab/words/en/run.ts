/** A run's page, the list of runs, and the bar that leads back to an open run. `own` runs read as imports. */
export const run = {
  'run.opening': 'Opening the run',
  'run.unknown': 'Run',
  'run.title.running':
    '{kind, select, remove {Removing photos} restore {Restoring photos} default {Setting default pictures} undo {Undoing} redo {Redoing} other {Importing photos}}',
  'run.title.paused':
    '{kind, select, remove {Removal paused} restore {Restore paused} default {Default pictures paused} undo {Undo paused} redo {Redo paused} other {Import paused}}',
  'run.title.cancelling': 'Cancelling',
  'run.title.cancelled':
    '{kind, select, remove {Removal cancelled} restore {Restore cancelled} default {Default pictures cancelled} undo {Undo cancelled} redo {Redo cancelled} other {Import cancelled}}',
  'run.title.finished':
    '{kind, select, remove {Removal finished} restore {Restore finished} default {Default pictures finished} undo {Undo finished} redo {Redo finished} other {Import finished}}',
  'run.showInGallery': 'Show in gallery',
  'run.gallery': 'Gallery',

  // progress
  'run.kind':
    '{kind, select, remove {Removal} restore {Restore} default {Default pictures} undo {Undo} redo {Redo} other {Import}}',
  'run.processed': '{ended, number} of {total, number} processed',
  'run.processed.paused': '{ended, number} of {total, number} processed, paused',
  'run.processed.left': '{ended, number} of {total, number} processed, {left}',
  'run.timeLeft': 'about {duration} left',
  'run.timeLeft.short': 'a few seconds left',
  'run.slowed':
    'Microsoft 365 limits how many changes it accepts at once, so this run is slower for now. Nothing is lost. No action needed.',
  'run.cancelling':
    '{kind, select, remove {Photos that are being removed right now will finish, then the run ends.} other {Photos that are being set right now will finish, then the run ends.}}',
  'run.paused':
    '{kind, select, remove {No more photos are removed until you resume the run, here or on another device.} other {No more photos are set until you resume the run, here or on another device.}}',
  'run.paused.itself': 'Nothing is lost. The run continues automatically once this works.',
  'run.paused.again': 'Tries again at {time}.',
  'run.paused.trying': 'Trying now.',
  'run.paused.still': "It was tried again, but it still doesn't work.",
  'run.continues': 'You can close this tab. The run continues without you.',
  'run.keepOpen': 'Keep this tab open until all files are sent. After that, you can close it.',
  'run.waitsForFiles':
    'Files that have arrived are being processed. The others are waiting to be sent.',
  'run.allSent': 'All files are sent. You can close this tab. The run continues without you.',

  // result
  'run.done':
    '{kind, select, remove {{count, plural, =0 {No photos removed} one {# photo removed} other {# photos removed}}} restore {{count, plural, =0 {No photos restored} one {# photo restored} other {# photos restored}}} undo {{count, plural, =0 {No photos undone} one {# photo undone} other {# photos undone}}} redo {{count, plural, =0 {No photos set again} one {# photo set again} other {# photos set again}}} other {{count, plural, =0 {No photos set} one {# photo set} other {# photos set}}}}',
  'run.left': '{count, number} unchanged',
  'run.problems':
    "{kind, select, remove {{count, number} couldn't be removed} restore {{count, number} couldn't be restored} undo {{count, number} couldn't be undone} other {{count, number} couldn't be set}}",
  'run.delay':
    'It can take up to a day before Teams, Outlook, and other apps show these changes everywhere.',
  'run.notYetSeen':
    "Microsoft 365 doesn't show {count, number} of these changes yet. It may take a while. No action needed.",
  'run.seenOtherwise':
    "{count, plural, one {# of these photos isn't shown in Microsoft 365 as it was set. The list below says why.} other {# of these photos aren't shown in Microsoft 365 as they were set. The list below says why.}}",
  'run.undone':
    '{kind, select, undo {{count, plural, one {# of these photos has been set again since.} other {# of these photos have been set again since.}}} other {{count, plural, one {# of these photos has been undone since.} other {# of these photos have been undone since.}}}}',
  'run.seeRuns': 'See all runs',
  'run.segments': 'Result',
  'run.faces': 'New photos',
  'run.attention.see': 'Show them',
  'run.item.accept': 'Set anyway',
  'run.segment.left': '{count, number} left as they were',
  'run.undoes':
    '{kind, select, redo {This run reverses an undo.} other {This run undoes an earlier run.}}',
  'run.seeEarlier': '{kind, select, redo {See the undo} other {See the earlier run}}',

  // actions
  'run.actions': 'Actions',
  'run.pause': 'Pause',
  'run.resume': 'Resume',
  'run.tryNow': 'Try now',
  'run.cancel': 'Cancel',
  'run.retry': 'Retry {count, number}',
  'run.overwrite':
    '{kind, select, remove {Remove {count, number} anyway} other {Replace {count, number} anyway}}',
  'run.undoAll': '{kind, select, undo {Redo all} other {Undo all}}',
  'run.report': 'Download report',
  'run.report.xlsx': 'Excel (XLSX)',
  'run.report.csv': 'CSV',

  // questions
  'run.ask.no': 'Cancel',
  'run.askUndo':
    '{kind, select, undo {{count, plural, one {Redo # photo?} other {Redo # photos?}}} other {{count, plural, one {Undo # photo?} other {Undo # photos?}}}}',
  'run.askUndo.text':
    '{kind, select, undo {{count, plural, one {# person gets back the photo they had} other {# people get back the photo they had}} before the undo} other {{count, plural, one {# person gets back the photo they had before, or none if they had none} other {# people get back the photo they had before, or none if they had none}}}}. Anyone who changed their photo since then is skipped and listed. You can reverse this.',
  'run.askUndo.yes': '{kind, select, undo {Redo} other {Undo}}',
  'run.askUndoOne':
    '{kind, select, undo {Set the photo of {name} again?} other {Undo the photo of {name}?}}',
  'run.askUndoOne.text':
    "{before, select, undo {{name} gets back the photo from before the undo} photo {{name} gets back their previous photo} other {{name} won't have a photo anymore}}, unless it was changed since.",
  'run.askCancel':
    '{kind, select, remove {Cancel this removal?} restore {Cancel this restore?} default {Cancel default pictures?} undo {Cancel this undo?} redo {Cancel this redo?} other {Cancel this import?}}',
  'run.askCancel.remaining':
    "{kind, select, remove {{count, plural, one {# photo won't be removed.} other {# photos won't be removed.}}} other {{count, plural, one {# photo won't be set, and this person's photo stays unchanged.} other {# photos won't be set, and these people's photos stay unchanged.}}}}",
  'run.askCancel.uploading':
    '{kind, select, remove {{count, plural, one {# photo is being removed right now and will finish.} other {# photos are being removed right now and will finish.}}} other {{count, plural, one {# photo is being set right now and will finish.} other {# photos are being set right now and will finish.}}}}',
  'run.askCancel.nothing':
    '{kind, select, remove {No photos have been removed so far.} other {No photos have been set so far.}}',
  'run.askCancel.done':
    '{kind, select, remove {{count, plural, one {The # photo removed so far stays removed, and you can undo it later.} other {The # photos removed so far stay removed, and you can undo them later.}}} undo {{count, plural, one {The # photo undone so far stays undone, and you can redo it later.} other {The # photos undone so far stay undone, and you can redo them later.}}} other {{count, plural, one {The # photo set so far stays, and you can undo it later.} other {The # photos set so far stay, and you can undo them later.}}}}',
  'run.askCancel.yes':
    '{kind, select, remove {Cancel removal} restore {Cancel restore} default {Cancel default pictures} undo {Cancel undo} redo {Cancel redo} other {Cancel import}}',
  'run.askCancel.no': 'Keep running',
  'run.askOverwrite':
    '{kind, select, remove {{count, plural, one {Remove # photo anyway?} other {Remove # photos anyway?}}} other {{count, plural, one {Replace # photo anyway?} other {Replace # photos anyway?}}}}',
  'run.askOverwrite.text':
    '{kind, select, import {{count, plural, one {# person changed or removed their photo after it was last set here. Their current photo is kept, so you can undo this.} other {# people changed or removed their photos after they were last set here. Their current photos are kept, so you can undo this.}}} other {{count, plural, one {# photo was changed after it was last set here, or after you selected the person. The current photo is kept, so you can undo this.} other {# photos were changed after they were last set here, or after you selected these people. The current photos are kept, so you can undo this.}}}}',
  'run.askOverwriteOne':
    '{kind, select, remove {Remove the photo of {name} anyway?} other {Replace the photo of {name} anyway?}}',
  'run.askOverwriteOne.text':
    '{kind, select, import {{name} changed or removed it after it was last set here.} other {It was changed after it was last set here, or after you selected {name}.}} The current photo is kept, so you can undo this.',
  'run.askOverwrite.yes': '{kind, select, remove {Remove anyway} other {Replace anyway}}',

  // files that weren't sent
  'run.missing':
    "{count, plural, one {# file wasn't sent before the tab was closed} other {# files weren't sent before the tab was closed}}",
  'run.missing.known':
    'Your browser remembers where they are. It might ask for permission to read them again.',
  'run.missing.drop':
    'Drop the same files, folder, or ZIP file here. Only files that are missing are sent.',
  'run.missing.none': 'None of these files are missing from this run.',
  'run.missing.resume': 'Resume sending',
  'run.missing.folder': 'Choose folder',
  'run.missing.files': 'Choose files',
  'run.sending': 'Sending file {number, number} of {total, number}',
  'run.sending.offline':
    "You're offline. Sending resumes automatically when the connection is back.",
  'run.notSent': "Files that couldn't be sent",
  'run.notSent.again': 'Send again',
  'run.outOfDate':
    'This is the last known state. The page updates automatically when the service is back. Nothing is lost.',

  // its photos
  'run.items': 'Photos in this run',
  'run.items.tab': '{name} ({count, number})',
  'run.items.all': 'All',
  'run.items.open': 'In progress',
  'run.items.done': 'Done',
  'run.items.problems':
    "{kind, select, remove {Couldn't be removed} restore {Couldn't be restored} undo {Couldn't be undone} other {Couldn't be set}}",
  'run.items.skipped': 'Skipped',
  'run.items.unchanged': 'Unchanged',
  'run.items.loading': 'Loading photos',
  'run.items.none': 'No photos here.',
  'run.item.state':
    "{state, select, awaiting {Waiting for file} received {Received} prepared {Prepared} uploading {{kind, select, remove {Removing photo} other {Setting photo}}} done {Done} unchanged {Unchanged} skipped {Skipped} gone {Account deleted} other {{kind, select, remove {Couldn't be removed} restore {Couldn't be restored} undo {Couldn't be undone} other {Couldn't be set}}}}",
  'run.item.unconfirmed': 'Not known',
  'run.item.seen':
    "{seen, select, not_yet {{action, select, remove {Removed} other {Set}}. Microsoft 365 may take a while to show it.} never {Microsoft 365 accepted this change, but didn't show it within a day. Check the photo in Microsoft 365.} different {Microsoft 365 shows a different picture than the one that was sent. Check the photo in Microsoft 365.} other {The photo was changed elsewhere after this.}}",
  'run.item.paused': 'Paused',
  'run.item.delayed': 'Retrying later',
  'run.item.delayed.text':
    "Microsoft 365 was busy or didn't answer. This photo is retried automatically at about {time}.",
  'run.item.undone': '{kind, select, undo {Set again} other {Undone}}',
  'run.item.removed': 'Removed',
  'run.item.restored': 'Restored',
  'run.item.setAgain': 'Set again',
  'run.item.replaced': 'Replaced',
  'run.item.new': 'New photo',
  'run.item.undo': '{kind, select, undo {Redo} other {Undo}}',
  'run.item.retry': 'Retry',
  'run.item.overwrite': '{kind, select, remove {Remove anyway} other {Replace anyway}}',
  'run.item.changedBy':
    '{isOwn, select, true {{action, select, remove {{name} removed it in Likeness, {when}.} other {{name} changed it in Likeness, {when}.}}} other {{action, select, remove {Removed by {name}, {when}.} create {Added by {name}, {when}.} other {Replaced by {name}, {when}.}}}}',
  'run.item.offer': '{offer}: {name}',

  // the list of runs
  'run.list': 'Runs',
  'run.list.loading': 'Loading runs',
  'run.list.earlier': 'Show earlier runs',
  'run.list.label': 'Runs, newest first',
  'run.list.empty': 'No runs yet',
  'run.list.empty.text':
    'After you add photos, you can see here what happened to each of them, and undo it.',
  'run.list.search': 'Search runs by name',
  'run.list.search.hint': 'Search names',
  'run.list.standing': 'State',
  'run.list.standing.all': 'All states ({count, number})',
  'run.list.standing.option': '{standing} ({count, number})',
  'run.list.clear': 'Clear filters',
  'run.list.notFound': 'No runs found',
  'run.list.notFound.text': 'Nothing fits these filters.',
  'run.rename': 'Rename {name}',
  'run.rename.label': 'Name of the run',
  'run.rename.save': 'Save',
  'run.rename.cancel': 'Cancel',
  'run.rename.empty': 'Type a name.',
  'run.standing':
    '{standing, select, held {Ready to check} waiting {Waiting for files} paused {Paused} finished {Finished} cancelled {Cancelled} discarded {Discarded} attention {Needs attention} undone {Undone} open {Not finished} other {Running}}',
  'run.nothingYet': 'No photos set yet',
  'run.nothing': 'No photos set',

  // the bar in the gallery
  'run.bar.held': 'An import is ready to check.',
  'run.bar.held.text':
    '{count, plural, one {# photo. Nothing is set until you check it.} other {# photos. Nothing is set until you check them.}}',
  'run.bar.waiting':
    '{kind, select, undo {An undo is waiting for files.} redo {A redo is waiting for files.} other {An import is waiting for files.}}',
  'run.bar.paused':
    '{kind, select, remove {A removal is paused.} restore {A restore is paused.} default {Setting default pictures is paused.} undo {An undo is paused.} redo {A redo is paused.} other {An import is paused.}}',
  'run.bar.running':
    '{kind, select, remove {A removal is running.} restore {A restore is running.} default {Default pictures are being set.} undo {An undo is running.} redo {A redo is running.} other {An import is running.}}',
  'run.bar.check': 'Check',
  'run.bar.view': 'View',
} as const
