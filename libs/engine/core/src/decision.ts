import type { Fact } from './event';

/** What a command comes to: facts, or a refusal as a value. */
export type Decision<F extends Fact, Refusal> = { readonly accepted: readonly F[] } | { readonly refused: Refusal };

export const accept = <F extends Fact>(...facts: readonly F[]): { accepted: readonly F[] } => ({ accepted: facts });
export const refuse = <Refusal>(refused: Refusal): { refused: Refusal } => ({ refused });
