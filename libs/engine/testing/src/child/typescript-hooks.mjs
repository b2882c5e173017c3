// Loaded before a child process: runs our sources as jest does, without building them first.
import { transformSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import jest from '../../../../../jest.config.mjs';

const [[, options]] = Object.values(jest.transform);
const isTypeScript = (url) => /\.tsx?$/.test(url);

registerHooks({
  resolve: (specifier, context, next) => {
    const file = specifier.startsWith('.') && context.parentURL ? new URL(`${specifier}.ts`, context.parentURL) : null;
    return next(file !== null && existsSync(file) ? file.href : specifier, context);
  },
  load: (url, context, next) => {
    if (!isTypeScript(url)) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
