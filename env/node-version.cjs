// CommonJS in old syntax, because it must run on the Node versions that it rejects.
var version = process.versions.node.split('.').map(Number)
if (version[0] < 22 || (version[0] === 22 && version[1] < 18)) {
  process.stderr.write(
    'Likeness needs Node 22.18 or later, but this is ' +
      process.version +
      '. `npm ci` installs the right version unless scripts are disabled: run it without --ignore-scripts.\n',
  )
  process.exit(1)
}
