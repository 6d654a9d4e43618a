/**
 * The instructions of a Mendoza patch that the encoder uses (https://github.com/sanity-io/mendoza).
 * The decoder walks the old value with a stack of inputs and builds the new one on a stack of outputs.
 * NB: the index of a field is its place among the *sorted* names of the old object.
 */
export const opcodes = {
  /** value: puts it on top of the outputs. */
  value: 0,
  /** field: goes into it, its value as the start of the output. */
  pushFieldCopy: 10,
  /** field: goes into it, with nothing as the start of the output. */
  pushFieldBlank: 11,
  /** element: goes into it, its value as the start of the output. */
  pushElementCopy: 12,
  /** Puts the output into the object below under the field's own name, and leaves the field. */
  returnIntoObjectSameKeyPop: 15,
  /** Appends the output to the list below, and leaves the element. */
  returnIntoArrayPop: 16,
  /** value, name */
  objectSetFieldValue: 17,
  /** field */
  objectDeleteField: 19,
  /** value */
  arrayAppendValue: 20,
  /** from, to: elements of the old list. */
  arrayAppendSlice: 21,
  /** text */
  stringAppendString: 22,
  /** from, to: UTF-8 bytes of the old text. */
  stringAppendSlice: 23,
} as const
