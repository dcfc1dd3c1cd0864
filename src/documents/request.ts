/** What is asked for when a document is built. */

import type { Module, Session } from '../curriculum/model.js';
import type { Template } from './template.js';

export interface DocumentRequest {
  template: Template;
  module: Module;
  /** Only this session. */
  session?: Session;
  /** BCP 47. */
  language: string;
  /** People to plan for; the module's maximum by default. */
  participants?: number;
  /** Minutes after midnight at which the first day, or the session, begins instead. */
  start?: number;
  /** False: a trainer's document is built without anything that is the trainer's. */
  notes: boolean;
  /** ISO date for a module without an edition. */
  date?: string;
}
