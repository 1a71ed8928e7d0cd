/**
 * The text as one of its own. A part of a text keeps all of it in memory, and what is kept of a log of gigabytes would be
 * whole lines of it.
 */
export function copyOf(text: string): string {
  // joined to something else, it is copied at the first look at it
  return ` ${text}`.slice(1);
}
