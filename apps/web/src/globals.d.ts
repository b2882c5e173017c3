/** Version of the product, filled in by the build. */
declare const __VERSION__: string;

declare module '*.css';
declare module '@fontsource-variable/source-sans-3';

/** Address of a file of the build. */
declare module '*.json?url' {
  const address: string;
  export default address;
}

declare module '*.mjs?url' {
  const address: string;
  export default address;
}
