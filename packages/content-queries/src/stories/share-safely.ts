/**
 * What may be said of a story beyond its own page: on cards, in feeds, to search engines that are told of news. Readers
 * learn what follows from it, never the risk itself.
 */

/** Whether attention may be drawn to the story at all. What nobody has assessed counts as risky. */
export const isHarmless = /* groq */ `(coalesce(risk, "notAssessed") == "low" && !defined(contentWarning))`

/** Whether its photo may leave its page: nobody can be recognised in it, and somebody has looked. */
export const hasSharablePhoto = /* groq */ `(${isHarmless} && heroImage.faces in ["none", "obscured"])`
