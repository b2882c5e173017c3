/**
 * Every Dutch text of the web: plain words, u-form. A namespace, so that a page brings along the texts that it says and no
 * others: write `nl.overview`, for to take `nl` apart is to ask for all of it.
 */
export * as nl from './texts/all';
