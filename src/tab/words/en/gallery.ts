/** The gallery: who has a photo, filters, the grid, and the menu. */
export const gallery = {
  'gallery.title': 'Profile photos',
  'gallery.title.short': 'Photos',
  'gallery.myPhoto': 'My photo',
  'gallery.addPhotos': 'Add photos',
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
    '{scope, select, all {of all accounts have a photo} other {of active people have a photo}}',
  'gallery.coverage.counts':
    "{has, number} of {total, number} people have a photo, {none, number} don't{unknown, plural, =0 {} one {, and # hasn't been checked yet} other {, and # haven't been checked yet}}",
  'gallery.coverage.counting': 'Counting',
  'gallery.show': 'Show',
  'gallery.all': 'all',
  'gallery.photo': '{photo, select, has {with photo} none {without photo} other {not checked yet}}',
  'gallery.run': 'people of a run',
  'gallery.run.shown': 'Only people of one run are shown.',
  'gallery.run.open': 'View run',

  'gallery.find': 'Find people',
  'gallery.search': 'Search people',
  'gallery.search.hint': 'Search by name, email address, department, office, or job title',
  'gallery.department': 'Department',
  'gallery.department.all': 'All departments',
  'gallery.scope': 'Accounts',
  'gallery.scope.active': 'Active people',
  'gallery.scope.all': 'Include guests and disabled',

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
