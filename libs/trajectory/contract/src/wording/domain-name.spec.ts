import { expect, it } from '@jest/globals';
import { domainName } from './domain-name';

it.each([
  ['79000', '79000 (bouw en infra)'],
  ['79150', '79150 (voedsel, natuur en leefomgeving)'],
  ['79160', '79160'],
])('the domain %s is told as %s', (code, said) => expect(domainName(code)).toBe(said));
