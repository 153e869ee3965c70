/** How a line ends tells what it is: a sentence is closed, a lead-in waits for its list, names and titles end open. */

/** Whether a line ends as sentences do. */
export const isClosed = (line: string): boolean => CLOSED.test(line);
const CLOSED = /[。；;！!？?.．]["”）)]?$/;

/** Whether a line leads to what stands below it. */
export const isLeadIn = (line: string): boolean => LEADS.test(line);
const LEADS = /(?:[：:]|如下[。.]?)$/;
