export declare function hasParts(content: string): boolean;
/**
 * Reads several plain contents, each as if it were alone.
 *
 * At once, if they look alike and turn out to be as many as they should: several times as fast. A content that leaves
 * something open would change what comes after it.
 *
 * @param between what a comment is to say between two of them.
 */
export declare function fragmentOfAll(contents: readonly string[], between?: string): DocumentFragment;
