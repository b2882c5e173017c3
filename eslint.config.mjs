import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const pure = ['zod', 'xstate', 'xstate/graph', 'elkjs/**', 'decimal.js', 'uuid', '@jest/globals', 'fast-check'];
const may = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });

/** Who may know whom. An untagged project may import nothing; `docs/architecture.md` says why each line is there. */
const depConstraints = [
  { ...may('type:util', 'type:util'), allowedExternalImports: pure },
  { ...may('type:contract', 'type:contract', 'type:util'), allowedExternalImports: pure },
  {
    ...may('type:domain', 'type:domain', 'type:contract', 'type:util', 'type:testing'),
    allowedExternalImports: pure,
  },
  may('type:adapter', 'type:adapter', 'type:domain', 'type:contract', 'type:util', 'type:testing'),
  may('type:feature', 'type:feature', 'type:adapter', 'type:domain', 'type:contract', 'type:util', 'type:testing'),
  may('type:ui', 'type:ui', 'type:contract', 'type:util', 'type:testing'),
  may('type:testing', 'type:testing', 'type:domain', 'type:contract', 'type:util'),
  may(
    'type:app',
    'type:app',
    'type:feature',
    'type:adapter',
    'type:ui',
    'type:domain',
    'type:contract',
    'type:util',
    'type:testing',
  ),
  may('scope:shared', 'scope:shared'),
  may('scope:engine', 'scope:engine', 'scope:shared'),
  may('scope:reminders', 'scope:reminders', 'scope:engine', 'scope:shared'),
  may('scope:trajectory', 'scope:trajectory', 'scope:reminders', 'scope:engine', 'scope:shared'),
  may('scope:app', 'scope:app', 'scope:trajectory', 'scope:reminders', 'scope:engine', 'scope:shared'),
];

const notAtTheCore = (what) => `${what} belongs at the rim: take it as data, or from Clock.`;

const noChosenCases = {
  selector: 'MemberExpression[property.name=/^(only|skip)$/][object.name=/^(it|test|describe)$/]',
  message: 'Choose the cases before you declare them.',
};
const noTextsOfAllPages = {
  selector: "VariableDeclarator[id.type='ObjectPattern'][init.name='nl']",
  message: 'Write nl.overview: to take nl apart brings the texts of every page to this one.',
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.nx/**', 'data/**', '.tmp/**'] },
  { files: ['**/*.{ts,tsx,mjs}'], extends: [tseslint.configs.recommended], plugins: { '@nx': nx } },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints, enforceBuildableLibDependency: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // a schema and the type made from it share one name
      '@typescript-eslint/no-redeclare': 'off',
      'no-restricted-syntax': ['error', noChosenCases],
    },
  },
  {
    // nothing pure reads a clock, chance or the environment
    files: ['libs/**/*.{ts,tsx}'],
    ignores: [
      '**/*.spec.ts',
      '**/fixtures/**',
      'libs/shared/time/src/system-clock.ts',
      'libs/hosting/runtime/src/pauses.ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: notAtTheCore('A date') },
        { name: 'process', message: notAtTheCore('The environment') },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Temporal', property: 'Now', message: notAtTheCore('The time') },
        { object: 'Math', property: 'random', message: notAtTheCore('Chance') },
        { object: 'crypto', property: 'randomUUID', message: notAtTheCore('Chance') },
      ],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'libs/*/ui/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', noChosenCases, noTextsOfAllPages] },
  },
  { files: ['**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
);
