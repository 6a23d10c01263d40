/** A title as long as titles get, to see how it wraps on a phone. */
export const longTitle = "A title that is as long as titles get, to see how it wraps on a phone";
