/**
 * Compares, in types alone, what a query answers by the content model with what its zod result reads. The first is
 * generated (`content-types.generated.ts`), the second is `z.input` of the result.
 *
 * What must agree: the result reads nothing that the query does not answer, the query asks for nothing that the result
 * does not read, lists are lists, objects objects, and words, numbers and choices can be each other.
 *
 * What zod narrows, and so is not compared: whether something may be missing (each part of an answer may be, and
 * `parsePage` decides what becomes of the page), and what a text must look like (a day, an address). A `translation` is
 * taken before zod reads (see `takeTranslations`).
 */
export type Disagreements<Answer, Input, Path extends string = ''> = Compare<
  NonNullable<Answer>,
  NonNullable<Input>,
  Path
>

type Compare<Answer, Input, Path extends string> =
  IsUnknown<Input> extends true
    ? never
    : Input extends readonly (infer InputItem)[]
      ? Answer extends readonly (infer AnswerItem)[]
        ? Disagreements<AnswerItem, InputItem, `${Path}[]`>
        : `${Path} is no list in the answer`
      : Input extends object
        ? [Answer] extends [object]
          ? CompareObjects<Counterpart<Answer, Input>, Input, Path>
          : `${Path} is no object in the answer`
        : [Answer] extends [never]
          ? never
          : [Extract<Answer, Input> | Extract<Input, Answer>] extends [never]
            ? `${Path} is of another kind in the answer`
            : never

/** Of objects of several types, those of the type that zod reads. */
type Counterpart<Answer, Input> = Input extends { _type: infer Type }
  ? Extract<Answer, { _type: Type }> extends never
    ? Answer
    : Extract<Answer, { _type: Type }>
  : Answer

type CompareObjects<Answer, Input, Path extends string> =
  | {
      [Key in KnownKeys<Input>]-?: Key extends KeysOfAny<Answer>
        ? Disagreements<ValueOfAny<Answer, Key>, Input[Key], `${Path}.${Key}`>
        : `${Path}.${Key} is read and not answered`
    }[KnownKeys<Input>]
  | (string extends keyof Input ? never : UnreadKeys<Answer, Input, Path>)

type UnreadKeys<Answer, Input, Path extends string> =
  Exclude<KeysOfAny<Answer>, keyof Input | Known> extends infer Key
    ? Key extends string
      ? `${Path}.${Key} is answered and not read`
      : never
    : never

/** What says which document or item it is; and what is taken before zod reads. */
type Known = '_id' | '_key' | '_type' | 'translation'

/** The keys that are written down, without those of “any other field”. */
type KnownKeys<T> = keyof { [Key in keyof T as string extends Key ? never : Key & string]: true }

type KeysOfAny<T> = T extends unknown ? keyof T & string : never
type ValueOfAny<T, Key extends string> = T extends unknown ? (Key extends keyof T ? T[Key] : never) : never
type IsUnknown<T> = unknown extends T ? true : false

/** To be called with 'agree'. Where the two disagree this does not compile, and the error says where. */
export function agree<Answer, Input>(
  _verdict: [Disagreements<Answer, Input>] extends [never] ? 'agree' : Disagreements<Answer, Input>,
): void {}
