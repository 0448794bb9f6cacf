/** Whether two plain values say the same: no functions, no cycles, keys in one order as a structured clone keeps them. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
