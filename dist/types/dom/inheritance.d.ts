/** A cache of inherited attributes: one look-up for all children of an element that do not set the attribute. */
export interface Inheritance<T> {
    of(element: Element, name: string): T;
    /** Clears the cache, because an attribute has changed. */
    forget(): void;
}
/**
 * @param lookUp reads the own or inherited value of an attribute.
 * @param isSeparate whether an element inherits differently from its siblings.
 */
export declare function createInheritance<T>(lookUp: (element: Element, name: string) => T, isSeparate?: (element: Element) => boolean): Inheritance<T>;
