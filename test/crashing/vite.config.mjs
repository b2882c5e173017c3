// Makes one file of the process that specs kill, without what it does not use: it must start fast.
export default {
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['@eventstore/db-client', 'pg-native'] },
  build: {
    ssr: 'test/crashing/process.ts',
    outDir: '.tmp/crashing',
    target: 'node26',
    rolldownOptions: { treeshake: { moduleSideEffects: false } },
  },
};
