import { expect } from '@jest/globals';
import {
  type Circumstances,
  type Decision,
  decideAfter,
  type Fact,
  streamOf,
  type Workflow,
} from '@mijlpaal/engine-core';
import { A_DAY, type Given, history, SYSTEM } from './given';

export interface Outcome<F extends Fact, Refusal extends { readonly code: string }> {
  /** Exactly these facts in this order; none: it is accepted and changes nothing. */
  then(...facts: readonly F[]): void;
  thenRefused(code: Refusal['code']): void;
}

export interface Scenario<Command, F extends Fact, Refusal extends { readonly code: string }> {
  given(...facts: readonly Given<F>[]): {
    /** @param circumstances default: the actor `test` of role `system`, on 2015-01-05 */
    when(command: Command, circumstances?: Partial<Circumstances>): Outcome<F, Refusal>;
  };
}

/** History in, decision out: `scenario(workflow).given(...).when(...).then(...)`. */
export function scenario<Command, F extends Fact, State, Refusal extends { readonly code: string }>(
  workflow: Workflow<Command, F, State, Refusal>,
): Scenario<Command, F, Refusal> {
  return {
    given: (...facts) => ({
      when: (command, circumstances) => {
        const past = history(streamOf(workflow, 'test'), workflow.rules(workflow.lifecycle.start), facts);
        const decision = decideAfter(workflow, past, command, { actor: SYSTEM, today: A_DAY, ...circumstances });
        return {
          then: (...expected) => {
            expect(decision).toEqual({ accepted: expected });
            for (const fact of expected) expectStorable(workflow, fact);
          },
          thenRefused: (code) => expect(codeOf(decision)).toBe(code),
        };
      },
    }),
  };
}

/** The code of a refusal; what was accepted instead, so that a failing spec shows it. */
const codeOf = (decision: Decision<Fact, { readonly code: string }>): unknown =>
  'refused' in decision ? decision.refused.code : decision;

/** A fact must come back from the store as it was decided: nothing in it that JSON or its own schema drops. */
function expectStorable<F extends Fact>(
  { fact: schema }: Pick<Workflow<never, F, never, never>, 'fact'>,
  fact: F,
): void {
  const stored: unknown = JSON.parse(JSON.stringify(fact));
  expect(schema.parse(stored)).toEqual(fact);
}
