import type { RequestPlan } from '../../transport/transport.js';
import type { Answer } from '../host.js';
import type { Htmx4, InternalApi, RequestContext } from './api.js';
/** Makes a request once more, for the rest of its answer. */
export type RequestAgain = (url: string, method: string) => Promise<RequestPlan | undefined>;
/** Describes the response to an ordinary request, which is an event stream that has already started. */
export declare function answerOf(ctx: RequestContext, response: Response, requestAgain: RequestAgain): Answer;
/**
 * Applies headers and configuration to a streamed response, as htmx does for a complete one. Returns whether the
 * response must not be swapped.
 */
export declare function applyResponseRules(htmx: Htmx4, api: InternalApi, ctx: RequestContext): boolean;
