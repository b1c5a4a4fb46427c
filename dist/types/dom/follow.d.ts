/**
 * Keeps the reader of a list in place. A reader at the end where new elements are added stays at the end. For any other
 * reader nothing moves, and the attribute `sse-unseen` counts the new elements until the end is reached again.
 *
 * Call it right before content is inserted, and the returned function right after. Cost: no additional layout. Positions
 * are read while the layout is still valid, and once more when it must be computed anyway.
 *
 * @param where the end of the list where new elements are added.
 * @returns a function that takes the number of new elements; removed ones are not subtracted.
 */
export declare function follow(target: Element, where: 'start' | 'end'): (newElements: number) => void;
