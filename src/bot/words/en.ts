import { approvalMessages } from './en/approvals.ts'

/** Every English sentence of the bot, and with its keys and parameters the type of every translation. */
export const en = {
  ...approvalMessages,

  // What people can ask: on the help card, and as Teams' suggestions (at most 128 characters there)
  'command.help': 'See what I can do',
  'command.mine': 'See your profile photo',
  'command.remove': 'Remove your profile photo, after you confirm',
  'command.stopReminding': 'Get no more reminders to set a photo',
  'command.remindAgain': 'Get reminders again',
  'command.remind': 'Ask people without a photo to set one (for people who manage photos)',
  'command.missing': 'See who has no photo, by department (for people who manage photos)',
  'command.approvals': 'See which photos wait for approval (for people who manage photos)',
  'command.undo': 'Undo the last change of your photo',
  'command.known': 'See what is kept about you',
  'command.status': 'See how your import is going (for people who manage photos)',

  'help.title': 'What I can do',
  'help.send': 'Send me a picture',
  'help.send.text': 'Check the crop, then select “Set photo”.',
  'help.open': 'Open your photo in Likeness',
  'help.open.text': 'Choose a picture, check the crop, then select “Set photo”.',
  'help.say': 'Say “{phrase}”',
  'help.others': "Set or remove somebody else's photo",
  'help.others.text':
    'Say “set the photo of” and a name or an address, and send the picture; or “remove the photo of”. Several pictures that are named after people start an import.',

  'welcome.title': "Hi, I'm Likeness",
  'welcome.text': 'I look after your profile photo in Microsoft 365.',

  'reply.notUnderstood':
    "Sorry, I didn't understand that. Send a picture to set your photo, or say “help”.",
  'reply.notUnderstood.inTab': "Sorry, I didn't understand that. Say “help” to see what I can do.",
  // where Teams passes no files to bots
  'reply.noFiles':
    "Teams doesn't pass files to bots in your organization's cloud. To set your photo, open it in Likeness.",
  'reply.openPhoto': '{sentence} To set your photo, open it in Likeness: {link}',
  // where Teams shows no cards; {buttons} is a list of their titles
  'reply.buttons': 'To select {buttons}, open your photo in Likeness: {link}',
  'reply.yesOrNo': 'To select {buttons}, say “yes” or “no”.',
  'reply.say': 'You can say {phrases}.',
  'reply.oldCard': 'This card is out of date. Say “help” to see what I can do.',
  'reply.unexpected': 'Sorry, something went wrong. Try again in a moment.',

  // Slow work, and what was delivered twice
  working: 'Working on it',
  'working.text': "This card changes once it's done. You can do something else meanwhile.",
  'working.failed': "That didn't work",
  'working.again': 'Try again',
  'working.done': 'Done already',
  'working.done.text': 'This was answered before.',

  // One's own photo
  'photo.none': "You don't have a profile photo. To set one, send me a picture.",
  'photo.none.inTab': "You don't have a profile photo.",
  'photo.otherOwner':
    'This card belongs to someone else. To set your own photo, send me a picture.',
  'photo.otherOwner.inTab': 'This card belongs to someone else.',
  'photo.answered': "You've already answered this card. To start over, send the picture again.",
  'photo.answered.inTab': "You've already answered this card.",
  'photo.gone':
    "This picture isn't kept anymore: newer ones took its place, or it was sent long ago. To set it, send it again.",
  'photo.gone.inTab':
    "This picture isn't kept anymore: newer ones took its place, or it was sent long ago.",

  'photo.review': 'Your new photo',
  'photo.review.summary': 'Check your new photo',
  'photo.review.text': 'This is how your photo will look.',
  'photo.review.what':
    '{named, select, yes {“{name}”} other {The picture that you sent}}{cropped, select, face {, cropped around the face} person {, cropped as you chose} centre {, cropped in the middle} other {}}',
  'photo.review.size': '{side, number} × {side, number} pixels',
  'photo.review.cropped': 'The crop was changed in the tab. Check it before you set it.',
  'photo.review.asks':
    'This is how your photo will look. Your organization approves new photos before they are set.',
  'photo.choose': 'Which picture?',
  'photo.choose.text':
    'Select the one that is to be your photo. You can crop it before you set it.',
  'photo.choose.most':
    'You sent {count, number} pictures. You can choose from the first {most, number}.',
  'photo.choose.one': 'Picture {place, number}',
  'photo.choose.none': 'None of these pictures can be used',
  'photo.choices': 'Another picture',
  'photo.crop.closer': 'Closer',
  'photo.crop.wider': 'Wider',
  'photo.crop.whole': 'Whole picture',
  'photo.crop.byHand': 'By hand…',
  'photo.crop.open': 'Crop…',
  'photo.crop.faces': 'Several people are in the picture. Select the one whose photo it is:',
  'photo.crop.face': 'Person {number, number} of {count, number}',
  'photo.set': 'Set photo',
  'photo.ask': 'Send for approval',
  'photo.asked': 'Sent for approval',
  'photo.asked.text':
    'Your new photo is set once somebody has approved it, which I tell you here. Until then, your photo stays as it is. In Likeness, you can withdraw it.',
  'photo.cancel': 'Cancel',
  'photo.cancelled': 'Cancelled',
  'photo.cancelled.text': "Your photo wasn't changed. You can send another picture at any time.",
  'photo.cancelled.text.inTab': "Your photo wasn't changed.",

  'photo.done': 'Your photo is set',
  'photo.done.text': 'It can take up to a day to show everywhere in Teams.',
  'photo.done.notShown':
    'Microsoft 365 may take a while to show it, and up to a day to show it everywhere in Teams.',
  'photo.done.different':
    'Microsoft 365 shows a different picture than the one you sent. Check your photo, or send it again.',
  'photo.notSet': "Couldn't set your photo",

  'photo.mine': 'Your profile photo',
  'photo.mine.text': 'To replace it, send me a picture.',
  'photo.mine.text.inTab': 'To replace it, open it in Likeness.',
  'photo.open': 'Open your photo',
  'photo.current': 'Your current photo',
  'photo.remove': 'Remove',
  'photo.askRemove': 'Remove your photo?',
  'photo.askRemove.text': 'Your initials are shown instead, everywhere in Microsoft 365.',
  'photo.keep': 'Keep photo',
  'photo.kept': 'Photo kept',
  'photo.kept.text': "Your photo wasn't changed.",
  'photo.removed': 'Your photo was removed',
  'photo.removed.text': 'It can take up to a day to disappear everywhere in Teams.',
  'photo.removed.notShown':
    'Microsoft 365 may take a while to show this, and up to a day to show it everywhere in Teams.',
  'photo.removed.changed': 'Microsoft 365 shows another photo, which was set at the same time.',
  'photo.notRemoved': "Couldn't remove your photo",
  'photo.nothingToRemove': 'No photo to remove',

  'photo.because': '{what}. {reason}',

  // Somebody else's photo
  'person.send': 'Send me the picture',
  'person.send.text':
    'Send it here in this chat. You see it beside the current photo before anything is set.',
  'person.inTab':
    "Pictures for {name} can't be sent in this chat. Set the photo in Likeness: {link}",
  'person.which': 'Who do you mean?',
  'person.which.fits': 'Several people fit “{name}”.',
  'person.which.like':
    "I'm not sure who “{name}” is. Do you mean {count, plural, one {this person} other {one of these people}}?",
  'person.which.more': '{count, plural, one {# more person fits.} other {# more people fit.}}',
  'person.which.say': 'Or say it again with their address or employee ID.',
  'person.nobody':
    'I found nobody called “{name}”, and changed nothing. Try the full name, the address or the employee ID.',
  'person.named': '{name} ({details})',
  'person.guest': 'Guest',
  'person.disabled': 'Disabled account',
  'person.review': 'Set this photo?',
  'person.review.of': 'Set this photo for {name}?',
  'person.review.beside': 'On the left is the current photo, on the right the new one.',
  'person.review.none': "There's no photo yet. This is the new one.",
  'person.review.unread': "The current photo can't be read. This is the new one.",
  'person.current': 'Current photo',
  'person.new': 'New photo',
  'person.set': 'The photo is set',
  'person.set.of': 'The photo of {name} is set',
  'person.set.different':
    'Microsoft 365 shows a different picture than the one you sent. Look at it in Likeness.',
  'person.setBefore': 'This photo was set before',
  'person.notSet': "Couldn't set the photo",
  'person.setAnyway': 'Set anyway',
  'person.cancelled.text': 'Nothing was changed.',
  'person.askRemove': 'Remove this photo?',
  'person.askRemove.of': 'Remove the photo of {name}?',
  'person.askRemove.text':
    'Initials are shown instead, everywhere in Microsoft 365. The photo is kept for now, so that you can undo this.',
  'person.askRemove.unread': "The photo can't be shown here, because it can't be read.",
  'person.removed': 'The photo was removed',
  'person.removed.of': 'The photo of {name} was removed',
  'person.noPhoto': '{name} has no photo.',
  'person.notRemoved': "Couldn't remove the photo",
  'person.removeAnyway': 'Remove anyway',
  'person.changed': 'The photo was changed in the meantime',
  'person.undone': 'The change was undone',
  'person.undone.photo': 'The photo from before is set again.',
  'person.undone.none': 'There is no photo now, as before.',
  'person.notUndone': "Couldn't undo the change",
  'person.otherPicture':
    'This picture was chosen for somebody else. To set it for this person, send it again.',
  'person.onePicture':
    'You sent {count, number} pictures for one person. Send only the one that you mean.',
  'person.open': 'Open in Likeness',

  // Several pictures that are named after people
  'import.ready': '{count, plural, one {# photo waits} other {# photos wait}} for you to check',
  'import.ready.text':
    'Nothing is set before you have looked at them in Likeness and selected “Set photos”.',
  'import.none': 'No import was started',
  'import.nobody': '{count, plural, one {# picture fits} other {# pictures fit}} nobody',
  'import.several':
    '{count, plural, one {# picture may show} other {# pictures may show}} several people, or somebody with a similar name',
  'import.twice':
    '{count, plural, one {# picture is} other {# pictures are}} for the same person as another one',
  'import.apart':
    '{count, plural, one {# picture is} other {# pictures are}} for a guest, a disabled or shared account, or somebody who has changed their photo since',
  'import.unusable': "{count, plural, one {# picture} other {# pictures}} couldn't be used",
  'import.file': '{name}: {reason}',
  'import.rest': 'Add these in Likeness, where you choose whose photo each one is.',
  'import.review': 'Review in Likeness',

  // Who is missing a photo
  'missing.headline':
    '{none, number} of {total, plural, one {# person} other {# people}} {none, plural, one {has} other {have}} no photo',
  'missing.notRead': "The directory hasn't been read yet",
  'missing.everyoneSoFar': 'Everyone checked so far has a photo',
  'missing.everyone': 'Everyone has a photo',
  'missing.with': '{count, number} with a photo',
  'missing.without': '{count, number} without a photo',
  'missing.notChecked': '{count, number} not checked yet',
  'missing.peopleNotChecked':
    "{count, plural, one {# person isn't checked yet.} other {# people aren't checked yet.}}",
  'missing.byDepartment': 'By department',
  'missing.noDepartment': 'No department',
  'missing.share': '{none, number} of {total, number}',
  'missing.otherDepartments':
    '{departments, plural, one {# more department} other {# more departments}}: {people, plural, one {# person} other {# people}}',
  'missing.people': 'Without a photo',
  'missing.firstPeople': 'Without a photo (first {count, number})',
  'missing.morePeople': 'Without a photo (continued)',
  'missing.next': 'Next {count, number}',
  'missing.previous': 'Previous {count, number}',
  'missing.list': 'Download the list',
  'missing.gallery': 'Open in gallery',
  'missing.remind': 'Remind',
  'missing.summary': '{about}: {headline}',
  'missing.nobody': 'Nobody matches your question',
  'missing.nobodySoFar': 'Nobody has been checked yet',
  'missing.scope.everyone': 'Everyone',
  'missing.scope.kind':
    '{kind, select, guest {Guests} disabled {Disabled accounts} sharedMailbox {Shared mailboxes} room {Rooms} other {Members}}',
  'missing.scope.added': 'Added in the last {days, plural, one {day} other {# days}}',
  'missing.which': 'Who do you want to know about?',
  'missing.which.several': 'Several departments or offices fit your question.',
  'missing.which.rest': "I didn't understand “{rest}”.",

  // Reminders of people without a photo
  'remind.none': 'Nobody to remind',
  'remind.pointless':
    "Your organization doesn't let people set their own photo, so nobody is reminded. You can change this in the settings of Likeness.",
  'remind.ask': 'Remind {count, plural, one {# person} other {# people}}?',
  'remind.ask.text':
    'I send each of them a message in Teams, in which they can set a photo at once.',
  'remind.ask.installs':
    '{count, plural, one {# of them has} other {# of them have}} never opened Likeness. I add it to their Teams first.',
  'remind.ask.noChat':
    "{count, plural, one {# of them has never opened Likeness, and I can't reach them.} other {# of them have never opened Likeness, and I can't reach them.}}",
  'remind.leftOut':
    'Left out: {reason, select, room {{count, plural, one {# room} other {# rooms}}} sharedMailbox {{count, plural, one {# shared mailbox} other {# shared mailboxes}}} disabled {{count, plural, one {# disabled account} other {# disabled accounts}}} guest {{count, plural, one {# guest} other {# guests}}} optedOut {{count, plural, one {# person who wants no reminders} other {# people who want no reminders}}} lately {{count, plural, one {# person who was reminded lately} other {# people who were reminded lately}}} hasPhoto {{count, plural, one {# person who has a photo by now} other {# people who have a photo by now}}} other {{count, plural, one {# person who has left the directory} other {# people who have left the directory}}}}',
  'remind.send': 'Remind {count, plural, one {# person} other {# people}}',
  'remind.cancelled': 'Nobody was reminded',
  'remind.cancelled.text': 'You can do it at any time: say “remind them”.',
  'remind.back': 'Show who is missing',
  'remind.begun': 'Getting ready to remind people',
  'remind.underWay': 'Reminding: {sent, number} of {asked, number}',
  'remind.over':
    '{sent, plural, =0 {Nobody was reminded} one {# person was reminded} other {# people were reminded}}',
  'remind.setSince': '{count, number} set a photo since',
  'remind.noPhotoYet': '{count, number} reminded, no photo yet',
  'remind.optedOut':
    '{count, plural, one {# person wants} other {# people want}} no more reminders',
  'remind.waiting': '{count, number} still to come',
  'remind.unreached': '{count, number} not reached',
  'remind.because':
    '{reason, select, noChat {{count, number} have never opened Likeness} notInstalled {{count, number}: Microsoft 365 did not let me add Likeness for them} blocked {{count, number} have blocked or removed me} unsure {{count, number}: I was interrupted, and it may have arrived or not} gaveUp {{count, number}: Teams took no more messages for a day} other {{count, number}: Teams refused the message}}',
  'remind.names': '{names}, and {more, number} more',
  'remind.refresh': 'Update',
  'remind.card': "You don't have a profile photo yet",
  'remind.card.from': '{name} asks you to set one.',
  'remind.card.text':
    'Send me a picture, here in this chat. You see the crop before anything is set.',
  'remind.card.text.inTab':
    'Open your photo in Likeness to set one. You see the crop before anything is set.',
  'remind.stop': 'Stop reminding me',
  'remind.again': 'Remind me again',
  'remind.stopped': 'You get no more reminders',
  'remind.stopped.text': 'If you change your mind, say “remind me again”.',
  'remind.resumed': 'You may be reminded again',
  'remind.resumed.text': 'Only while you have no photo, and not often.',

  // A run that finished, or paused by itself
  'run.headline':
    "{kind, select, remove {Removal} restore {Restore} default {Default pictures} undo {Undo} redo {Redo} other {Import}} {end, select, cancelled {cancelled} other {finished}}: {done, plural, =0 {no photos} one {# photo} other {# photos}} {kind, select, remove {removed} restore {restored} undo {undone} redo {set again} other {set}}{problems, plural, =0 {} other {, # couldn't be {kind, select, remove {removed} restore {restored} undo {undone} other {set}}}}{unchanged, plural, =0 {} other {, # unchanged}}",
  'run.paused':
    '{kind, select, remove {Removal} restore {Restore} default {Default pictures} undo {Undo} redo {Redo} other {Import}} paused',
  'run.paused.text':
    '{ended, number} of {total, number} processed. Nothing is lost, and it continues automatically once this works.',
  'run.problem': '{count, number} ×: {reason}',
  'run.otherProblems': '{count, number} for other reasons.',
  'run.done':
    '{count, number} {kind, select, remove {removed} restore {restored} undo {undone} redo {set again} other {set}}',
  'run.unchanged': '{count, number} unchanged',
  'run.problems':
    "{count, number} couldn't be {kind, select, remove {removed} restore {restored} undo {undone} other {set}}",
  'run.named': '{name}: {text}',
  'run.open': 'View run',

  // What people may also say, and what is said where a text is not understood
  'ask.help': 'Help',
  'ask.mine': 'My photo',
  'ask.remove': 'Remove photo',
  'ask.undo': 'Undo',
  'ask.set': 'Change photo',
  'ask.known': 'My data',
  'ask.missing': 'Without photo',
  'ask.approvals': 'Approvals',
  'ask.status': 'Import',
  'ask.pause': 'Pause',
  'ask.resume': 'Resume',
  'ask.cancel': 'Cancel the import',
  'ask.digest': 'Weekly digest',
  'unclear.part': 'What would you like me to do?',
  'unclear.nothing': "I didn't understand that",
  'unclear.noQuestion': "There's nothing to answer",
  'unclear.noQuestion.text': "I haven't asked you anything lately. What would you like me to do?",
  'remark.hello': 'Hello! Send me a picture to set your photo, or say “help” to see what I can do.',
  'remark.hello.inTab': 'Hello! Say “help” to see what I can do.',
  'remark.thanks': "You're welcome!",
  'photo.send': 'To change your photo, send me a picture here in the chat.',
  'photo.send.inTab': "You can't send pictures in this chat.",
  'photo.undone': 'The last change was undone',
  'photo.undone.text': 'This is your photo now. To go back, say “undo” again.',
  'photo.undone.none': 'You have no photo now, as before. To go back, say “undo” again.',
  'photo.notUndone': "Couldn't undo the last change",
  'known.title': 'What is kept about you',
  'known.directory':
    "Your name, address and department, as they are in your organization's directory.",
  'known.unlisted': "You aren't in the list of people from your organization's directory.",
  'known.photos':
    '{count, plural, =0 {No photos.} one {# photo, present or former.} other {# photos, present and former.}}',
  'known.changes':
    '{count, plural, =0 {No changes of your photo.} one {# change of your photo.} other {# changes of your photo.}}',
  'known.changesMade':
    "{count, plural, one {# change that you made to somebody else's photo.} other {# changes that you made to others' photos.}}",
  'known.items':
    '{count, plural, one {# line about you in an import or another run.} other {# lines about you in imports and other runs.}}',
  'known.waiting':
    '{count, plural, one {# picture that waits to be set.} other {# pictures that wait to be set.}}',
  'known.chat':
    'The address of this chat, which messages show your runs, whether you want the weekly digest, and my last question to you. Not what you write.',
  'known.microsoft365': 'The photo that Microsoft 365 shows is kept there.',
  'known.open': 'View, download or delete it',
  'run.stands':
    '{kind, select, remove {Removal} restore {Restore} default {Default pictures} undo {Undo} redo {Redo} other {Import}}: {standing, select, held {ready to check} waiting {waiting for files} cancelling {being cancelled} paused {paused} other {running}}',
  'run.progress': '{ended, number} of {total, number} processed.',
  'run.none': "You haven't imported anything yet.",
  'run.none.running': 'None of your imports is running.',
  'run.none.paused': 'None of your imports is paused.',
  'run.which': 'Which one do you mean?',
  'run.cancel': 'Cancel run',
  'run.keep': 'Keep running',
  'run.askCancel': 'Cancel this run?',
  'run.askCancel.text':
    "{left, plural, =0 {Nothing is left to do.} one {# photo won't be {kind, select, remove {removed} restore {restored} undo {undone} redo {set again} other {set}}.} other {# photos won't be {kind, select, remove {removed} restore {restored} undo {undone} redo {set again} other {set}}.}}{done, plural, =0 {} one { # photo is {kind, select, remove {removed} restore {restored} undo {undone} redo {set again} other {set}} already, and stays so.} other { # photos are {kind, select, remove {removed} restore {restored} undo {undone} redo {set again} other {set}} already, and stay so.}}",
  'run.byYou.cancelled': 'You cancelled it.',
  'run.byYou.paused': 'You paused it.',

  // The weekly digest
  'digest.headline':
    '{share} have a photo: {has, number} of {total, plural, one {# person} other {# people}}',
  'digest.change':
    '{direction, select, more {{count, number} more than on {night}, when it was {share}.} fewer {{count, number} fewer than on {night}, when it was {share}.} other {As many as on {night}.}}',
  'digest.noBefore': 'Next week I can say what has changed.',
  'digest.waiting':
    '{count, plural, =0 {No photo waits for approval.} one {# photo waits for approval.} other {# photos wait for approval.}}',
  'digest.runs': 'Your runs of the last seven days',
  'digest.noRuns': 'You started no runs in the last seven days.',
  'digest.moreRuns': 'Earlier ones are in Likeness.',
  'digest.coverage': 'View coverage',
  'digest.approvals': 'View approvals',
  'digest.turnOn': 'Turn on weekly digest',
  'digest.turnOff': 'Turn off weekly digest',
  'digest.show': 'Show it now',
  'digest.on': 'The weekly digest is on',
  'digest.on.text':
    'On Mondays, I send you how many people have a photo, what has changed, what waits for approval, and your runs. To get it no more, say “weekly digest off”.',
  'digest.off': 'The weekly digest is off',
  'digest.off.text': 'To get it again, say “weekly digest on”.',
} as const
