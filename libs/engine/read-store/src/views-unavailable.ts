/** The database of the views does not answer now; later it may. Of a write it is not known whether it was committed. */
export class ViewsUnavailable extends Error {
  override readonly name = 'ViewsUnavailable';
}

/** A table was replaced while it was being read: reading again finds the new one. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}
