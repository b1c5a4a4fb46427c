/** What elements inherit: looked up once for all children of an element that do not say it themselves. */
export interface Inheritance<T> {
    of(element: Element, name: string): T;
    /** Attributes may say something else than before. */
    forget(): void;
}
/**
 * @param lookUp asks an element for what it has of an attribute, or inherits.
 * @param isApart whether it is not for an element as for the others beside it.
 */
export declare function createInheritance<T>(lookUp: (element: Element, name: string) => T, isApart?: (element: Element) => boolean): Inheritance<T>;
