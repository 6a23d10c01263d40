/**
 * Remembers what a function returns for each object, for as long as the object is in use. Rules that look at the same
 * page share what they read in it, and a check of a site in which one file changed looks at that file only.
 */
export function memoizeWeak<Thing extends object, Value>(compute: (thing: Thing) => Value): (thing: Thing) => Value {
  const known = new WeakMap<Thing, { value: Value }>();
  return (thing) => {
    const found = known.get(thing) ?? { value: compute(thing) };
    known.set(thing, found);
    return found.value;
  };
}
