import { expect, test } from 'vitest';
import { type Diagnostic, hasErrors } from '../../src/source/diagnostic.ts';

const warning: Diagnostic = { severity: 'warning', rule: 'crowded', message: 'full', path: 'a.md' };

test('warnings alone are no errors', () => {
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([warning])).toBe(false);
  expect(hasErrors([warning, { ...warning, severity: 'error' }])).toBe(true);
});
