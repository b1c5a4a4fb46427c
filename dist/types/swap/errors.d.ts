import { type ErrorCode } from '../findings.js';
import type { Host } from '../host/host.js';
import type { Renderer } from '../render/renderer.js';
/**
 * Fires an error event at an element.
 *
 * @param fallbackCode for a thrown value that is no {@link SluiceError}.
 * @param payload what could not be shown.
 * @param event the name of its event; undefined for an ordinary response.
 */
export type ReportError = (fallbackCode: ErrorCode, element: Element, thrown: unknown, payload: string, event?: string) => void;
export declare function createReportError(host: Host, renderer: Renderer): ReportError;
