/** The walls: kernel ← congress ← server, web. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    never('no-circles', 'Two files that need each other are one room with a wall in it.', {}, { circular: true }),
    never('kernel-knows-nobody', 'The kernel imports no other room.', { path: '^packages/kernel/src' }, { path: '^packages/(congress|server|web)' }),
    never('congress-knows-kernel', 'Congress imports the kernel alone.', { path: '^packages/congress/src' }, { path: '^packages/(server|web)' }),
    never('server-knows-no-web', 'The server does not import pages.', { path: '^packages/server/src' }, { path: '^packages/web' }),
    never(
      'web-knows-the-contract',
      'Pages know of the server only the types of its contract.',
      { path: '^packages/web/src' },
      { path: '^packages/server/src', pathNot: '^packages/server/src/contract' },
    ),
    never(
      'contract-as-types',
      'The contract reaches pages as types, never as code.',
      { path: '^packages/web/src' },
      { path: '^packages/server/src/contract', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'pure-rooms',
      'Kernel and congress do no input or output.',
      { path: '^packages/(kernel|congress)/src', pathNot: '\\.test\\.ts$' },
      { dependencyTypes: ['core'] },
    ),
    never(
      'systems-meet-at-the-door',
      'A system of the congress uses another one only through its index.ts.',
      { path: '^packages/congress/src/([^/]+)/', pathNot: '\\.test\\.ts$' },
      { path: '^packages/congress/src/([^/]+)/', pathNot: '^packages/congress/src/($1/|[^/]+/index\\.ts$)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
}
