/**
 * The arrows of the architecture run one way:
 *   renderer → shared ← main/engine ← main/app, main/cli
 * Imports that bring only types count too.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one subject, or the shared part wants a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'An import must lead somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared knows neither side, and neither Node nor Electron.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(main|renderer|scripts|test)/' },
    },
    {
      name: 'shared-without-node',
      comment: 'shared runs in the window too: no Node, no Electron, no native package.',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        path: '^node:|^electron$|node_modules/(electron|better-sqlite3|@resvg|exceljs|docx)/',
      },
    },
    {
      name: 'shared-without-node-builtins',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'react-only-in-pictures',
      comment: 'In shared only the pictures are drawn with React, so that window and documents show the same.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/pictures/' },
      to: { path: 'node_modules/(react|react-dom|echarts)/' },
    },
    {
      name: 'window-knows-only-shared',
      comment: 'The window reaches the computer through the bridge alone.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(main|scripts|test)/' },
    },
    {
      name: 'window-without-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'window-without-native-packages',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: 'node_modules/(electron|better-sqlite3|@resvg|exceljs|docx)/' },
    },
    {
      name: 'engine-without-electron',
      comment: 'The engine also runs under plain Node: for the command line, tests and scripts.',
      severity: 'error',
      from: { path: '^main/(engine|cli)/' },
      to: { path: '^electron$|node_modules/electron/' },
    },
    {
      name: 'engine-knows-no-window',
      severity: 'error',
      from: { path: '^main/engine/' },
      to: { path: '^(main/(app|preload|cli)|renderer|scripts|test)/' },
    },
    {
      name: 'app-is-thin',
      comment:
        'The Electron side starts the engine as a process and talks to it in messages; it loads none of its code.',
      severity: 'error',
      from: { path: '^main/(app|preload)/' },
      to: { path: '^(main/(engine|cli)|renderer|scripts|test)/' },
    },
    {
      name: 'command-line-without-window',
      severity: 'error',
      from: { path: '^main/cli/' },
      to: { path: '^(main/(app|preload)|renderer|scripts|test)/' },
    },
    {
      name: 'sql-in-three-places',
      comment: 'Only records, book and journal speak SQL, so only they reach for the database.',
      severity: 'error',
      from: { path: '^(main|renderer|shared)/', pathNot: '^main/engine/(records|book|journal)/' },
      to: { path: 'node_modules/(@types/)?better-sqlite3/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|demo)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    progress: { type: 'none' },
  },
}
