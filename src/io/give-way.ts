/** Lets what has come in meanwhile be heard, such as a browser that asks for a page, before more is worked out. */
export const giveWay = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
