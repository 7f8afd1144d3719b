import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['lib/', 'dist/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    rules: {
      // `!` marks what the code has just made sure of; the compiler's index checks make it needed.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['tests/**/*.mjs'],
    languageOptions: {
      globals: { console: false, process: false, performance: false, AbortController: false, URL: false },
    },
    rules: { 'no-console': 'off' },
  },
);
