/** The gallery: who has a photo, filters, the grid, and the menu. */
export const gallery = {
  'gallery.title': 'Profile photos',
  'gallery.title.short': 'Photos',
  'gallery.myPhoto': 'My photo',
  'gallery.addPhotos': 'Add photos',
  // begins as the full one does
  'gallery.addPhotos.short': 'Add',
  'gallery.more': 'More',
  'gallery.runs': 'Runs',
  'gallery.refresh': 'Refresh directory',
  'gallery.reading': 'Reading the directory…',
  'gallery.checking': '{asked, number} of {of, number} people checked for a photo',
  'gallery.checking.minutes':
    '{asked, number} of {of, number} people checked for a photo, about {minutes, plural, one {# minute} other {# minutes}} left',
  'gallery.checking.hours':
    '{asked, number} of {of, number} people checked for a photo, about {hours, plural, one {# hour} other {# hours}} left',

  'gallery.coverage': 'Coverage',
  'gallery.coverage.share':
    '{scope, select, all {{share} of all accounts have a photo} other {{share} of active people have a photo}}',
  'gallery.coverage.ofThese': '{share} have a photo',
  'gallery.coverage.counts':
    "{has, number} of {total, number} people have a photo, {none, number} don't{unknown, plural, =0 {} one {, and # hasn't been checked yet} other {, and # haven't been checked yet}}",
  'gallery.coverage.counting': 'Counting',
  'gallery.show': 'Show',
  'gallery.photo.chip':
    '{photo, select, has {With photo {count}} none {Without photo {count}} other {Not checked {count}}}',
  'gallery.photo.cell': '{photo, select, has {Has photo} none {No photo} other {Not checked yet}}',
  'gallery.photo': '{photo, select, has {with photo} none {without photo} other {not checked yet}}',
  'gallery.run': 'people of a run',
  'gallery.run.shown': 'Only people of one run are shown.',
  'gallery.run.open': 'View run',

  'gallery.drop.person': "Drop one picture here to change {name}'s photo",
  'gallery.drop.anyone': "Drop one picture here to change this person's photo",
  'gallery.drop.page': 'Drop here to add photos, or on one person to change theirs',
  'gallery.drop.several': 'A person has one photo. Drop one picture on them.',
  'gallery.drop.several.next': 'To add photos of several people, drop the files beside the people.',
  'gallery.drop.add': '{count, plural, one {Add # file} other {Add # files}}',
  'gallery.drop.dismiss': 'Cancel',

  'gallery.find': 'Find people',
  'gallery.search': 'Search people',
  'gallery.search.hint': 'Search',
  'gallery.department': 'Department',
  'gallery.scope': 'Accounts',
  'gallery.scope.active': 'Active people',
  'gallery.scope.all': 'Include guests and disabled',

  'gallery.filters': '{count, plural, =0 {Filters} other {Filters (#)}}',
  'gallery.filters.title': 'Filters',
  'gallery.filters.clear': 'Clear filters',
  'gallery.filter.everyone': 'Everyone',
  'gallery.filter.group.search': 'Search groups by name',
  'gallery.filter.group.none': 'No group with this name',

  'gallery.view': 'View',
  'gallery.look': '{look, select, comfortable {Large photos} compact {Small photos} other {List}}',
  'gallery.sort': 'Sort by',
  'gallery.sort.by':
    '{sort, select, name {Name} department {Department} office {Office} photoChanged {Photo changed} other {Added}}',
  'gallery.order': 'Order',
  'gallery.sort.direction':
    '{of, select, date {{descending, select, true {Newest first} other {Oldest first}}} other {{descending, select, true {Z to A} other {A to Z}}}}',
  'gallery.group': 'Group by',
  'gallery.group.by': '{by, select, department {Department} office {Office} other {No groups}}',
  'gallery.letters': 'Jump to a letter',
  'gallery.letters.from': 'Names from {letter} on. Jump to another letter',
  'gallery.letters.loading': 'Loading letters',
  'gallery.letters.count': '{letter}: {count, plural, one {# person} other {# people}}',
  'gallery.letters.start': 'From the beginning',
  'gallery.column':
    '{column, select, name {Name} department {Department} office {Office} jobTitle {Job title} other {Photo}}',
  'gallery.marked': '{name} ({marks})',
  'gallery.group.none': '{by, select, department {No department} other {No office}}',
  'gallery.group.counts': '{count, plural, one {# person} other {# people}}, {share} have a photo',

  'gallery.people': 'People',
  'gallery.found': '{count, plural, one {# person} other {# people}}',
  'gallery.loadingMore': 'Loading more people',

  'gallery.empty.everyone': 'No one here yet',
  'gallery.empty.everyone.text': 'The directory is still being read, or it contains no people.',
  'gallery.empty.photo':
    '{photo, select, has {No photos yet} none {Everyone has a photo} other {Everyone has been checked}}',
  'gallery.empty.photo.text':
    "{photo, select, has {Add the first photos to see them here.} none {Everyone who has been checked has a photo.} other {There's no one left to check.}}",
  'gallery.empty.filtered': "Couldn't find anyone",
  'gallery.empty.filtered.text': 'No one matches these filters: {filters}.',
  'gallery.empty.search': 'No one matches “{search}”.',
  'gallery.quoted': '“{search}”',
  'gallery.showEveryone': 'Show everyone',
  'gallery.searchEveryone': 'Search everyone',
} as const
