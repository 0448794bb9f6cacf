/** Where the workbook is, from any page of ours; with a place (`today`, `case/<id>`), at that place. */
export const workbookAddress = (place?: string): string =>
  place === undefined ? '/workbook.html' : `/workbook.html#${place}`;

/** The link to a case's own page, within the workbook. */
export const caseLink = (id: string): string => `#case/${encodeURIComponent(id)}`;
