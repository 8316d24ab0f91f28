import { describe, expect, it } from 'vitest';
import { environmentVariable } from '../../shared/env.ts';

describe('a variable of the environment', () => {
  it('is what the stack told', () => {
    expect(environmentVariable('TABLE_NAME', { TABLE_NAME: 'clinic' })).toBe('clinic');
  });

  it.each([{}, { TABLE_NAME: '' }])('that the stack did not tell is an error that names it', (environment) => {
    expect(() => environmentVariable('TABLE_NAME', environment)).toThrow('has no TABLE_NAME');
  });
});
