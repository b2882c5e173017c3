import { describe, expect, it } from '@jest/globals';
import { Component } from '@mijlpaal/trajectory-contract';
import { readFileSync } from 'node:fs';
import { diplomaValueOf } from './diploma-value';
import { computeFunding } from './funding';

const page = readFileSync('docs/funding.md', 'utf8');
const blocks = (kind: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`json ${kind}\\n(.*?)\`\`\``, 'gs'))].map(([, text = '']) => text);
const [inputs, outputs] = [blocks('input'), blocks('output')];

describe('the examples in docs/funding.md', () => {
  it('are there for every component', () => {
    expect(inputs.map((text) => (JSON.parse(text) as { component: string }).component)).toEqual(Component.options);
    expect(outputs).toHaveLength(inputs.length);
  });

  it.each(Component.options.map((component, index) => [component, index] as const))('%s', (_, index) =>
    expect(computeFunding(inputs[index] ?? '')).toEqual({ output: JSON.parse(outputs[index] ?? '') }),
  );

  it('diploma values', () => {
    const lines = [...page.matchAll(/diploma-value --level (\d) --prior (\S+)(?: --earlier (\S+))?\s+# (\S+)/g)];
    expect(lines).toHaveLength(3);
    for (const [, level = '', prior = '', earlier, value] of lines)
      expect(diplomaValueOf({ level, prior, ...(earlier && { earlier }) })).toBe(value);
  });
});
