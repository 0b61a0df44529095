/** What a run is called that nobody has given a name. */
export const runWords = {
  'run.name':
    '{kind, select, remove {{count, plural, one {Removal of # photo} other {Removal of # photos}}} restore {{count, plural, one {Restore of # photo} other {Restore of # photos}}} default {{count, plural, one {Default picture for # person} other {Default pictures for # people}}} undo {{count, plural, one {Undo of # photo} other {Undo of # photos}}} redo {{count, plural, one {Redo of # photo} other {Redo of # photos}}} other {{count, plural, one {Import of # photo} other {Import of # photos}}}}',
  'run.name.of': '{kind, select, redo {Redo of “{name}”} other {Undo of “{name}”}}',
} as const
