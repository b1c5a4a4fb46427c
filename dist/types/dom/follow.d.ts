/**
 * Keeps the reader of a list in place: one who is at the end where new elements come stays there; for any other,
 * nothing moves, and the attribute `sse-unseen` counts the new elements until the end is reached again.
 *
 * Call it right before content is put into the target, and what it returns right after: positions are read when the
 * layout is done already, and once more when it has to be done anyway.
 *
 * @returns takes the number of new elements, those that were removed not subtracted.
 */
export declare function follow(target: Element, where: 'start' | 'end'): (newElements: number) => void;
