/** The same numbers in an array of at least this length, doubled so that growing stays cheap; zeros follow. */
export function grown<A extends Int32Array | Uint8Array | Float64Array>(array: A, length: number): A {
  if (array.length >= length) return array
  const Numbers = array.constructor as new (length: number) => A
  const larger = new Numbers(Math.max(length, array.length * 2))
  larger.set(array)
  return larger
}
