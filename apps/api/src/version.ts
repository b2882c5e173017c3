/** Of the product and of its API (semver); `CHANGELOG.md` says what changed. */
export const VERSION = '0.1.0';
