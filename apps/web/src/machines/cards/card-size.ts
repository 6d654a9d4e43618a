/** The picture that stands for a page where its address is passed on. */
export const cardSize = { width: 1200, height: 630 }
