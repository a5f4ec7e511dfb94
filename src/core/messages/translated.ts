/** A room of another language: a key that English has and it lacks, or has too many, does not compile. */
export type Translated<English> = { readonly [Key in keyof English]: string }
