/** `Oefenbeoordelaar 2` as `O2`, `Ilse Kramer` as `IK`: in a calendar with its whole name in a legend. */
export const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0).toUpperCase())
    .join('')
    .slice(0, 3);
