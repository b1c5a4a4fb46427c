/**
 * What `hx-swap` says, as htmx 4 reads it: pages of htmx 2 write some of it otherwise. A message that is empty, or has
 * only out-of-band parts, leaves the target as it is, unless the page says otherwise.
 */
export declare function swapSpecification(written: string): string;
