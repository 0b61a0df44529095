// Plain CommonJS in old syntax: it has to run on the very Node versions that it refuses.
var version = process.versions.node.split('.').map(Number)
if (version[0] < 22 || (version[0] === 22 && version[1] < 18)) {
  process.stderr.write(
    'Likeness needs Node 22.18 or later and found ' +
      process.version +
      '. `npm ci` brings the right one along; it was skipped, probably by --ignore-scripts: run `npm ci` without it.\n',
  )
  process.exit(1)
}
